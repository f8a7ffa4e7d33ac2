// Drafts survive a reload.

import assert from 'node:assert/strict'
import test from 'node:test'
import { EMPTY, keepDraft, readDraft } from './drafts.ts'
import { openStorage } from './storage.ts'

const forbidden = () =>
  openStorage(() => {
    throw new Error('forbidden')
  })

test('a draft is read back, for its own desk only', () => {
  const storage = forbidden()
  const draft = { text: 'Hello', name: '', email: 'kim@example.org', answers: { for: 'A loan', days: ['Monday'], often: 3, new: false } }
  keepDraft(storage, 'one', draft)
  assert.deepEqual(readDraft(storage, 'one'), draft)
  assert.deepEqual(readDraft(storage, 'two'), EMPTY)
  keepDraft(storage, 'one', EMPTY)
  assert.equal(storage.getItem('earshot:draft:one'), null)
})

test('what is not a draft is an empty one', () => {
  const storage = forbidden()
  for (const kept of ['{', 'null', '3', '[]', '{"text":7,"name":null}', '{"answers":7}']) {
    storage.setItem('earshot:draft:one', kept)
    assert.deepEqual(readDraft(storage, 'one'), EMPTY)
  }
})

test('a storage that is full or forbidden breaks nothing', () => {
  const full = {
    getItem: () => null,
    removeItem: () => {},
    setItem: () => {
      throw new Error('full')
    },
  }
  keepDraft(full, 'one', { ...EMPTY, text: 'Hello' })
  assert.deepEqual(readDraft(full, 'one'), EMPTY)
})
