// Files of chats: what can be read, and the sentence for what cannot.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Problem } from '../../../apps/server/src/problem.ts'
import { chatsIn, readChats } from './chats.ts'

const turns = [
  { from: 'visitor', text: 'hi' },
  { from: 'staff', text: '' },
]

test('chats are read, with whatever else is in the file, and with a byte order mark', () => {
  const text = `\uFEFF${JSON.stringify([{ id: 'one', topic: 'x', more: 1, turns }])}`
  assert.deepEqual(chatsIn(text), [{ id: 'one', turns }])
})

const bad: readonly (readonly [unknown, RegExp])[] = [
  [{}, /must be a list of chats/],
  [[], /holds no chats/],
  [[null], /chat 1 has no id/],
  [
    [
      { id: 'one', turns },
      { id: '', turns },
    ],
    /chat 2 has no id/,
  ],
  [[{ id: 'one' }], /chat “one” has no turns/],
  [[{ id: 'one', turns: [] }], /chat “one” has no turns/],
  [[{ id: 'one', turns: [...turns, { from: 'system', text: 'x' }] }], /turn 3 of chat “one” is neither/],
  [[{ id: 'one', turns: [{ from: 'staff', text: 7 }] }], /turn 1 of chat “one” has no text/],
  [
    [
      { id: 'one', turns },
      { id: 'one', turns },
    ],
    /“one” is there twice/,
  ],
]

for (const [file, words] of bad)
  test(`the sentence ${words} is said of a file that is wrong`, () => {
    const says = (error: unknown) => error instanceof Problem && words.test(error.message) && error.message.includes('Nothing was played')
    assert.throws(() => chatsIn(JSON.stringify(file)), says)
  })

test('what is not JSON and what is not there are said', async () => {
  assert.throws(() => chatsIn('[{'), /it is not JSON/)
  await assert.rejects(readChats('/nowhere/chats.json'), /\/nowhere\/chats\.json cannot be read \(ENOENT\)/)
})
