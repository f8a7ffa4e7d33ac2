// Who is told on their devices: as given, when something comes about, these are told.

import assert from 'node:assert/strict'
import test from 'node:test'
import {
  type Actor,
  type Command,
  callOf,
  type Entry,
  isTold,
  LADDER,
  NO_LIMITS,
  type Occasion,
  occasionsOf,
  PUSH_LASTS,
  pushAgain,
  type Reachable,
  SEES_IT,
  type Staff,
} from '../index.ts'
import { ana, ben, CLAIM, CLOSE, cy, DESK, facts, log, NOW, START, type Step, SYSTEM, staff, stateOf, sue } from '../testing/given.ts'

const policy = { ...facts.policy, ladder: { ...LADDER, fallbackDesk: 'elsewhere' } }
const climb = (seconds: number): Step => [SYSTEM, { do: 'climb' }, { now: NOW + seconds * 1000, policy }]
const [NUDGED, CALLED, HELPED, LEFT] = [climb(15), climb(30), climb(60), climb(120)]
const HAND: Step = [ana, { do: 'hand', up: true }]
const GONE: Step = [SYSTEM, { do: 'line', person: 'ana', gone: true }]
const offer = (person: string | null, at = NOW): Step => [
  ana,
  { do: 'offer', desk: person === null ? 'elsewhere' : DESK, person, brief: 'x' },
  { now: at },
]
const helper: Staff = { ...staff('Hal'), desks: { elsewhere: { role: 'listener', accepting: true } } }
const idle = (name: string, role: Parameters<typeof staff>[1]) => staff(name, role, false)
const EVERYBODY = [ana, ben, cy, sue, helper, idle('Ida', 'listener'), idle('Ira', 'coordinator'), idle('Sam', 'supervisor')]

const away = (actor: Staff, more: Partial<Reachable> = {}): Reachable => ({ actor, holds: 0, online: true, idle: SEES_IT, ...more })

function stateAfter(entries: readonly Entry[]) {
  const state = stateOf(entries)
  assert.ok(state !== null)
  return state
}

/** Who of everybody is told of the newest thing, or of `occasion`. */
function told(entries: readonly Entry[], more: Partial<Reachable> = {}, occasion?: Occasion): string {
  const state = stateAfter(entries)
  const of = occasion ?? occasionsOf(state).at(-1)
  return EVERYBODY.filter((actor) => of !== undefined && isTold(of, state, away(actor, more), facts))
    .map(({ name }) => name)
    .join(' ')
}

test('PUSH-1 a chat that begins to wait is told to whoever takes its calls, and once more when the desk is rung again', () => {
  assert.deepEqual(occasionsOf(stateAfter(log(START))), ['opened'])
  assert.equal(told(log(START)), 'Ana Ben Cy Sue')
  assert.equal(told(log(START, NUDGED)), 'Ana Ben Cy Sue')
})

test('PUSH-1 a message left behind and a chat that has ended call nobody', () => {
  const left = log([
    { kind: 'visitor', visitor: 'v', conversation: 'c', desk: DESK, handle: 'V-4F2K' },
    { do: 'leave', text: 'x' },
  ])
  for (const entries of [left, log(START, CLAIM, CLOSE)]) {
    assert.deepEqual(occasionsOf(stateAfter(entries)), [])
    assert.equal(told(entries, {}, 'opened'), '')
  }
})

test('PUSH-2 the call is for coordinators and supervisors, the fallback for the desk that was asked for help, and the leave for nobody', () => {
  assert.equal(told(log(START, NUDGED, CALLED)), 'Cy Sue Ira Sam')
  assert.equal(told(log(START, HELPED)), 'Hal')
  assert.equal(told(log(START, LEFT)), '')
  assert.deepEqual(occasionsOf(stateAfter(log(START, LEFT))), ['opened', 'nudge', 'call', 'fallback', 'leave'])
})

test('PUSH-3 a hand-off is told to those it is offered to, and to nobody else', () => {
  assert.equal(told(log(START, CLAIM, offer('ben'))), 'Ben')
  assert.equal(told(log(START, CLAIM, offer(null))), 'Hal')
  assert.equal(told(log(START, CLAIM)), '')
  assert.equal(told(log(START, CLAIM, HAND, offer('ben'))), 'Ben')
})

test('PUSH-3 a raised hand and a holder who has lost the line are told to coordinators and supervisors, until a seat is taken', () => {
  assert.equal(told(log(START, CLAIM, HAND)), 'Cy Sue Ira Sam')
  assert.equal(told(log(START, CLAIM, GONE)), 'Cy Sue Ira Sam')
  const guided = log(START, CLAIM, [cy, { do: 'guide' }], HAND)
  assert.equal(told(guided), 'Sue Sam')
})

test('PUSH-3 what calls on a board is what is told: nobody is called who holds as many chats as they may', () => {
  const limits = { ...facts, desks: { ...facts.desks, [DESK]: { training: false, limits: { ...NO_LIMITS, listener: 1 } } } }
  const state = stateAfter(log(START))
  const calls = (actor: Staff, holds: number) => callOf(state, { actor, holds }, limits)
  assert.deepEqual([calls(ana, 0), calls(ana, 1), calls(sue, 1)], ['waiting', null, 'waiting'])
  assert.equal(isTold('opened', state, away(ana, { holds: 1 }), limits), false)
})

test('PUSH-4 it is quiet for whoever is not online, and for whom a gate shuts the desk', () => {
  for (const entries of [log(START), log(START, CALLED), log(START, CLAIM, HAND)]) assert.equal(told(entries, { online: false }), '')
  const shut: Staff = { ...ana, desks: { [DESK]: { role: 'listener', accepting: false, shut: true } } }
  assert.equal(isTold('opened', stateAfter(log(START)), away(shut), facts), false)
})

test('PUSH-4 it is quiet for whoever has done something in a window within the minute, and not for whose last window has just closed', () => {
  assert.equal(told(log(START), { idle: SEES_IT - 1 }), '')
  assert.equal(told(log(START), { idle: 0 }), '')
  assert.equal(told(log(START), { idle: null }), 'Ana Ben Cy Sue')
})

test('PUSH-5 what ends and comes about again is another time, and what changes beside it is none', () => {
  const occasions = (...steps: Step[]) => occasionsOf(stateAfter(log(START, CLAIM, ...steps)))
  const withdrawn: readonly [Actor, Command] = [ana, { do: 'withdraw' }]
  assert.deepEqual(occasions(offer('ben')), [`handed ${NOW}`])
  assert.deepEqual(occasions(offer('ben'), withdrawn), [])
  assert.deepEqual(occasions(offer('ben'), withdrawn, offer('ben', NOW + 1)), [`handed ${NOW + 1}`])
  assert.deepEqual(occasions(offer('ben'), HAND), ['hand', `handed ${NOW}`])
  assert.deepEqual(occasions(HAND, [ana, { do: 'hand', up: false }]), [])
})

test('PUSH-9 what was not taken is tried again, when the push service says or later each time, for three minutes', () => {
  assert.deepEqual([pushAgain(1, null, 0), pushAgain(2, null, 5_000), pushAgain(3, null, 15_000)], [5_000, 10_000, 20_000])
  assert.deepEqual([pushAgain(1, 30_000, 0), pushAgain(1, 0, 0)], [30_000, 0])
  assert.deepEqual([pushAgain(1, PUSH_LASTS, 0), pushAgain(2, 30_000, PUSH_LASTS - 30_000), pushAgain(5, 0, 0)], [null, null, null])
})
