// What the visitor has not seen.

import assert from 'node:assert/strict'
import test from 'node:test'
import type { ToldEntry } from '@earshot/domain'
import { openStorage } from '../desk/storage.ts'
import { openSeen } from './unread.ts'

const forbidden = () => {
  throw new Error('forbidden')
}
const entry = (n: number, kind: 'visitor' | 'staff', what: 'message' | 'claimed' = 'message', chat = 'a'): ToldEntry => ({
  n,
  id: `${chat}${n}`,
  at: n,
  by: kind === 'staff' ? { kind, name: 'Ana' } : { kind },
  what: { kind: what },
})

test('messages of the other side count until they are looked at, over a change of page too', () => {
  const storage = openStorage(forbidden)
  const seen = openSeen(storage, 'desk')
  const first = [entry(1, 'visitor'), entry(2, 'staff', 'claimed'), entry(3, 'staff')]
  assert.equal(seen.unread(first), 1)
  seen.look(first)
  assert.equal(seen.unread(first), 0)
  const more = [...first, entry(4, 'visitor'), entry(5, 'staff'), entry(6, 'staff')]
  assert.equal(openSeen(storage, 'desk').unread(more), 2)
  assert.equal(openSeen(storage, 'other').unread(more), 3)
})

test('a new chat begins anew', () => {
  const seen = openSeen(openStorage(forbidden), 'desk')
  seen.look([entry(1, 'visitor'), entry(9, 'staff')])
  assert.equal(seen.unread([entry(1, 'visitor', 'message', 'b'), entry(2, 'staff', 'message', 'b')]), 1)
  assert.equal(seen.unread([]), 0)
})
