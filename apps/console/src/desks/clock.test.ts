// Times of the day in fields.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { endAfter, minuteOf, timeOf } from './clock.ts'

test('minutes become times and times minutes, past midnight too', () => {
  for (const [minute, time] of [
    [0, '00:00'],
    [570, '09:30'],
    [1439, '23:59'],
    [1440, '00:00'],
    [1560, '02:00'],
  ] as const)
    assert.equal(timeOf(minute), time)
  assert.equal(minuteOf('09:30'), 570)
  for (const wrong of ['', '9:30', 'noon']) assert.equal(minuteOf(wrong), null)
})

test('what does not end after its beginning ends on the next day', () => {
  assert.equal(endAfter(540, 1020), 1020)
  assert.equal(endAfter(1320, 120), 1560)
  assert.equal(endAfter(0, 0), 1440)
})
