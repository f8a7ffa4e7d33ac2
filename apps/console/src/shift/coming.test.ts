// When something near is, in words.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { atFirst, comingWords, hoursWords } from './coming.ts'

const at = (day: number, hour: number, minute = 0) => new Date(2026, 2, day, hour, minute).getTime()

test('today is a time, tomorrow a word, the coming week its days, and what is further off or over has its date', () => {
  const now = at(3, 9)
  assert.equal(comingWords(at(3, 10), now), '10:00')
  assert.equal(comingWords(at(4, 0, 30), now), 'tomorrow 00:30')
  assert.equal(comingWords(at(5, 10), now), 'Thu 10:00')
  assert.equal(comingWords(at(9, 10), now), 'Mon 10:00')
  assert.equal(comingWords(at(10, 10), now), 'Tue 10 Mar, 10:00')
  assert.equal(comingWords(at(2, 10), now), 'Mon 2 Mar, 10:00')
})

test('the evening before, tomorrow is still tomorrow', () => assert.equal(comingWords(at(4, 0, 5), at(3, 23, 59)), 'tomorrow 00:05'))

test('hours have one day, that of their beginning', () => {
  assert.equal(hoursWords({ start: at(4, 22), end: at(5, 2) }, at(3, 9)), 'tomorrow 22:00 to 02:00')
  assert.equal(hoursWords({ start: at(3, 10), end: at(6, 9) }, at(3, 9)), '10:00 to Fri 09:00')
  assert.equal(atFirst(hoursWords({ start: at(4, 22), end: at(5, 2) }, at(3, 9))), 'Tomorrow 22:00 to 02:00')
})
