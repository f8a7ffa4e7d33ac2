// Going from one chat to the next.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { nextUnread, stepFrom } from './going.ts'

test('steps go round and round, and begin at the end they come from', () => {
  const all = ['a', 'b', 'c']
  assert.deepEqual([stepFrom(all, 'a', 1), stepFrom(all, 'c', 1), stepFrom(all, null, 1)], ['b', 'a', 'a'])
  assert.deepEqual([stepFrom(all, 'b', -1), stepFrom(all, 'a', -1), stepFrom(all, null, -1)], ['a', 'c', 'c'])
  assert.equal(stepFrom([], 'a', 1), null)
})

test('the next with something new is the next after this one, and never this one', () => {
  const unread = new Map([
    ['a', 1],
    ['b', 0],
    ['d', 2],
  ])
  const all = ['a', 'b', 'c', 'd']
  assert.deepEqual([nextUnread(all, 'b', unread), nextUnread(all, 'd', unread), nextUnread(all, null, unread)], ['d', 'a', 'a'])
  assert.equal(nextUnread(all, 'a', new Map([['a', 1]])), null)
})
