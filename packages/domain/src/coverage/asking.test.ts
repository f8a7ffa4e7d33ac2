// Asking for cover and calling, as given, when, happens.

import assert from 'node:assert/strict'
import test from 'node:test'
import { COVERAGE_POLICY, isShort, type Made } from '../index.ts'
import {
  ASK,
  ASKED,
  ask,
  CLOCK,
  cy,
  EARLY,
  facts,
  HOUR,
  happens,
  hoursUntil,
  LOOK,
  OFFER,
  on,
  part,
  shift,
  stateAfter,
  TEAM,
  volunteer,
  who,
} from '../testing/coverage.ts'

const ana = who('ana')

test('COV-1 one asks for one shift, for several, or for any part', () => {
  const first = 'asked first:ben,dan,eve'
  assert.equal(happens([], ana, ASK), first)
  assert.equal(happens([], ana, ask({ parts: [part(), part('10:00', '14:00', 1)] })), first)
  assert.equal(happens([], ana, ask({ parts: [part('10:00', '10:30'), part('13:00', '14:00')] })), first)
  const { pieces } = stateAfter([ana, ask({ parts: [part('11:00', '12:00')] })])
  assert.deepEqual(
    pieces.map(({ slot, from, to, start, end }) => [slot, from, to, start, end]),
    [['listener', on('11:00'), on('12:00'), on('10:00'), on('14:00')]],
  )
})

test('COV-1 what is no part of one’s own shift is refused', () => {
  const refused = (parts: Parameters<typeof ask>[0]['parts'] & object, world = {}) => happens([], ana, ask({ parts }), world)
  for (const parts of [
    [],
    [part('09:30', '11:00')],
    [part('13:00', '14:01')],
    [part('10:00', '10:29')],
    [part('12:00', '11:00')],
    [part(), part('11:00', '12:00')],
  ])
    assert.equal(refused(parts), 'not-cover-parts')
  assert.equal(refused([part('10:00', '14:00', 2)]), 'no-such-shift')
  assert.equal(happens([], who('ben'), ask({ asker: 'ben' })), 'not-your-shift')
  assert.equal(happens([], who('ben'), ASK), 'roster-keepers-only')
  assert.equal(refused([part()], { now: on('14:00') }), 'shift-over')
  assert.equal(happens([], CLOCK, ASK), 'not-your-shift')
})

test('COV-1 a part is no shorter than the desk’s least, or all of a shorter shift', () => {
  const { occurrence, ...made } = shift()
  const short: Made = { ...made, occurrence: { ...occurrence, end: on('10:20') } }
  assert.equal(happens([], ana, ask({ parts: [part('10:00', '10:20')] }), { shifts: [short] }), 'asked first:ben,dan,eve')
})

test('COV-1 the same time is not asked for twice', () => {
  const elsewhere = [part('13:00', '14:00')]
  assert.equal(happens([], ana, ASK, { elsewhere }), 'cover-asked-already')
  assert.equal(happens([], ana, ask({ parts: [part('10:00', '13:00')] }), { elsewhere }), 'asked first:ben,dan,eve')
  assert.equal(happens([ASKED], ana, ASK), 'cover-asked-already')
})

test('COV-2 who asks less than a week ahead is told so, by the first of the shifts', () => {
  const short = (now: number, ...parts: readonly ReturnType<typeof part>[]) => isShort(parts, COVERAGE_POLICY, now)
  assert.equal(short(on('10:00', -7), part()), false)
  assert.equal(short(on('10:00', -7) + 1, part()), true)
  assert.equal(short(on('10:00', -6), part('10:00', '14:00', 1), part()), true)
  assert.equal(stateAfter(ASKED).short, false)
  assert.equal(stateAfter([ana, ASK, { now: on('10:00', -6) }]).short, true)
})

test('COV-3 the first call goes to those who do this at the desk and may take something of it', () => {
  const calls = (team: typeof TEAM) => happens([], ana, ASK, { team })
  const but = (...others: typeof TEAM) => [...TEAM.filter(({ person }) => !others.some((one) => one.person === person)), ...others]
  assert.equal(calls(but(volunteer('Ben', 'trainee'))), 'asked first:dan,eve')
  const busy = { ...shift().occurrence, series: 'other', start: on('13:00'), end: on('15:00') }
  assert.equal(calls(but(volunteer('Ben', 'listener', { on: [busy] }))), 'asked first:dan,eve')
  const off = [{ person: 'dan', from: '2026-11-20', until: '2026-11-23' }]
  assert.equal(calls(but(volunteer('Dan', 'listener', { daysOff: off }))), 'asked first:ben,eve')
  const { passage } = volunteer('Eve')
  const tired = { passage: { ...passage, weekly: 240 }, planned: new Map([['2026-11-23', 1]]) }
  assert.equal(calls(but(volunteer('Eve', 'listener', tired))), 'asked first:ben,dan')
  assert.equal(calls(but(volunteer('Eve', 'listener', { passage: { ...passage, agreement: 2, agreed: 1 } }))), 'asked first:ben,dan')
})

test('COV-3 where nobody can be called it goes on at once', () => {
  const alone = TEAM.filter(({ person }) => person === 'ana')
  assert.equal(happens([], ana, ASK, { team: alone }), 'asked first: second: escalated')
  const leads = [...alone, volunteer('Cy', 'coordinator')]
  assert.equal(happens([], ana, ASK, { team: leads }), 'asked first: second:cy')
})

test('COV-4 the second call goes to everybody who may and has not answered, then it is the coordinators’', () => {
  const late = (hours: number) => ({ now: EARLY + hours * HOUR })
  assert.equal(hoursUntil(stateAfter(ASKED)), 24)
  assert.equal(happens([ASKED], CLOCK, LOOK, { now: EARLY + 24 * HOUR - 1 }), '')
  assert.equal(happens([ASKED], CLOCK, LOOK, late(24)), 'second:ben,dan,eve,cy,sue')
  const declined = [who('dan'), { do: 'decline' }] as const
  assert.equal(happens([ASKED, declined], CLOCK, LOOK, late(24)), 'second:ben,eve,cy,sue')
  const second = [CLOCK, LOOK, late(24)] as const
  assert.equal(happens([ASKED, second], CLOCK, LOOK, { now: EARLY + 48 * HOUR - 1 }), '')
  assert.equal(happens([ASKED, second], CLOCK, LOOK, late(48)), 'escalated')
  assert.equal(stateAfter(ASKED, second, [CLOCK, LOOK, late(48)]).stage, 'coordinator')
})

test('COV-4 each call waits a third of the time that is left at most', () => {
  const now = on('10:00') - 9 * HOUR
  assert.equal(hoursUntil(stateAfter([ana, ASK, { now }]), now), 3)
  const second = [CLOCK, LOOK, { now: now + 3 * HOUR }] as const
  assert.equal(hoursUntil(stateAfter([ana, ASK, { now }], second), now), 5)
  assert.equal(happens([[ana, ASK, { now }], second], CLOCK, LOOK, { now: now + 5 * HOUR }), 'escalated')
})

test('COV-4 when all have said no there is nothing to wait for', () => {
  const no = (person: string) => [who(person), { do: 'decline' }] as const
  assert.equal(happens([ASKED, no('ben'), no('dan')], who('eve'), { do: 'decline' }), 'declined:eve second:cy,sue')
  const second = [ASKED, no('ben'), no('dan'), no('eve'), no('cy')]
  assert.equal(happens(second, who('sue'), { do: 'decline' }), 'declined:sue escalated')
  assert.equal(happens([ASKED, no('ben')], who('ben'), { do: 'decline' }), '')
  assert.equal(happens([ASKED], cy, { do: 'decline' }), 'not-called')
})

test('COV-4 nobody more is called while what is offered is enough', () => {
  const now = EARLY + 24 * HOUR
  const offered = [who('ben'), OFFER, { now: now - 1 }] as const
  assert.equal(happens([ASKED, offered], CLOCK, LOOK, { now }), '')
  const some = [who('ben'), { do: 'offer', parts: [part('10:00', '12:00')] }, { now: now - 1 }] as const
  assert.equal(happens([ASKED, some], CLOCK, LOOK, { now }), 'second:dan,eve,cy,sue')
})

test('COV-14 with a reason that the desk wants agreed to nobody is called before a coordinator agrees', () => {
  const world = { policy: { ...COVERAGE_POLICY, approved: ['other'] as const } }
  const asked = [ana, ask({ reason: 'other' }), world] as const
  assert.equal(happens([], ...asked), 'asked')
  assert.equal(happens([], ana, ask({ reason: 'meeting' }), world), 'asked first:ben,dan,eve')
  assert.equal(happens([asked], who('ben'), OFFER, world), 'not-called-yet')
  assert.equal(happens([asked], CLOCK, LOOK, { ...world, now: on('09:00') }), '')
  assert.equal(happens([asked], who('ben'), { do: 'approve' }, world), 'roster-keepers-only')
  assert.equal(happens([asked], who('ana', true), { do: 'approve' }, world), 'own-cover')
  assert.equal(happens([asked], cy, { do: 'approve' }, world), 'approved first:ben,dan,eve')
  assert.equal(happens([asked], cy, { do: 'refuse' }, world), 'ended:refused')
  assert.equal(happens([ASKED], cy, { do: 'approve' }), 'not-to-approve')
})

test('COV-15 who is sick asks for no leave: coordinators have it, and everybody is called in their name', () => {
  const world = { policy: { ...COVERAGE_POLICY, approved: ['meeting', 'other'] as const }, now: on('07:00') }
  assert.equal(happens([], ana, ask({ reason: 'sick' }), world), 'asked escalated second:ben,dan,eve,cy,sue')
  assert.equal(stateAfter([ana, ask({ reason: 'sick' }), world]).stage, 'coordinator')
  assert.equal(happens([], ana, ask({ reason: 'sick' }), { policy: { ...COVERAGE_POLICY, sickCalls: false } }), 'asked escalated')
})

test('COV-16 a coordinator asks in the name of somebody who does not come, also while the shift runs', () => {
  const now = on('10:12')
  assert.equal(happens([], cy, ask({ reason: 'other' }), { now }), 'asked escalated second:ben,dan,eve,cy,sue')
  const { pieces } = stateAfter([cy, ask({ reason: 'other' }), { now }])
  assert.deepEqual([pieces[0]?.from, pieces[0]?.to], [now, on('14:00')])
  assert.equal(happens([], cy, ask({ asker: 'ben', reason: 'other' }), facts), 'not-your-shift')
})
