// A simulated year: what holds whatever is drawn, and that it can be drawn again.

import assert from 'node:assert/strict'
import test from 'node:test'
import { minutesOf, serviceOf } from './desk.ts'
import { INPUTS, type Inputs } from './inputs.ts'
import { playYear } from './year.ts'

/** From before the clocks go back until after it. */
const AUTUMN: Inputs = { ...INPUTS, first: '2027-10-01', last: '2027-11-15' }

test('a year breaks no rule, and leaves fewer hours to nobody than the same one in which nobody asks anybody', () => {
  const year = playYear(INPUTS, 7)
  assert.equal(year.rule_violations, 0, JSON.stringify(year.violations))
  assert.ok(year.unstaffed_minutes <= year.service_minutes * 0.005, `${year.unstaffed_minutes}`)
  assert.ok(year.cover_gini <= 0.2, `${year.cover_gini}`)
  assert.ok(year.without_engine.unstaffed_minutes > 4 * year.unstaffed_minutes)
  assert.ok(year.covered > 150 && year.covered <= year.requests)
})

test('the same seed is the same year, and another one is another', () => {
  const [once, again, other] = [playYear(AUTUMN, 3), playYear(AUTUMN, 3), playYear(AUTUMN, 4)]
  assert.deepEqual(once, again)
  assert.notDeepEqual({ ...once, seed: 0 }, { ...other, seed: 0 })
})

test('service hours are those of the calendar, through both changes of the clocks', () => {
  // 356 days of seven hours, and 254 evenings of four.
  assert.equal(minutesOf(serviceOf(INPUTS)), 356 * 420 + 254 * 240)
  const spans = serviceOf({ ...INPUTS, first: '2027-03-27', last: '2027-03-28', holidays: [] })
  assert.deepEqual(
    spans.map(({ from }) => new Date(from).toISOString().slice(5, 16)),
    ['03-27T09:00', '03-27T12:30', '03-28T08:00', '03-28T11:30'],
  )
})

test('where everybody comes nobody asks, and where nobody answers nobody covers', () => {
  const all = {
    ...AUTUMN,
    sick: { ...INPUTS.sick, share: 0 },
    absent: { ...INPUTS.absent, share: 0 },
    noShow: 0,
    late: { ...INPUTS.late, share: 0 },
  }
  const best = playYear(all, 1)
  assert.deepEqual([best.requests, best.unstaffed_minutes, best.short_minutes], [0, 0, 0])
  const silent = playYear({ ...AUTUMN, accepts: { first: 0, second: 0, withinHours: 8 } }, 1)
  assert.equal(silent.covered, 0)
  assert.ok(silent.requests > 0)
  assert.deepEqual(silent.unstaffed_minutes, silent.without_engine.unstaffed_minutes)
})
