// Moments in words.

import assert from 'node:assert/strict'
import test from 'node:test'
import { openMoments } from './moment.ts'

const at = (instant: string): number => Date.parse(instant)
const now = at('2026-01-15T20:00:00Z')
const berlin = openMoments('Europe/Berlin')
const auckland = openMoments('Pacific/Auckland')

test('an opening is told as people say it', () => {
  assert.equal(berlin.untilWords(at('2026-01-15T21:30:00Z'), now), 'today at 22:30')
  assert.equal(berlin.untilWords(at('2026-01-16T08:00:00Z'), now), 'tomorrow at 09:00')
  assert.equal(berlin.untilWords(at('2026-01-19T08:00:00Z'), now), 'on Monday at 09:00')
  assert.equal(berlin.untilWords(at('2026-01-22T08:00:00Z'), now), 'on Thursday 22 January at 09:00')
})

test('the day is the one on the visitor’s clock', () => {
  assert.equal(auckland.untilWords(at('2026-01-16T08:00:00Z'), now), 'today at 21:00')
  assert.equal(berlin.untilWords(at('2026-01-15T23:00:00Z'), now), 'tomorrow at 00:00')
})

test('what was today is told by its time alone', () => {
  assert.equal(berlin.sinceWords(at('2026-01-15T12:05:00Z'), now), '13:05')
  assert.equal(berlin.sinceWords(at('2026-01-14T12:05:00Z'), now), '14 January, 13:05')
})

test('formats are made once and not for each message of a long log', (t) => {
  const { mock } = t.mock.method(Intl, 'DateTimeFormat')
  const { sinceWords, untilWords } = openMoments('UTC')
  const made = mock.callCount()
  assert.notEqual(made, 0)
  for (let day = 0; day < 20; day++) {
    sinceWords(now - day * 86_400_000, now)
    untilWords(now + day * 86_400_000, now)
  }
  assert.equal(mock.callCount(), made)
})

test('hours are told on the visitor’s clock, by the day they begin on', () => {
  const span = (from: string, to: string) => berlin.spanWords(at(from), at(to), now)
  assert.equal(span('2026-01-15T18:00:00Z', '2026-01-15T22:00:00Z'), 'Now, until 23:00')
  assert.equal(span('2026-01-15T22:00:00Z', '2026-01-16T01:00:00Z'), 'Today 23:00 to 02:00')
  assert.equal(span('2026-01-16T08:00:00Z', '2026-01-16T16:00:00Z'), 'Tomorrow 09:00 to 17:00')
  assert.equal(span('2026-01-19T08:00:00Z', '2026-01-21T16:00:00Z'), 'Monday 09:00 to Wednesday 17:00')
  assert.equal(auckland.spanWords(at('2026-01-16T08:00:00Z'), at('2026-01-16T16:00:00Z'), now), 'Today 21:00 to 05:00')
})
