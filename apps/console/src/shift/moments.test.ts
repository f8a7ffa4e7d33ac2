// When one's day is looked at again.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { nextMoment } from './moments.ts'
import { ask, day, shift, ten, watched } from './testing.ts'

test('each moment of a shift comes once, and after its end none', () => {
  const on = day({ now: [shift()] })
  const moments: number[] = []
  for (let at = nextMoment(on, 0); at !== null; at = nextMoment(on, at)) moments.push(at)
  assert.deepEqual(moments, [ten(-5), ten(), ten(10), ten(235), ten(240)])
})

test('it is the nearest of whatever comes: questions, gaps a quarter of an hour before, closing, calls outside of a shift', () => {
  const all = day({
    next: shift({ start: ten(600), end: ten(700), opensAt: ten(595), missedAt: ten(610), ownFrom: ten(695) }),
    asks: [ask({ until: ten(50) })],
    watched: [watched('gap', { from: ten(60) })],
    closing: [{ desk: 'line', lastCallAt: ten(30), closesAt: ten(45), referFrom: ten(55) }],
    unscheduled: [{ desk: 'line', until: ten(48) }],
  })
  const after = [0, 30, 45, 48, 50, 55, 60].map((minutes) => nextMoment(all, minutes === 0 ? ten(0) : ten(minutes)))
  assert.deepEqual(after, [ten(30), ten(45), ten(48), ten(50), ten(55), ten(60), ten(240)])
  assert.equal(nextMoment(day(), 0), null)
})
