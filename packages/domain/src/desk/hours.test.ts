// Service hours and availability.

import assert from 'node:assert/strict'
import test from 'node:test'
import { ALWAYS, availability, type Hours, joined, nextOpening, openAt, openings } from '../index.ts'

// 2026-11-23 is a Monday.
const hours: Hours = {
  week: [
    { day: 1, from: 600, to: 720 },
    { day: 1, from: 780, to: 1020 },
    { day: 5, from: 1320, to: 1560 },
    { day: 7, from: 1380, to: 1500 },
  ],
  closures: [{ from: '2026-12-25', to: '2026-12-28', reason: 'holidays' }],
}

test('D-1 any number of intervals a day, past midnight too', () => {
  const open = (date: string, minute: number) => openAt(hours, { date, minute })
  assert.deepEqual(
    [599, 600, 719, 720, 779, 780, 1019, 1020].map((minute) => open('2026-11-23', minute)),
    [false, true, true, false, false, true, true, false],
  )
  assert.equal(open('2026-11-27', 1320), true)
  assert.equal(open('2026-11-28', 119), true)
  assert.equal(open('2026-11-28', 120), false)
  assert.equal(open('2026-11-23', 59), true)
  assert.equal(open('2026-11-24', 59), false)
})

test('D-2 a closure takes away what begins on its days, into the next night', () => {
  assert.equal(openAt(hours, { date: '2026-12-28', minute: 600 }), false)
  assert.equal(openAt(hours, { date: '2026-12-26', minute: 60 }), false)
  assert.equal(openAt(hours, { date: '2027-01-04', minute: 600 }), true)
})

test('D-3 the next opening is the first beginning after now, within a year', () => {
  assert.deepEqual(nextOpening(hours, { date: '2026-11-23', minute: 0 }), { date: '2026-11-23', minute: 600 })
  assert.deepEqual(nextOpening(hours, { date: '2026-11-23', minute: 600 }), { date: '2026-11-23', minute: 780 })
  assert.deepEqual(nextOpening(hours, { date: '2026-11-23', minute: 1100 }), { date: '2026-11-27', minute: 1320 })
  assert.deepEqual(nextOpening(hours, { date: '2026-12-24', minute: 0 }), { date: '2027-01-01', minute: 1320 })
  assert.equal(nextOpening({ week: [], closures: [] }, { date: '2026-11-23', minute: 0 }), null)
})

test('D-4 a desk is open in its hours and while somebody answers', () => {
  assert.equal(availability(true, 1), 'open')
  assert.equal(availability(true, 0), 'nobody')
  assert.equal(availability(false, 3), 'closed')
})

test('D-12 the hours ahead are the openings from the night before on, closures left out', () => {
  const ahead = (date: string, days: number) => openings(hours, date, days).map(({ date, from }) => `${date} ${from}`)
  assert.deepEqual(ahead('2026-11-23', 4), ['2026-11-22 1380', '2026-11-23 600', '2026-11-23 780', '2026-11-27 1320'])
  assert.deepEqual(ahead('2026-12-24', 4), [])
  assert.equal(openings(ALWAYS, '2026-11-23', 7).length, 9)
})

test('D-12 what touches is joined to one', () => {
  const span = (from: number, to: number) => ({ from, to })
  assert.deepEqual(joined([span(5, 6), span(0, 2), span(2, 4), span(1, 3)]), [span(0, 4), span(5, 6)])
  assert.deepEqual(joined([]), [])
})
