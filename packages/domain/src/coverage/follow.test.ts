// What follows from what came about, as given, when, follows.

import assert from 'node:assert/strict'
import test from 'node:test'
import {
  COVERAGE_POLICY,
  type CoverageFollows,
  coverTitle,
  evolveCoverage,
  foldCoverage,
  followCoverage,
  handedOver,
  handsOf,
  type Plan,
  peopleOn,
  presenceOn,
} from '../index.ts'
import {
  ASK,
  ASKED,
  ask,
  CLOCK,
  came,
  clock,
  cy,
  EARLY,
  HOUR,
  LOOK,
  on,
  part,
  pick,
  type Step,
  shift,
  stateAfter,
  take,
  who,
} from '../testing/coverage.ts'

const ana = who('ana')
const offers = (person: string): Step => [who(person), { do: 'offer', parts: null }]
const SICK: Step = [ana, ask({ reason: 'sick' })]

/** What follows from the last of these steps. */
function follows(...steps: readonly Step[]): CoverageFollows {
  const before = came(...steps.slice(0, -1))
  return followCoverage(foldCoverage(before), came(...steps).slice(before.length), COVERAGE_POLICY, steps.at(-1)?.[2]?.now ?? EARLY)
}
const told = (...steps: readonly Step[]): string =>
  follows(...steps)
    .notices.map(({ what, to }) => `${what}>${typeof to === 'string' ? to : to.join()}`)
    .join(' ')

test('COV-20 whoever is called is told, a second call as such, then the coordinators', () => {
  const second: Step = [CLOCK, LOOK, { now: EARLY + 24 * HOUR }]
  assert.equal(told(ASKED), 'call>ben,dan,eve')
  assert.equal(told(ASKED, second), 'second-call>ben,dan,eve,cy,sue')
  assert.equal(told(ASKED, second, [CLOCK, LOOK, { now: EARLY + 48 * HOUR }]), 'wanted>coordinators wanted>ana')
  assert.equal(told([ana, ASK, { now: on('10:00', -2) }]), 'short>ana call>ben,dan,eve')
})

test('COV-20 offers are told to the asker, and to coordinators once it is theirs', () => {
  assert.equal(told(ASKED, offers('ben')), 'offered>ana')
  assert.equal(told(ASKED, offers('ben'), [who('ben'), { do: 'retract' }]), 'retracted>ana')
  assert.equal(told(SICK, offers('ben')), 'offered>coordinators')
})

test('COV-20 who covers, who is relieved and everybody who was asked are told', () => {
  assert.equal(told(ASKED, offers('ben'), [ana, pick(take('ben'))]), 'covering>ben relieved>ana covered>ben,dan,eve')
  assert.equal(told(ASKED, offers('ben'), [ana, pick(take('ben', '10:00', '12:00'))]), 'covering>ben relieved>ana')
  assert.equal(told(ASKED, [ana, { do: 'withdraw' }]), 'withdrawn>ben,dan,eve')
  assert.equal(told(SICK, [cy, pick(take('eve'))]), 'covering>eve relieved>ana covered>ben,dan,eve,cy,sue covered>coordinators')
  assert.equal(told(SICK, [CLOCK, LOOK, { now: on('14:00') }]), 'over>ana over>coordinators')
  assert.equal(told(ASKED, [CLOCK, LOOK, { shifts: [] }]), 'changed>ana,ben,dan,eve')
})

test('COV-15 who is sick is asked for nothing and told nothing until it is covered', () => {
  const now = on('07:00')
  assert.equal(told([ana, ask({ reason: 'sick' }), { now }]), 'wanted>coordinators second-call>ben,dan,eve,cy,sue')
})

test('COV-14 coordinators are asked to agree, and the asker is told', () => {
  const world = { policy: { ...COVERAGE_POLICY, approved: ['meeting'] as const } }
  const asked: Step = [ana, ASK, world]
  assert.equal(told(asked), 'approve>coordinators')
  assert.equal(told(asked, [cy, { do: 'approve' }, world]), 'approved>ana call>ben,dan,eve')
  assert.equal(told(asked, [cy, { do: 'refuse' }, world]), 'refused>ana')
})

const PLAN: Plan = {
  words: { date: '2026-11-23', from: 600, to: 840, rule: 'FREQ=WEEKLY', slots: shift().occurrence.slots },
  exceptions: [],
  regulars: ['ana', 'zoe'].map((person) => ({ person, slot: 'listener', from: '2026-11-23', until: null })),
  changes: [],
  ended: false,
}
const peopleOf = (plan: Plan, key: string) => peopleOn(key, plan.regulars, plan.changes).map(({ person }) => person)

test('COV-13 the shift changes hands, that one alone, and until then it is the asker’s', () => {
  const picked: Step = [ana, pick(take('ben'))]
  assert.deepEqual(follows(ASKED, offers('ben')).hands, [])
  const { hands } = follows(ASKED, offers('ben'), picked)
  assert.deepEqual(
    hands.map(({ off, on: to, whole }) => [off, to, whole]),
    [['ana', 'ben', true]],
  )
  const after = handedOver(PLAN, hands)
  assert.deepEqual(peopleOf(after, '2026-11-23T10:00'), ['zoe', 'ben'])
  assert.deepEqual(peopleOf(after, '2026-11-30T10:00'), ['ana', 'zoe'])
  assert.equal(coverTitle('Ben', 'Ana'), 'Ben for Ana')
})

test('COV-13 who covers a part is there for it, and the asker for the rest', () => {
  const first: Step = [ana, pick(take('ben', '10:00', '12:00'))]
  const state = stateAfter(ASKED, offers('ben'), first)
  assert.deepEqual(handedOver(PLAN, handsOf(state)), PLAN)
  const there = presenceOn(shift(), handsOf(state)).map(({ person, from, to }) => `${person} ${clock(from)}-${clock(to)}`)
  assert.deepEqual(there, ['ana 12:00-14:00', 'zoe 10:00-14:00', 'ben 10:00-12:00'])
})

test('COV-8 parts of one person that touch are one, and then the whole shift is theirs', () => {
  const first: Step = [ana, pick(take('ben', '10:00', '12:00'))]
  const rest: Step = [ana, pick(take('ben', '12:00', '14:00'))]
  const { hands } = follows(ASKED, offers('ben'), first, rest)
  assert.deepEqual(
    hands.map(({ from, to, whole }) => [clock(from), clock(to), whole]),
    [['10:00', '14:00', true]],
  )
})

test('COV-12 it is looked at again when something comes due, and not any more once it has ended', () => {
  assert.equal(follows(ASKED).lookAt, EARLY + 24 * HOUR)
  assert.equal(follows(ASKED, offers('ben')).lookAt, EARLY + 8 * HOUR)
  assert.equal(follows(SICK).lookAt, on('14:00'))
  assert.equal(follows(ASKED, [ana, { do: 'withdraw' }]).lookAt, null)
  assert.equal(follows([ana, ask({ parts: [part('10:00', '11:00')], reason: 'sick' })]).lookAt, on('11:00'))
})

test('COV-10 only what comes about changes the version, and nothing does before it is asked', () => {
  assert.equal(stateAfter(ASKED).version, 2)
  assert.equal(stateAfter(ASKED, [CLOCK, LOOK]).version, 2)
  assert.equal(evolveCoverage(null, { kind: 'escalated', at: 0, by: null }), null)
})
