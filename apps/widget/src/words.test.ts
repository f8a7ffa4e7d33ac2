// The words are calm.

import assert from 'node:assert/strict'
import test from 'node:test'
import { endedBy, launchWords, words } from './words.ts'

const told = [
  words.tooLong(2),
  words.withYou('Ana'),
  words.joined('Ana'),
  words.handle('V-4F2K'),
  words.typing('Ana'),
  launchWords.unread(2),
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
