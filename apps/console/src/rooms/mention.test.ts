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

test('whoever was taken out again is not called', () => {
  const [ana, ben] = [
    { person: 'a', name: 'Ana' },
    { person: 'b', name: 'Ben' },
  ]
  assert.deepEqual(calledIn('ask @Ana', [ana, ben]), ['a'])
})
