// Keys and what they mean.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ACTION_IDS, knownAs } from './catalogue.ts'
import { isKey, isLetterKey, Keys, type Stroke } from './keys.ts'

const stroke = (key: string, with_: Partial<Stroke> = {}): Stroke => ({
  key,
  code: '',
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  ...with_,
})
const all = ACTION_IDS.map((id) => ({ id, keys: knownAs(id).keys }))
const meant = (keys: Keys, one: Stroke, now = 0) => {
  const action = keys.hear(one, all, now)
  return action === null || action === 'begun' ? action : action.id
}

test('every action has a key, no two have the same, and none is the beginning of another', () => {
  const keys = all.flatMap((action) => action.keys)
  assert.equal(new Set(keys.map((key) => key.toLowerCase())).size, keys.length)
  assert.ok(all.every((action) => action.keys.length > 0))
  const firsts = keys.filter((key) => key.includes(' ')).map((key) => key.split(' ')[0])
  assert.deepEqual(
    keys.filter((key) => firsts.includes(key)),
    [],
  )
})

test('a letter is meant alone and in lower case, a sign wherever the keyboard has it', () => {
  const keys = new Keys(false)
  assert.equal(meant(keys, stroke('n')), 'claimNext')
  assert.equal(meant(keys, stroke('N')), 'claimNext', 'with caps lock')
  assert.equal(meant(keys, stroke('N', { shiftKey: true })), null)
  assert.equal(meant(keys, stroke('n', { ctrlKey: true })), null)
  assert.equal(meant(keys, stroke('?', { shiftKey: true })), 'help')
  assert.equal(meant(keys, stroke('/', { shiftKey: true })), 'canned', 'as on a German keyboard')
})

test('Mod is the command key of the system, and only that', () => {
  assert.equal(isKey(stroke('k', { ctrlKey: true }), 'Mod+K', false), true)
  assert.equal(isKey(stroke('k', { metaKey: true }), 'Mod+K', false), false)
  assert.equal(isKey(stroke('k', { metaKey: true }), 'Mod+K', true), true)
  assert.equal(isKey(stroke('k', { ctrlKey: true }), 'Mod+K', true), false, 'there it deletes to the end of the line')
  assert.equal(isKey(stroke('K', { ctrlKey: true, shiftKey: true }), 'Mod+K', false), false)
})

test('Alt and a letter are meant also where Alt writes signs, and not with AltGr', () => {
  assert.equal(isKey(stroke('w', { altKey: true, code: 'KeyW' }), 'Alt+W', false), true)
  assert.equal(isKey(stroke('∑', { altKey: true, code: 'KeyW' }), 'Alt+W', true), true)
  assert.equal(isKey(stroke('w', { altKey: true, ctrlKey: true, code: 'KeyW' }), 'Alt+W', false), false)
  assert.equal(isKey(stroke('ArrowDown', { altKey: true, code: 'ArrowDown' }), 'Alt+ArrowDown', false), true)
})

test('two letters are meant one after the other and not too late', () => {
  const keys = new Keys(false)
  assert.equal(meant(keys, stroke('g'), 0), 'begun')
  assert.equal(meant(keys, stroke('c'), 1000), 'chats')
  assert.equal(meant(keys, stroke('c'), 1100), 'claim')
  assert.equal(meant(keys, stroke('g'), 2000), 'begun')
  assert.equal(meant(keys, stroke('c'), 3600), 'claim', 'too late')
  assert.equal(meant(keys, stroke('g'), 4000), 'begun')
  assert.equal(meant(keys, stroke('m', { altKey: true }), 4100), null)
  assert.equal(meant(keys, stroke('m'), 4200), 'message', 'something else came between')
})

test('what has no modifier and writes a sign is a letter key', () => {
  assert.deepEqual(['n', '?', 'g c', 'Alt+W', 'Mod+K', 'Escape'].map(isLetterKey), [true, true, true, false, false, false])
})
