// The arithmetic of the figures.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { medians, quantile, ratios } from './figures.ts'

const figures = (all: number) => ({ messages_per_s: all, p50_ms: all, p99_ms: all, cpu_us_per_message: all })

test('a quantile is the value below which that share of the values lies', () => {
  const hundred = Array.from({ length: 100 }, (_, nth) => 100 - nth)
  assert.equal(quantile(hundred, 0.5), 50)
  assert.equal(quantile(hundred, 0.99), 99)
  assert.equal(quantile([10, 9], 0.99), 10, 'as numbers, not as words')
  assert.equal(quantile([], 0.5), 0)
})

test('the median of each figure is taken over the rounds', () => {
  assert.deepEqual(medians([9, 1, 5].map(figures)), figures(5))
})

test('ratios are ours over the floor', () => {
  assert.deepEqual(ratios(figures(2), figures(3)), figures(0.667))
})
