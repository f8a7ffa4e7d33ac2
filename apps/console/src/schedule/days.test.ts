// Days of the calendar, and the wall clock of a desk.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dateAfter, dayAfter, daysBetween, daysShown, titleWords, wallAt, weekdayOf } from './days.ts'

test('a week is from Monday to Sunday, whichever of its days is asked for', () => {
  const week = ['2026-03-30', '2026-03-31', '2026-04-01', '2026-04-02', '2026-04-03', '2026-04-04', '2026-04-05']
  for (const date of week) assert.deepEqual(daysShown('week', date), week, date)
  assert.deepEqual(daysShown('person', '2026-04-05'), week)
  assert.deepEqual(daysShown('day', '2026-04-05'), ['2026-04-05'])
  assert.equal(weekdayOf('2026-03-29'), 7)
})

test('one goes on by a day or by a week, past leap days and the end of a year', () => {
  assert.equal(dateAfter('day', '2028-02-28', 1), '2028-02-29')
  assert.equal(dateAfter('week', '2026-01-01', -1), '2025-12-25')
  assert.equal(dayAfter('2026-03-28', 2), '2026-03-30', 'over the night in which clocks change')
  assert.equal(daysBetween('2026-03-28', '2026-04-01'), 4)
})

test('a moment is on the day and at the minute that the desk’s clock shows', () => {
  const at = Date.UTC(2026, 2, 29, 1, 30)
  assert.deepEqual(wallAt('Europe/Berlin', at), { date: '2026-03-29', minute: 210 })
  assert.deepEqual(wallAt('America/New_York', at), { date: '2026-03-28', minute: 1290 })
  assert.deepEqual(wallAt('Australia/Lord_Howe', at), { date: '2026-03-29', minute: 750 })
  assert.deepEqual(wallAt('UTC', Date.UTC(2026, 0, 1)), { date: '2026-01-01', minute: 0 }, 'midnight is the beginning of a day')
})

test('a title says no more of the dates than it has to', () => {
  assert.equal(titleWords(['2026-03-03']), 'Tuesday 3 March 2026')
  assert.equal(titleWords(daysShown('week', '2026-03-03')), '2 to 8 March 2026')
  assert.equal(titleWords(daysShown('week', '2026-03-30')), '30 March to 5 April 2026')
  assert.equal(titleWords(daysShown('week', '2025-12-31')), '29 December 2025 to 4 January 2026')
})
