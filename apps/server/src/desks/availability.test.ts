// A desk keeps its hours on its own wall clock, also where that clock is changed.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { availabilityOf, hoursAhead, opensAt } from './availability.ts'

const at = (instant: string): number => Date.parse(instant)
const daily = (from: number, to: number) => [1, 2, 3, 4, 5, 6, 7].map((day) => ({ day, from, to }))
const desk = (timeZone: string, from: number, to: number, closures: { from: string; to: string; reason: string }[] = []) => ({
  timeZone,
  hours: { week: daily(from, to), closures },
})
const MINUTE = 60_000
const NINE = 9 * 60
const FIVE = 17 * 60

test('nine o’clock is nine on the desk’s own clock', () => {
  const berlin = desk('Europe/Berlin', NINE, FIVE)
  const auckland = desk('Pacific/Auckland', NINE, FIVE)
  assert.equal(availabilityOf(berlin, at('2026-01-15T08:00:00Z'), 1), 'open')
  assert.equal(availabilityOf(berlin, at('2026-07-15T07:00:00Z'), 1), 'open')
  assert.equal(availabilityOf(berlin, at('2026-07-15T06:59:59Z'), 1), 'closed')
  assert.equal(availabilityOf(auckland, at('2026-07-15T07:00:00Z'), 1), 'closed')
  assert.equal(availabilityOf(auckland, at('2026-07-14T21:00:00Z'), 0), 'nobody')
})

test('the next opening is a moment, and there is none while the desk is open', () => {
  const berlin = desk('Europe/Berlin', NINE, FIVE)
  assert.equal(opensAt(berlin, at('2026-01-15T17:00:00Z')), at('2026-01-16T08:00:00Z'))
  assert.equal(opensAt(berlin, at('2026-01-15T10:00:00Z')), null)
  // The clock is put forward in between.
  assert.equal(opensAt(berlin, at('2026-03-28T17:00:00Z')), at('2026-03-29T07:00:00Z'))
})

test('a closure puts the opening off; a desk without hours never opens', () => {
  const closed = desk('Europe/Berlin', NINE, FIVE, [{ from: '2026-12-24', to: '2027-01-01', reason: 'Winter break' }])
  assert.equal(availabilityOf(closed, at('2026-12-28T10:00:00Z'), 3), 'closed')
  assert.equal(opensAt(closed, at('2026-12-28T10:00:00Z')), at('2027-01-02T08:00:00Z'))
  assert.equal(opensAt({ timeZone: 'Europe/Berlin', hours: { week: [], closures: [] } }, at('2026-12-28T10:00:00Z')), null)
})

test('an opening that the clock jumps over happens at the jump', () => {
  for (const from of [120, 150, 179]) {
    assert.equal(opensAt(desk('Europe/Berlin', from, FIVE), at('2026-03-29T00:00:00Z')), at('2026-03-29T01:00:00Z'))
  }
})

test('an opening that comes twice is told once it is still to come', () => {
  const brief = desk('Europe/Berlin', 165, 170)
  assert.equal(opensAt(brief, at('2026-10-25T00:30:00Z')), at('2026-10-25T00:45:00Z'))
  assert.equal(opensAt(brief, at('2026-10-25T01:30:00Z')), at('2026-10-25T01:45:00Z'))
})

test('an opening is the first moment at which the desk is open, all year and in every kind of zone', () => {
  for (const zone of [
    'Europe/Berlin',
    'America/St_Johns',
    'Australia/Lord_Howe',
    'Asia/Kathmandu',
    'Africa/Casablanca',
    'America/Sao_Paulo',
  ]) {
    const odd = desk(zone, 100, 155)
    for (let now = at('2026-01-01T00:07:00Z'); now < at('2027-01-01T00:00:00Z'); now += 7 * 3_600_000) {
      const opening = opensAt(odd, now)
      if (opening === null) continue
      assert.ok(opening > now)
      assert.equal(availabilityOf(odd, opening, 1), 'open', `${zone} ${new Date(opening).toISOString()}`)
      assert.equal(availabilityOf(odd, opening - MINUTE, 1), 'closed', `${zone} ${new Date(opening).toISOString()}`)
    }
  }
})

test('D-12 the hours ahead are moments of the next seven days, what is open now among them', () => {
  const night = desk('Europe/Berlin', 22 * 60, 26 * 60, [{ from: '2026-03-30', to: '2026-03-30', reason: '' }])
  const spans = hoursAhead(night, at('2026-03-27T23:30:00Z')).map(({ from, to }) =>
    [from, to].map((one) => new Date(one).toISOString().slice(5, 16)),
  )
  assert.deepEqual(spans.slice(0, 3), [
    ['03-27T21:00', '03-28T01:00'],
    // The clock is put forward in this night.
    ['03-28T21:00', '03-29T01:00'],
    ['03-29T20:00', '03-30T00:00'],
  ])
  assert.equal(spans.length, 8)
  assert.deepEqual(hoursAhead(desk('UTC', 0, 1440), at('2026-01-15T12:00:00Z')), [
    { from: at('2026-01-14T00:00:00Z'), to: at('2026-01-23T00:00:00Z') },
  ])
})
