// Offers and picks, as given, when, happens.

import assert from 'node:assert/strict'
import test from 'node:test'
import { type CoverageFacts, tellCoverage } from '../index.ts'
import {
  ASKED,
  ask,
  CLOCK,
  cy,
  EARLY,
  HOUR,
  happens,
  LOOK,
  OFFER,
  offersOf,
  on,
  part,
  pick,
  type Step,
  shift,
  stateAfter,
  TEAM,
  take,
  volunteer,
  who,
} from '../testing/coverage.ts'

const ana = who('ana')
const offers = (person: string, ...parts: readonly ReturnType<typeof part>[]): Step => [
  who(person),
  { do: 'offer', parts: parts.length === 0 ? null : parts },
]
const busy: Partial<CoverageFacts> = {
  team: TEAM.map((one) =>
    one.person === 'ben' ? volunteer('Ben', 'listener', { on: [{ ...shift().occurrence, series: 'other' }] }) : one,
  ),
}

test('COV-5 offers are for the asker alone, and for coordinators once it is theirs', () => {
  const reads = (person: string, keeps: boolean, ...steps: readonly Step[]) => tellCoverage(stateAfter(...steps), { person, keeps }, EARLY)
  const steps = [ASKED, offers('ben'), offers('dan')]
  assert.equal(offersOf(reads('ana', false, ...steps).offers), 'ben,dan')
  assert.equal(offersOf(reads('ben', false, ...steps).offers), 'ben')
  assert.equal(offersOf(reads('eve', false, ...steps).offers), '')
  assert.equal(offersOf(reads('cy', true, ...steps).offers), '')
  const sick: Step = [ana, ask({ reason: 'sick' })]
  assert.equal(offersOf(reads('cy', true, sick, offers('ben')).offers), 'ben')
  assert.equal(offersOf(reads('eve', false, sick, offers('ben')).offers), '')
})

test('COV-5 the reason, and who was asked and said no, are for those who find somebody', () => {
  const steps: readonly Step[] = [ASKED, [who('dan'), { do: 'decline' }]]
  const told = (person: string, keeps: boolean) => tellCoverage(stateAfter(...steps), { person, keeps }, EARLY)
  assert.deepEqual([told('ana', false).reason, told('cy', true).reason, told('ben', false).reason], ['meeting', 'meeting', null])
  assert.deepEqual([told('ana', false).declined, told('cy', true).declined, told('ben', false).declined], [['dan'], null, null])
  const late: Step = [CLOCK, LOOK, { now: EARLY + 24 * HOUR }]
  const state = stateAfter(...steps, late, [CLOCK, LOOK, { now: EARLY + 48 * HOUR }])
  assert.deepEqual(tellCoverage(state, { person: 'cy', keeps: true }, EARLY).declined, ['dan'])
  assert.equal(tellCoverage(state, { person: 'cy', keeps: true }, EARLY).called?.length, 5)
})

test('COV-7 the asker picks among the offers, and need not give all to who offered for all', () => {
  const both: Step = [ana, ask({ parts: [part(), part('10:00', '14:00', 1)] })]
  const steps = [both, offers('ben'), offers('dan')]
  assert.equal(happens(steps, ana, pick(take('ben'), take('dan', '10:00', '14:00', 1))), 'ben=10:00-14:00,dan=10:00-14:00 ended:covered')
  assert.equal(happens(steps, ana, pick(take('ben'))), 'ben=10:00-14:00')
  assert.equal(happens(steps, ana, pick(take('eve'))), 'no-such-offer')
  assert.equal(happens(steps, ana, pick()), 'not-cover-parts')
  assert.equal(happens(steps, ana, pick(take('ben', '09:00', '14:00'))), 'not-cover-parts')
  for (const other of [who('ben'), cy, CLOCK]) assert.equal(happens(steps, other, pick(take('ben'))), 'asker-picks')
})

test('COV-8 parts are offered and picked, and what is left stays open and the asker’s', () => {
  const morning = offers('ben', part('10:00', '12:00'))
  const picked: Step = [ana, pick(take('ben', '10:00', '12:00'))]
  const told = tellCoverage(stateAfter(ASKED, morning, picked), { person: 'eve', keeps: false }, EARLY)
  assert.deepEqual([told.open.map(({ from, to }) => [from, to]), told.responsible], [[[on('12:00'), on('14:00')]], 'ana'])
  assert.equal(told.ended, null)
  assert.equal(happens([ASKED, morning], ana, pick(take('ben'))), 'no-such-offer')
  const rest = offers('dan')
  assert.equal(happens([ASKED, morning, picked], ...rest), 'offered:dan')
  assert.equal(happens([ASKED, morning, picked, rest], ana, pick(take('dan', '12:00', '14:00'))), 'dan=12:00-14:00 ended:covered')
  assert.equal(happens([ASKED], ...offers('ben', part('10:00', '10:20'))), 'not-cover-parts')
  const little: Step = [ana, pick(take('ben', '10:00', '13:45'))]
  assert.equal(happens([ASKED, offers('ben'), little], ...offers('dan', part('13:45', '14:00'))), 'offered:dan')
})

test('COV-9 who may not take it does not offer, and is asked after again when they are picked', () => {
  assert.equal(happens([ASKED], who('ben'), OFFER, busy), 'on-another-shift (Ben)')
  assert.equal(happens([ASKED], who('ana'), OFFER), 'own-cover')
  assert.equal(happens([ASKED], who('zoe'), OFFER), 'on-shift-already (Zoe)')
  assert.equal(happens([ASKED], who('nobody'), OFFER), 'not-a-member')
  assert.equal(happens([ASKED, offers('ben')], ana, pick(take('ben')), busy), 'on-another-shift (Ben)')
  assert.equal(happens([ASKED, offers('ben'), offers('dan')], ana, pick(take('dan')), busy), 'dan=10:00-14:00 ended:covered')
  assert.equal(happens([ASKED, offers('ben'), offers('dan')], CLOCK, LOOK, busy), 'lapsed:ben')
})

test('COV-9 who covers a part of the same shift for another one is busy then', () => {
  const { occurrence } = shift()
  const team = TEAM.map((one) => (one.person === 'ben' ? volunteer('Ben', 'listener', { on: [{ ...occurrence, end: on('12:00') }] }) : one))
  assert.equal(happens([ASKED], who('ben'), { do: 'offer', parts: [part('11:00', '14:00')] }, { team }), 'on-shift-already (Ben)')
  assert.equal(happens([ASKED], who('ben'), { do: 'offer', parts: [part('12:00', '14:00')] }, { team }), 'offered:ben')
})

test('COV-9 who offers for all offers what they may take, and for parts those they named', () => {
  const both: Step = [ana, ask({ parts: [part(), part('10:00', '14:00', 1)] })]
  const { offers: made } = stateAfter(both, [who('ben'), OFFER, busy])
  assert.deepEqual(
    made.map(({ parts }) => parts.map(({ key }) => key)),
    [['2026-11-30T10:00']],
  )
  assert.equal(happens([both], who('ben'), { do: 'offer', parts: [part(), part('10:00', '14:00', 1)] }, busy), 'on-another-shift (Ben)')
})

test('COV-9 what is picked for somebody at once has to fit together', () => {
  const both: Step = [ana, ask({ parts: [part('10:00', '12:00'), part('12:00', '14:00')] })]
  const { passage } = volunteer('Ben')
  const team = TEAM.map((one) => (one.person === 'ben' ? { ...one, passage: { ...passage, weekly: 180 } } : one))
  const steps: readonly Step[] = [both, offers('ben')]
  const [morning, noon] = [take('ben', '10:00', '12:00'), take('ben', '12:00', '14:00')]
  assert.equal(happens(steps, ana, pick(morning), { team }), 'ben=10:00-12:00')
  assert.equal(happens(steps, ana, pick(morning, noon), { team }), 'hours-full')
  assert.equal(happens(steps, ana, pick(morning, noon)), 'ben=10:00-12:00,ben=12:00-14:00 ended:covered')
})

test('COV-10 of two picks for the same time the first has it, and the other is told who', () => {
  const steps = [ASKED, offers('ben'), offers('dan')]
  const first: Step = [ana, pick(take('ben'))]
  assert.equal(happens([...steps, first], ana, pick(take('dan'))), 'covered-already (Ben)')
  assert.equal(happens([...steps, first], ...offers('eve')), 'covered-already (Ben)')
  const half: Step = [ana, pick(take('ben', '10:00', '12:00'))]
  assert.equal(happens([...steps, half], ana, pick(take('dan', '11:00', '14:00'))), 'covered-already (Ben)')
  assert.equal(happens(steps, ana, pick(take('ben', '10:00', '12:00'), take('dan', '11:00', '14:00'))), 'covered-already (Ben)')
  assert.equal(stateAfter(...steps).version + 2, stateAfter(...steps, first).version)
})

test('COV-11 who offered takes it back until it is theirs', () => {
  const back: Step = [who('ben'), { do: 'retract' }]
  assert.equal(happens([ASKED, offers('ben')], ...back), 'retracted:ben')
  assert.equal(happens([ASKED, offers('ben'), back], ...back), 'no-such-offer')
  assert.equal(happens([ASKED, offers('ben'), back], ana, pick(take('ben'))), 'no-such-offer')
  const both: Step = [ana, ask({ parts: [part(), part('10:00', '14:00', 1)] })]
  const first: Step = [ana, pick(take('ben'))]
  assert.equal(happens([both, offers('ben', part()), first], ...back), 'covering-already')
  assert.equal(happens([both, offers('ben'), first], ...back), 'retracted:ben')
  assert.equal(happens([ASKED, offers('ben')], who('ben'), { do: 'decline' }), 'declined:ben')
  assert.equal(offersOf(stateAfter(ASKED, offers('ben'), [who('ben'), { do: 'decline' }]).offers), '')
})

test('COV-11 the asker withdraws, and what is covered by then stays so', () => {
  assert.equal(happens([ASKED], ana, { do: 'withdraw' }), 'ended:withdrawn')
  assert.equal(happens([ASKED], cy, { do: 'withdraw' }), 'ended:withdrawn')
  assert.equal(happens([ASKED], who('ben'), { do: 'withdraw' }), 'asker-picks')
  const half: Step = [ana, pick(take('ben', '10:00', '12:00'))]
  assert.equal(stateAfter(ASKED, offers('ben'), half, [ana, { do: 'withdraw' }]).covers.length, 1)
  const gone: Step = [ana, { do: 'withdraw' }]
  for (const command of [OFFER, { do: 'decline' }, { do: 'retract' }, { do: 'withdraw' }, pick(take('ben'))] as const)
    assert.equal(happens([ASKED, gone], ana, command), 'request-over')
  assert.equal(happens([ASKED, gone], CLOCK, LOOK, { now: on('15:00') }), '')
  assert.equal(happens([], ana, OFFER), 'no-such-request')
})

test('COV-12 when the shift begins what is left of it is covered, and an offer is taken at once', () => {
  const now = on('11:00')
  const sick: Step = [ana, ask({ reason: 'sick' }), { now: on('09:00') }]
  assert.equal(happens([sick], who('ben'), OFFER, { now }), 'offered:ben ben=11:00-14:00 ended:covered')
  assert.equal(happens([ASKED], ana, pick(take('ben')), { now: on('14:00') }), 'not-cover-parts')
  assert.equal(happens([sick], CLOCK, LOOK, { now: on('14:00') }), 'ended:over')
  assert.equal(happens([sick], CLOCK, LOOK, { now: on('14:00') - 1 }), '')
})

test('COV-16 once it is theirs a coordinator picks whoever may take it, offered or not', () => {
  const sick: Step = [ana, ask({ reason: 'sick' })]
  assert.equal(happens([sick], cy, pick(take('eve'))), 'eve=10:00-14:00 ended:covered')
  assert.equal(happens([sick], cy, pick(take('ben')), busy), 'on-another-shift (Ben)')
  assert.equal(happens([sick], who('eve'), pick(take('eve'))), 'asker-picks')
  assert.equal(happens([sick, offers('ben')], ana, pick(take('ben'))), 'ben=10:00-14:00 ended:covered')
})

test('COV-21 a shift that has been moved, or that its asker is off by now, falls out of the request', () => {
  const { occurrence, ...made } = shift()
  const moved = { ...made, occurrence: { ...occurrence, end: on('15:00') } }
  assert.equal(happens([ASKED], CLOCK, LOOK, { shifts: [moved] }), 'changed ended:changed')
  assert.equal(happens([ASKED], CLOCK, LOOK, { shifts: [] }), 'changed ended:changed')
  assert.equal(happens([ASKED], CLOCK, LOOK, { shifts: [shift(0, ['zoe', 'ben'])] }), 'changed ended:changed')
  const both: Step = [ana, ask({ parts: [part(), part('10:00', '14:00', 1)] })]
  assert.equal(happens([both], CLOCK, LOOK, { shifts: [moved, shift(1)] }), 'changed')
  const covered: Step = [ana, pick(take('ben'))]
  assert.equal(happens([both, offers('ben'), covered], CLOCK, LOOK, { shifts: [shift(0, ['zoe', 'ben']), shift(1)] }), '')
})
