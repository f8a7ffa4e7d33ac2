// The words are calm.

import assert from 'node:assert/strict'
import test from 'node:test'
import { endedBy, launchWords, usualWords, words } from './words.ts'

const told = [
  words.tooLong(2),
  words.withYou('Ana'),
  words.joined('Ana'),
  words.handle('V-4F2K'),
  words.typing('Ana'),
  launchWords.unread(2),
  words.place(0),
  words.place(2),
  usualWords({ least: 2, most: 6 }),
]
const all = [
  ...Object.values({ ...words, ...launchWords }).filter((word) => typeof word === 'string'),
  ...told,
  words.opens('today at 14:00'),
]

test('no exclamation marks, no double spaces, nothing empty', () => {
  for (const word of all) assert.match(word, /^\S+(?: \S+)*$/)
  for (const word of all) assert.doesNotMatch(word, /!/)
})

test('one is not counted as many', () => {
  assert.equal(launchWords.unread(1), '1 new message')
  assert.equal(launchWords.unread(2), '2 new messages')
  assert.match(words.tooLong(1), /1 character too long/)
})

test('an end says who ended it, and guesses nothing', () => {
  assert.equal(endedBy('visitor', 'Ana'), 'You ended this chat.')
  assert.equal(endedBy('staff', 'Ana'), 'Ana ended this chat.')
  assert.equal(endedBy('staff', null), 'The desk ended this chat.')
  assert.match(endedBy('lapsed', 'Ana'), /nobody had written/)
})

test('a place and a usual wait are said as people say them', () => {
  assert.deepEqual([0, 1, 2].map(words.place), ['You are next.', 'One person is before you.', '2 people are before you.'])
  const usual = (least: number, most: number) => usualWords({ least, most })
  assert.equal(usual(0, 1), 'It usually takes less than a minute.')
  assert.equal(usual(0, 4), 'It usually takes up to 4 minutes.')
  assert.equal(usual(2, 6), 'It usually takes 2 to 6 minutes.')
  assert.equal(usual(3, 3), 'It usually takes about 3 minutes.')
  assert.equal(usual(1, 1), 'It usually takes about 1 minute.')
})
