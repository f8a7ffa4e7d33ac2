// How the figures of a simulated year are counted.

import assert from 'node:assert/strict'
import test from 'node:test'
import { coverFigures, gini, middle, minutesBelow } from './counting.ts'
import { closuresOf, momentOf, peopleOf, plansOf, yearOf } from './desk.ts'
import { INPUTS, type Inputs } from './inputs.ts'
import { rosterOf } from './roster.ts'
import { timeline } from './timeline.ts'

const HOUR = 3_600_000

/** One Monday with one shift, of the first two people. */
const DAY: Inputs = { ...INPUTS, first: '2027-02-01', last: '2027-02-01', shifts: [{ days: ['MO'], from: 600, to: 840 }] }

test('nobody is there when both are missing, and one who is late comes after those minutes', () => {
  const roster = rosterOf(plansOf(DAY, peopleOf(DAY)), closuresOf(DAY), yearOf(DAY))
  const hours = [{ from: momentOf(DAY, DAY.first, 600), to: momentOf(DAY, DAY.first, 840) }]
  const below = (least: number, first: 'comes' | 'no-show', minutes: number) =>
    minutesBelow(least, hours, roster, (_, person) => (person === 'p01' ? { kind: first } : { kind: 'late', minutes }))
  assert.deepEqual([below(1, 'comes', 20), below(2, 'comes', 20)], [0, 20])
  assert.deepEqual([below(1, 'no-show', 20), below(2, 'no-show', 20)], [20, 240])
  assert.equal(
    minutesBelow(1, hours, roster, () => ({ kind: 'no-show' })),
    240,
  )
})

test('a part that somebody covers counts for its time alone', () => {
  const roster = rosterOf(plansOf(DAY, peopleOf(DAY)), closuresOf(DAY), yearOf(DAY))
  const from = momentOf(DAY, DAY.first, 600)
  const hours = [{ from, to: from + 4 * HOUR }]
  const part = { series: 'MO 600', key: '2027-02-01T10:00', slot: 'listener', off: 'p01', on: 'p09', whole: false } as const
  roster.handOver([{ ...part, from: from + HOUR, to: from + 2 * HOUR }])
  const onlyCover = (person: string) => ({ kind: person === 'p09' ? 'comes' : 'no-show' }) as const
  assert.equal(
    minutesBelow(1, hours, roster, (_, person) => onlyCover(person)),
    180,
  )
  assert.deepEqual(
    roster.shiftsOf('p09').map(({ start, end }) => [start - from, end - from]),
    [[HOUR, 2 * HOUR]],
  )
})

test('a Gini is 0 of equals, and nears 1 where one does everything', () => {
  assert.equal(gini([3, 3, 3, 3]), 0)
  assert.equal(gini([0, 0, 0, 8]), 0.75)
  assert.equal(gini([1, 3]), 0.25)
  assert.equal(gini([0, 0]), 0)
})

test('the median is of those that were covered, and calls are counted with the people called', () => {
  assert.deepEqual([middle([]), middle([4]), middle([1, 2, 9]), middle([1, 2, 4, 9])], [0, 4, 2, 3])
  const stamp = { by: null }
  const called = (at: number, ...people: string[]) => ({ kind: 'called', call: 'first', people, at, ...stamp }) as const
  const figures = coverFigures([
    [called(0, 'p1', 'p2'), { kind: 'ended', how: 'covered', at: 3 * HOUR, ...stamp }],
    [called(0, 'p1'), called(HOUR), { kind: 'escalated', at: HOUR, ...stamp }, { kind: 'ended', how: 'over', at: 9 * HOUR, ...stamp }],
  ])
  assert.deepEqual(figures, {
    ...{ requests: 2, covered: 1, median_hours_to_cover: 3, calls_per_cover: 2, people_called_per_cover: 3, came_to_coordinators: 1 },
  })
})

test('what happens comes in order, also what is planned meanwhile, and at one moment as it was planned', () => {
  const seen: string[] = []
  const time = timeline()
  time.at(3, () => seen.push('late'))
  time.at(1, (now) => {
    seen.push('early')
    time.at(now + 1, () => seen.push('between'))
    time.at(now, () => seen.push('now'))
  })
  time.at(1, () => seen.push('second'))
  time.run()
  assert.deepEqual(seen, ['early', 'second', 'now', 'between', 'late'])
})
