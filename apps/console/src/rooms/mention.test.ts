// Calling somebody by name: what is typed, what is put in, and who is called.

import assert from 'node:assert/strict'
import test from 'node:test'
import { calledIn, mentionAt, withName } from './mention.ts'

test('what is typed after an @ asks for a name; an address does not', () => {
  assert.deepEqual(mentionAt('ask @an', 7), { from: 4, to: 7, words: 'an' })
  assert.deepEqual(mentionAt('@', 1), { from: 0, to: 1, words: '' })
  for (const text of ['kim@example', 'nothing', '@ana and', '']) assert.equal(mentionAt(text, text.length), null, text)
})

test('the name stands in the place of what was typed, and the cursor behind it', () => {
  const query = mentionAt('ask @an please', 7)
  assert.ok(query !== null)
  assert.deepEqual(withName('ask @an please', query, 'Ana'), { text: 'ask @Ana please', cursor: 9 })
})

test('called is whose name stands behind an @, and not whose name only begins like it', () => {
  const all = [
    { person: 'a', name: 'Ana' },
    { person: 'b', name: 'Ben' },
    { person: 'l', name: 'Ana Lee' },
  ]
  assert.deepEqual(calledIn('ask @Ana, or Ben', all), ['a'])
  assert.deepEqual(calledIn('@Ana Lee knows', all), ['l'])
  assert.deepEqual(calledIn('@Ana Lee and @Ana', all), ['l', 'a'])
  assert.deepEqual(calledIn('@Anabel', all), [])
})
