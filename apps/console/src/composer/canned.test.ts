// Canned responses by `/`.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Canned } from '@earshot/contract'
import { matching, put, queryAt, shown } from './canned.ts'

const canned = (shortcut: string, title: string, text: string): Canned => ({
  shortcut,
  title,
  text,
  next: null,
  locked: false,
  id: shortcut,
  own: false,
})
const hello = canned('hello', 'Greeting', 'Good to have you here.')
const name = canned('1-name', 'Ask for the name', 'What may I call you?')
const email = canned('1-email', 'Ask for the email', 'Where may I write to?')
const all = [hello, name, email]

test('a slash at the beginning of a word asks, up to the cursor', () => {
  assert.deepEqual(queryAt('/1-n', 4), { from: 0, to: 4, words: '1-n' })
  assert.deepEqual(queryAt('Hi\n/he and more', 6), { from: 3, to: 6, words: 'he' })
  assert.deepEqual(queryAt('/', 1), { from: 0, to: 1, words: '' })
})

test('a slash inside a word, or one left behind, does not ask', () => {
  for (const text of ['and/or', 'https://example.org', '/hello there', '', '1/2']) assert.equal(queryAt(text, text.length), null, text)
})

test('shortcuts come first, then titles, then texts, each once', () => {
  assert.deepEqual(matching(all, ''), all)
  assert.deepEqual(matching(all, '1-'), [name, email])
  assert.deepEqual(matching(all, 'EMAIL'), [email])
  assert.deepEqual(matching(all, 'write to'), [email])
  assert.deepEqual(matching(all, 'h'), [hello, name, email])
  assert.deepEqual(matching(all, 'nothing'), [])
})

test('the response takes the place of the query, and the cursor stands behind it', () => {
  const query = queryAt('Hi /he now', 6)
  assert.ok(query)
  const done = put('Hi /he now', query, hello)
  assert.equal(done.text, 'Hi Good to have you here. now')
  assert.equal(done.text.slice(0, done.cursor), 'Hi Good to have you here.')
})

test('a shortcut is shown with one slash', () => {
  assert.equal(shown(hello), '/hello')
  assert.equal(shown(canned('/hello', '', '')), '/hello')
})
