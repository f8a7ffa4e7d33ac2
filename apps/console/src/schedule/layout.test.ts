// Where shifts stand in the calendar.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { firstHour, partsOn, placed, type Timed, timedOf } from './layout.ts'

const day = '2026-03-03'
const timed = (name: string, from: number, to: number, date = day) => ({ name, date, from, to })
const timeOf = (one: Timed): Timed => one
const lanesOf = (...all: readonly ReturnType<typeof timed>[]) =>
  placed(partsOn([day], all, timeOf).get(day) ?? []).map(({ of, lane, lanes }) => `${of.name} ${lane + 1}/${lanes}`)

test('what is at the same time stands side by side, what comes after it has the whole width again', () => {
  assert.deepEqual(lanesOf(timed('a', 540, 720), timed('b', 600, 660), timed('c', 780, 840)), ['a 1/2', 'b 2/2', 'c 1/1'])
})

test('what begins when another ends is beneath it', () => {
  assert.deepEqual(lanesOf(timed('a', 540, 600), timed('b', 600, 660)), ['a 1/1', 'b 1/1'])
})

test('a lane that is free again is taken again, and all that hang together are as wide', () => {
  assert.deepEqual(lanesOf(timed('long', 480, 720), timed('a', 500, 560), timed('b', 560, 620), timed('c', 600, 700)), [
    'long 1/3',
    'a 2/3',
    'b 2/3',
    'c 3/3',
  ])
})

test('of those that begin together the longer one stands first', () => {
  assert.deepEqual(lanesOf(timed('short', 540, 600), timed('long', 540, 720)), ['long 1/2', 'short 2/2'])
})

test('what goes past midnight stands on both days, and says where it was cut', () => {
  const parts = partsOn([day, '2026-03-04'], [timed('night', 1320, 1560)], timeOf)
  assert.deepEqual(
    [...parts.values()].flat().map(({ date, from, to, begins, ends }) => [date, from, to, begins, ends]),
    [
      [day, 1320, 1440, true, false],
      ['2026-03-04', 0, 120, false, true],
    ],
  )
  assert.deepEqual(partsOn([day], [timed('till midnight', 1200, 1440)], timeOf).get(day)?.[0]?.ends, true)
})

test('what began on the evening before the first day is there as well', () => {
  assert.equal(partsOn([day], [timed('night', 1320, 1560, '2026-03-02')], timeOf).get(day)?.[0]?.to, 120)
})

test('the first hour is one before the first shift, and never late', () => {
  assert.equal(firstHour([]), 8)
  assert.equal(firstHour([{ from: 840, to: 900 }]), 8)
  assert.equal(firstHour([{ from: 430, to: 900 }]), 6)
  assert.equal(firstHour([{ from: 0, to: 900 }]), 0)
})

test('a stretch of moments is told from the day it begins on', () => {
  assert.deepEqual(timedOf({ date: day, minute: 1380 }, { date: '2026-03-04', minute: 60 }), { date: day, from: 1380, to: 1500 })
})
