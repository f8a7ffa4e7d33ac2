// Moments in words.

import assert from 'node:assert/strict'
import test from 'node:test'
import { sinceWords, untilWords } from './moment.ts'

const at = (instant: string): number => Date.parse(instant)
const now = at('2026-01-15T20:00:00Z')
const berlin = { timeZone: 'Europe/Berlin' }
const auckland = { timeZone: 'Pacific/Auckland' }

test('an opening is told as people say it', () => {
  assert.equal(untilWords(at('2026-01-15T21:30:00Z'), now, berlin), 'today at 22:30')
  assert.equal(untilWords(at('2026-01-16T08:00:00Z'), now, berlin), 'tomorrow at 09:00')
  assert.equal(untilWords(at('2026-01-19T08:00:00Z'), now, berlin), 'on Monday at 09:00')
  assert.equal(untilWords(at('2026-01-22T08:00:00Z'), now, berlin), 'on Thursday 22 January at 09:00')
})

test('the day is the one on the visitor’s clock', () => {
  assert.equal(untilWords(at('2026-01-16T08:00:00Z'), now, auckland), 'today at 21:00')
  assert.equal(untilWords(at('2026-01-15T23:00:00Z'), now, berlin), 'tomorrow at 00:00')
})

test('what was today is told by its time alone', () => {
  assert.equal(sinceWords(at('2026-01-15T12:05:00Z'), now, berlin), '13:05')
  assert.equal(sinceWords(at('2026-01-14T12:05:00Z'), now, berlin), '14 January, 13:05')
})
