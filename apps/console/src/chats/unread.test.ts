// What counts as unread.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ToldEntry } from '@earshot/domain'
import { look, unreadOf } from './unread.ts'

const ME = 'ana'
const said = (n: number, by: ToldEntry['by']): ToldEntry => ({ n, id: `${n}`, at: n, by, what: { kind: 'message' }, text: 'x' })
const visitor = { kind: 'visitor' } as const
const ana = { kind: 'staff', name: 'Ana', person: ME } as const

test('messages of the visitor after my own last word are unread until I look', () => {
  const entries = [said(1, visitor), said(2, ana), said(3, visitor), said(4, visitor)]
  assert.equal(unreadOf('c', entries, ME), 2)
  look('c', 3)
  assert.equal(unreadOf('c', entries, ME), 1)
  look('c', 1)
  assert.equal(unreadOf('c', entries, ME), 1, 'looking further up takes nothing back')
  assert.equal(unreadOf('other', entries, ME), 2)
  assert.equal(unreadOf('c', [...entries, said(5, ana)], ME), 0)
})
