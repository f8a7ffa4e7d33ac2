// Messages between loader and frame come from anybody.

import assert from 'node:assert/strict'
import test from 'node:test'
import { fromFrame, fromLoader } from './messages.ts'

const strange = [null, undefined, 0, 'hello', [], {}, { earshot: 'other' }, { earshot: {} }]

test('what is not in our words is nothing', () => {
  for (const data of strange) {
    assert.equal(fromFrame(data), null)
    assert.equal(fromLoader(data), null)
  }
  for (const count of [-1, 1.5, 'many', {}, undefined]) assert.equal(fromFrame({ earshot: 'unread', count }), null)
  assert.equal(fromLoader({ earshot: 'page', page: 7 }), null)
  assert.equal(fromLoader({ earshot: 'hello' }), null)
})

test('what is in our words is read, and nothing else of it', () => {
  assert.deepEqual(fromFrame({ earshot: 'hello', more: 1 }), { earshot: 'hello' })
  assert.deepEqual(fromFrame({ earshot: 'unread', count: 2 }), { earshot: 'unread', count: 2 })
  assert.deepEqual(fromLoader({ earshot: 'page', page: 'https://x.org/', title: 3 }), {
    earshot: 'page',
    page: 'https://x.org/',
    title: '',
  })
  assert.deepEqual(fromLoader({ earshot: 'shown', shown: true }), { earshot: 'shown', shown: true, focus: false })
})
