// How long and when, in words.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { spanDuration, spanWords, whenWords } from './words.ts'

test('a span is told in its largest sensible unit, rounded down', () => {
  const told = [0, 59_999, 60_000, 3_599_999, 3_600_000, 3_900_000, 86_399_999, 86_400_000, 3 * 86_400_000].map(spanWords)
  assert.deepEqual(told, ['0 s', '59 s', '1 min', '59 min', '1 h 00 min', '1 h 05 min', '23 h 59 min', '1 day', '3 days'])
})

test('a span that two clocks disagree about is never negative', () => {
  assert.equal(spanWords(-4000), '0 s')
  assert.equal(spanDuration(-4000), 'PT0S')
  assert.equal(spanDuration(125_900), 'PT125S')
})

test('today a moment is a time, on another day it has its date', () => {
  const at = new Date(2026, 2, 3, 13, 5).getTime()
  assert.equal(whenWords(at, new Date(2026, 2, 3, 23, 59).getTime()), '13:05')
  assert.equal(whenWords(at, new Date(2026, 2, 4, 0, 1).getTime()), '3 Mar, 13:05')
})
