// Swaps, as given, when, happens.

import assert from 'node:assert/strict'
import test from 'node:test'
import {
  COVERAGE_POLICY,
  type CoverageActor,
  type CoverageFacts,
  decideSwap,
  evolveSwap,
  handsOfSwap,
  type Swap,
  type SwapCommand,
  type SwapEvent,
} from '../index.ts'
import { facts, on, part, shift, TEAM } from '../testing/coverage.ts'

type Staff = Extract<CoverageActor, { kind: 'staff' }>
type Step = readonly [Staff, SwapCommand, Partial<CoverageFacts>?]
const who = (person: string, keeps = false): Staff => ({ kind: 'staff', person, keeps })
const [ana, ben, cy, sue] = [who('ana'), who('ben'), who('cy', true), who('sue', true)]

/** Ana is on the first shift, and Ben on the one a week later. */
const world: CoverageFacts = {
  ...facts,
  shifts: [shift(), shift(1, ['ben', 'zoe'])],
  team: TEAM.map((one) => ({
    ...one,
    on: one.person === 'ana' ? [shift().occurrence] : one.person === 'ben' ? [shift(1).occurrence] : [],
  })),
}
const ASK: SwapCommand = { do: 'ask', asked: 'ben', own: part(), other: part('10:00', '14:00', 1) }

const came = (...steps: readonly Step[]): Swap | null =>
  steps.reduce<Swap | null>((state, [actor, command, different]) => {
    const verdict = decideSwap(state, actor, command, { ...world, ...different })
    if (!verdict.ok) throw new Error(`${command.do} was refused: ${verdict.refusal.rule}`)
    return verdict.value.reduce<Swap | null>(evolveSwap, state)
  }, null)

function happens(steps: readonly Step[], ...[actor, command, different]: Step): string {
  const verdict = decideSwap(came(...steps), actor, command, { ...world, ...different })
  if (!verdict.ok) return verdict.refusal.rule
  return verdict.value.map((event: SwapEvent) => (event.kind === 'ended' ? event.how : event.kind)).join(' ')
}

const approvals = (swapApprovals: number) => ({ policy: { ...COVERAGE_POLICY, swapApprovals } })

test('COV-17 two swap their shifts once the other one and as many as the desk asks for have agreed', () => {
  assert.equal(happens([], ana, ASK), 'asked')
  assert.equal(happens([[ana, ASK]], ben, { do: 'agree' }), 'agreed')
  assert.equal(happens([[ana, ASK]], ben, { do: 'agree' }, approvals(0)), 'agreed done')
  const agreed: readonly Step[] = [
    [ana, ASK],
    [ben, { do: 'agree' }],
  ]
  assert.equal(happens(agreed, cy, { do: 'approve' }), 'approved done')
  assert.equal(happens(agreed, cy, { do: 'approve' }, approvals(2)), 'approved')
  const one: readonly Step[] = [...agreed, [cy, { do: 'approve' }, approvals(2)]]
  assert.equal(happens(one, cy, { do: 'approve' }, approvals(2)), 'approved-already')
  assert.equal(happens(one, sue, { do: 'approve' }, approvals(2)), 'approved done')
})

test('COV-17 nobody agrees for another one, too early, or to what is their own', () => {
  assert.equal(happens([[ana, ASK]], who('eve'), { do: 'agree' }), 'not-called')
  assert.equal(happens([[ana, ASK]], who('eve'), { do: 'decline' }), 'not-called')
  assert.equal(happens([[ana, ASK]], cy, { do: 'approve' }), 'not-to-approve')
  const agreed: readonly Step[] = [
    [ana, ASK],
    [ben, { do: 'agree' }],
  ]
  assert.equal(happens(agreed, ben, { do: 'agree' }), '')
  assert.equal(happens(agreed, who('eve'), { do: 'approve' }), 'roster-keepers-only')
  assert.equal(happens(agreed, who('ben', true), { do: 'approve' }), 'own-cover')
  assert.equal(happens(agreed, who('eve'), { do: 'refuse' }), 'roster-keepers-only')
})

test('COV-17 it ends with a no, on either side, and nothing changes hands', () => {
  assert.equal(happens([[ana, ASK]], ben, { do: 'decline' }), 'declined')
  assert.equal(happens([[ana, ASK]], ana, { do: 'withdraw' }), 'withdrawn')
  assert.equal(happens([[ana, ASK]], ben, { do: 'withdraw' }), 'asker-picks')
  assert.equal(happens([[ana, ASK]], cy, { do: 'refuse' }), 'refused')
  const ended: readonly Step[] = [
    [ana, ASK],
    [ben, { do: 'decline' }],
  ]
  assert.equal(happens(ended, ben, { do: 'agree' }), 'request-over')
  assert.equal(happens([], ben, { do: 'agree' }), 'no-such-request')
  assert.equal(happens([[ana, ASK]], ana, ASK), 'cover-asked-already')
  const state = came(...ended)
  assert.ok(state !== null)
  assert.deepEqual(handsOfSwap(state), [])
})

test('COV-17 both have to fit where they are to be, when it is asked and when it is done', () => {
  const busy = {
    team: world.team.map((one) => (one.person === 'ben' ? { ...one, on: [...one.on, { ...shift().occurrence, series: 'other' }] } : one)),
  }
  assert.equal(happens([], ana, ASK, busy), 'on-another-shift')
  const agreed: readonly Step[] = [
    [ana, ASK],
    [ben, { do: 'agree' }],
  ]
  assert.equal(happens(agreed, cy, { do: 'approve' }, busy), 'on-another-shift')
  assert.equal(happens(agreed, cy, { do: 'approve' }, { shifts: [shift(0, ['eve', 'zoe']), shift(1, ['ben', 'zoe'])] }), 'not-your-shift')
  assert.equal(happens(agreed, cy, { do: 'approve' }, { shifts: [shift()] }), 'no-such-shift')
  assert.equal(happens(agreed, cy, { do: 'approve' }, { now: on('10:00') }), 'shift-over')
  assert.equal(happens([], who('eve'), ASK), 'not-your-shift')
})

test('COV-17 two shifts at the same time are swapped, because each is off their own', () => {
  const other = { ...shift().occurrence, series: 'other' }
  const shifts = [shift(), { ...shift(0, ['ben']), occurrence: other }]
  const team = world.team.map((one) => (one.person === 'ben' ? { ...one, on: [other] } : one))
  const asks: SwapCommand = { do: 'ask', asked: 'ben', own: part(), other: { ...part(), series: 'other' } }
  assert.equal(happens([], ana, asks, { shifts, team }), 'asked')
})

test('COV-17 each then has the other’s shift, in its slot', () => {
  const state = came([ana, ASK], [ben, { do: 'agree' }, approvals(0)])
  assert.ok(state !== null)
  assert.deepEqual(
    handsOfSwap(state).map(({ key, off, on: to, slot, whole }) => [key, off, to, slot, whole]),
    [
      ['2026-11-23T10:00', 'ana', 'ben', 'listener', true],
      ['2026-11-30T10:00', 'ben', 'ana', 'listener', true],
    ],
  )
})
