// Finding actions.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { found } from './search.ts'

const all = [
  ['Claim the chat that has waited longest', 'next take'],
  ['Write a whisper', 'staff only'],
  ['Write a message', 'answer reply'],
  ['Open V-4F2K', 'Robin Listening line'],
  ['Open V-9WQA', 'Zoë Training'],
  ['Accept calls from', 'ring'],
].map(([name = '', words = '']) => ({ name, words }))
const names = (query: string) => found(all, query).map(({ name }) => name)

test('nothing asked for shows everything in its order', () => {
  assert.deepEqual(found(all, '  '), all)
})

test('beginnings of words come first, then what holds the letters, then what is only near', () => {
  assert.deepEqual(names('wh'), ['Write a whisper'])
  assert.equal(names('wr')[0], 'Write a whisper')
  assert.deepEqual(names('mess'), ['Write a message'])
  assert.deepEqual(names('hisper'), ['Write a whisper'])
  assert.equal(names('wmsg')[0], 'Write a message')
  assert.equal(names('acf')[0], 'Accept calls from')
})

test('a visitor is found by handle, in part and without the dash, and by name, whatever its marks', () => {
  assert.deepEqual(names('4f2'), ['Open V-4F2K'])
  assert.deepEqual(names('v9w'), ['Open V-9WQA'])
  assert.deepEqual(names('robin'), ['Open V-4F2K'])
  assert.deepEqual(names('zoe'), ['Open V-9WQA'])
})

test('every word has to be answered', () => {
  assert.deepEqual(names('write staff'), ['Write a whisper'])
  assert.deepEqual(names('write nothing'), [])
  assert.deepEqual(names('xyz'), [])
})
