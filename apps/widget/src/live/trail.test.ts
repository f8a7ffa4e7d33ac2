// Each page of a chat is told once, until the visitor moves on.

import assert from 'node:assert/strict'
import test from 'node:test'
import { openStorage } from '../desk/storage.ts'
import { openTrail } from './trail.ts'

test('a page is told once, also when it is loaded again, and again after another one or in another chat', () => {
  const storage = openStorage(() => {
    throw new Error('forbidden')
  })
  const isNew = openTrail(storage, 'desk')
  assert.deepEqual([isNew('a', 'https://x.example/'), isNew('a', 'https://x.example/')], [true, false])
  assert.equal(openTrail(storage, 'desk')('a', 'https://x.example/'), false)
  assert.equal(isNew('a', 'https://x.example/2'), true)
  assert.equal(isNew('a', 'https://x.example/'), true)
  assert.equal(isNew('b', 'https://x.example/'), true)
})
