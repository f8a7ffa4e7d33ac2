// The clock is set right by the database's, whose answer may lie between two milliseconds.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openClock } from './clock.ts'

test('a clock that was set right still tells whole milliseconds', () => {
  const { now, setRight } = openClock()
  setRight(Date.now() + 5000.5)
  assert.ok(now() > Date.now() + 4000)
  assert.equal(Number.isInteger(now()), true)
})
