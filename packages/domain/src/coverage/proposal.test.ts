// Who is proposed, as given, when, happens.

import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import {
  type Balance,
  balancesOf,
  COVERAGE_BOUNDS,
  COVERAGE_NUMBERS,
  COVERAGE_POLICY,
  type CoverageFacts,
  foldCoverage,
  isCoveragePolicy,
  loadOf,
  mayReadBalance,
  proposalOf,
} from '../index.ts'
import {
  ASKED,
  ask,
  CLOCK,
  came,
  clock,
  EARLY,
  facts,
  HOUR,
  happens,
  hoursUntil,
  LOOK,
  on,
  part,
  pick,
  type Step,
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
const proposed = (world: Partial<CoverageFacts>, ...steps: readonly Step[]): string =>
  proposalOf(stateAfter(...steps), { ...facts, ...world })
    .map(({ person, key, from, to }) => `${person} ${key.slice(8, 10)} ${clock(from)}-${clock(to)}`)
    .join()
const balances = (of: Record<string, Balance>) => ({ balances: new Map(Object.entries(of)) })

test('COV-6 one carries what one has covered, less a quarter of what others have covered for one', () => {
  assert.equal(loadOf({ given: 240, asked: 0 }), 240)
  assert.equal(loadOf({ given: 240, asked: 240 }), 180)
  assert.equal(loadOf({ given: 0, asked: 60 }), -15)
})

test('COV-6 whoever carries least is proposed, and of equals whoever offered first', () => {
  const steps = [ASKED, offers('ben'), offers('dan'), offers('eve')]
  const of = { ben: { given: 240, asked: 0 }, dan: { given: 60, asked: 0 }, eve: { given: 100, asked: 200 } }
  assert.equal(proposed(balances(of), ...steps), 'eve 23 10:00-14:00')
  assert.equal(proposed(balances({ ben: of.ben, dan: of.dan }), ...steps), 'eve 23 10:00-14:00')
  assert.equal(proposed({}, ...steps), 'ben 23 10:00-14:00')
  const late: Step = [who('ben'), { do: 'offer', parts: null }, { now: EARLY + HOUR }]
  assert.equal(proposed({}, ASKED, late, offers('dan')), 'dan 23 10:00-14:00')
})

test('COV-6 what is proposed to somebody counts for what comes next, so that several offers are spread', () => {
  const both: Step = [ana, ask({ parts: [part(), part('10:00', '14:00', 1)] })]
  const steps = [both, offers('ben'), offers('dan')]
  assert.equal(proposed({}, ...steps), 'ben 23 10:00-14:00,dan 30 10:00-14:00')
  assert.equal(proposed(balances({ dan: { given: 300, asked: 0 } }), ...steps), 'ben 23 10:00-14:00,ben 30 10:00-14:00')
  assert.equal(proposed({}, both, offers('ben')), 'ben 23 10:00-14:00,ben 30 10:00-14:00')
})

test('COV-6 whoever may not take it by now is not proposed', () => {
  const { passage } = volunteer('Ben')
  const team = TEAM.map((one) => (one.person === 'ben' ? { ...one, passage: { ...passage, agreement: 1 } } : one))
  assert.equal(proposed({ team }, ASKED, offers('ben'), offers('dan')), 'dan 23 10:00-14:00')
  assert.equal(proposed({ team }, ASKED, offers('ben')), '')
})

test('COV-8 of parts as few are proposed as can be, and a gap is left where nobody offers', () => {
  const [early, late] = [offers('ben', part('10:00', '12:00')), offers('dan', part('11:00', '14:00'))]
  assert.equal(proposed({}, ASKED, early, late), 'ben 23 10:00-12:00,dan 23 12:00-14:00')
  assert.equal(proposed({}, ASKED, early, late, offers('eve')), 'eve 23 10:00-14:00')
  assert.equal(
    proposed({}, ASKED, offers('ben', part('10:00', '11:00')), offers('dan', part('12:00', '14:00'))),
    'ben 23 10:00-11:00,dan 23 12:00-14:00',
  )
  assert.equal(proposed({}, ASKED, offers('ben', part('10:00', '11:00'), part('11:00', '12:00'))), 'ben 23 10:00-12:00')
})

test('COV-7 after the desk’s hours since the first offer the proposal is taken', () => {
  const steps = [ASKED, offers('ben'), offers('dan')]
  assert.equal(hoursUntil(stateAfter(...steps)), 8)
  assert.equal(happens(steps, CLOCK, LOOK, { now: EARLY + 8 * HOUR - 1 }), '')
  assert.equal(happens(steps, CLOCK, LOOK, { now: EARLY + 8 * HOUR }), 'ben=10:00-14:00 ended:covered')
  const world = { now: EARLY + 8 * HOUR, ...balances({ ben: { given: 1, asked: 0 } }) }
  assert.equal(happens(steps, CLOCK, LOOK, world), 'dan=10:00-14:00 ended:covered')
})

test('COV-7 it is taken after a third of the time that is left at most', () => {
  const now = on('07:00')
  const sick: Step = [ana, ask({ reason: 'sick' }), { now }]
  const offered: Step = [who('ben'), { do: 'offer', parts: null }, { now: on('08:00') }]
  assert.equal(hoursUntil(stateAfter(sick, offered), on('08:00')), 2 / 3)
})

test('COV-7 where several are taken at once, the rest waits for facts of after', () => {
  const both: Step = [ana, ask({ parts: [part('10:00', '12:00'), part('12:00', '14:00')] })]
  const { passage } = volunteer('Ben')
  const team = TEAM.map((one) => (one.person === 'ben' ? { ...one, passage: { ...passage, weekly: 180 } } : one))
  const world = { team, now: EARLY + 8 * HOUR }
  assert.equal(happens([both, offers('ben')], CLOCK, LOOK, world), 'ben=10:00-12:00')
})

test('COV-19 the balance is of what was covered, and to be sick is not to ask', () => {
  const covered: Step = [ana, pick(take('ben', '10:00', '12:00'))]
  const asked = stateAfter(ASKED, offers('ben'), covered)
  const sick = foldCoverage(came([ana, ask({ reason: 'sick' })], offers('dan'), [ana, pick(take('dan'))]))
  assert.ok(sick !== null)
  const of = balancesOf([asked, sick], 0)
  assert.deepEqual(Object.fromEntries(of), { ben: { given: 120, asked: 0 }, ana: { given: 0, asked: 120 }, dan: { given: 240, asked: 0 } })
  assert.equal(balancesOf([asked, sick], on('10:00') + 1).size, 0)
})

test('COV-19 a balance is private to its person, coordinators and managers', () => {
  const reads = (person: string, keeps: boolean) => mayReadBalance('ana', { person, keeps })
  assert.deepEqual([reads('ana', false), reads('ben', false), reads('cy', true)], [true, false, true])
})

test('COV-22 the numbers for cover are whole ones within their bounds, and to be sick asks for nobody’s leave', () => {
  assert.equal(isCoveragePolicy(COVERAGE_POLICY), true)
  for (const one of COVERAGE_NUMBERS) {
    const { least, most } = COVERAGE_BOUNDS[one]
    const kept = (number: number) => isCoveragePolicy({ ...COVERAGE_POLICY, [one]: number })
    assert.deepEqual([kept(least), kept(most)], [true, true], one)
    for (const number of [least - 1, most + 1, least + 0.5, Number.NaN]) assert.equal(kept(number), false, `${one} ${number}`)
  }
  assert.equal(isCoveragePolicy({ ...COVERAGE_POLICY, approved: ['meeting', 'other'] }), true)
  assert.equal(isCoveragePolicy({ ...COVERAGE_POLICY, approved: ['other', 'other'] }), false)
  assert.equal(isCoveragePolicy({ ...COVERAGE_POLICY, approved: ['sick' as never] }), false)
})

test('COV-6 whatever is offered, nothing is proposed twice, outside of an offer, or to somebody at two places', () => {
  const quarter = fc.integer({ min: 0, max: 15 })
  const span = fc.tuple(quarter, quarter).filter(([from, to]) => to - from >= 2)
  const offered = fc.array(fc.tuple(fc.constantFrom('ben', 'dan', 'eve'), fc.array(span, { minLength: 1, maxLength: 3 })), { maxLength: 5 })
  const at = (nth: number) => on('10:00') + nth * (HOUR / 4)
  const property = fc.property(offered, (all) => {
    const steps = all.map(([person, spans]) => offers(person, ...spans.map(([from, to]) => ({ ...part(), from: at(from), to: at(to) }))))
    const state = stateAfter(ASKED, ...steps)
    const taken = proposalOf(state, facts)
    for (const [nth, one] of taken.entries()) {
      assert.ok(one.from < one.to)
      const own = state.offers.find(({ person }) => person === one.person)?.parts ?? []
      assert.ok(own.some(({ from, to }) => from <= one.from && one.to <= to))
      for (const other of taken.slice(nth + 1)) assert.ok(one.to <= other.from || other.to <= one.from)
    }
    const quarters = (parts: readonly { readonly from: number; readonly to: number }[]) =>
      Array.from({ length: 16 }, (_, nth) => parts.some(({ from, to }) => from <= at(nth) && at(nth) < to))
    assert.deepEqual(quarters(taken), quarters(state.offers.flatMap(({ parts }) => parts)))
  })
  fc.assert(property, { numRuns: 300 })
})
