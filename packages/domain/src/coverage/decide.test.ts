// What stays true of a coverage request, whatever is asked of it and when.

import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { type Coverage, type CoverageActor, type CoverageCommand, decideCoverage, evolveCoverage, handsOf, openOf } from '../index.ts'
import { ask, CLOCK, cy, facts, HOUR, LOOK, OFFER, on, part, pick, take, who } from '../testing/coverage.ts'

const PEOPLE = ['ben', 'dan', 'eve', 'zoe', 'sue'] as const
const hours = fc.constantFrom(['10:00', '14:00'], ['10:00', '12:00'], ['11:00', '13:00'], ['12:00', '14:00'])
const week = fc.constantFrom(0, 1)

const asked = fc.oneof(
  fc
    .tuple(fc.constantFrom(...PEOPLE), hours, week)
    .map(([one, [from, to], nth]): readonly [CoverageActor, CoverageCommand] => [who(one), { do: 'offer', parts: [part(from, to, nth)] }]),
  fc
    .tuple(fc.constantFrom(...PEOPLE), fc.constantFrom('decline', 'retract', 'withdraw'))
    .map(([one, what]) => [who(one), { do: what }] as const),
  fc.constantFrom(...PEOPLE).map((one) => [who(one), OFFER] as const),
  fc
    .tuple(fc.constantFrom(who('ana'), cy, who('ben')), fc.constantFrom(...PEOPLE), hours, week)
    .map(([by, one, [from, to], nth]) => [by, pick(take(one, from, to, nth))] as const),
  fc.constant([CLOCK, LOOK] as const),
)
const steps = fc.array(fc.tuple(fc.integer({ min: 0, max: 30 }), asked), { maxLength: 30 })
const begun = fc.constantFrom('sick' as const, 'meeting' as const)

const overlapping = (one: { readonly from: number; readonly to: number; readonly key: string }, other: typeof one): boolean =>
  one.key === other.key && one.from < other.to && other.from < one.to

function holds(before: Coverage, after: Coverage, now: number): void {
  for (const [nth, cover] of after.covers.entries()) {
    assert.ok(!after.covers.slice(nth + 1).some((other) => overlapping(cover, other)), 'covered twice')
    assert.ok(
      after.pieces.some(({ key, from, to }) => key === cover.key && from <= cover.from && cover.to <= to),
      'covered more than was asked',
    )
    assert.ok(cover.from >= cover.at && cover.person !== after.asker && cover.person !== 'zoe', 'covered by who may not, or what is over')
  }
  assert.ok(!openOf(after, now).some((open) => after.covers.some((cover) => overlapping(open, cover))), 'open and covered')
  assert.ok(before.ended === null || before === after, 'goes on after its end')
  assert.ok(handsOf(after).every(({ off }) => off === 'ana'))
  assert.equal(after.ended === 'covered' && openOf(after, now).length > 0, false)
}

test('COV-10 whatever is asked and when, no time is covered twice, nothing beyond what was asked, and an end is an end', () => {
  const property = fc.property(begun, steps, (reason, all) => {
    let now = on('10:00', -3)
    const first = decideCoverage(null, who('ana'), ask({ reason, parts: [part(), part('10:00', '14:00', 1)] }), { ...facts, now })
    assert.ok(first.ok)
    let state = first.value.reduce(evolveCoverage, null)
    for (const [wait, [actor, command]] of all) {
      now += wait * HOUR
      const verdict = decideCoverage(state, actor, command, { ...facts, now })
      if (!verdict.ok || state === null) continue
      const after = verdict.value.reduce(evolveCoverage, state)
      assert.ok(after !== null)
      assert.equal(after.version, state.version + verdict.value.length)
      holds(state, after, now)
      state = after
    }
  })
  fc.assert(property, { numRuns: 400 })
})

test('COV-12 looked at again at once, there is nothing left to do, unless the proposal waits for facts of after', () => {
  const property = fc.property(fc.integer({ min: -200, max: 20 }), (hour) => {
    const now = on('10:00') + hour * HOUR
    const verdict = decideCoverage(null, who('ana'), ask({ parts: [part('10:00', '14:00', 1)] }), { ...facts, now })
    assert.ok(verdict.ok)
    const state = verdict.value.reduce(evolveCoverage, null)
    const again = decideCoverage(state, CLOCK, LOOK, { ...facts, now })
    assert.ok(again.ok && again.value.length === 0)
  })
  fc.assert(property)
})
