// What rings, and what was there before.

import assert from 'node:assert/strict'
import test from 'node:test'
import type { ToldEntry } from '@earshot/domain'
import { openNews } from './news.ts'

const entry = (n: number, kind: 'visitor' | 'staff', what: 'message' | 'claimed' | 'named' = 'message', chat = 'a'): ToldEntry => ({
  n,
  id: `${chat}${n}`,
  at: n,
  by: kind === 'staff' ? { kind, name: 'Ana' } : { kind },
  what: { kind: what },
})

test('what comes from the other side is news once, and one’s own is none', () => {
  const isNews = openNews()
  const entries = [entry(1, 'visitor')]
  const next = (...more: ToldEntry[]) => isNews({ entries: [...entries, ...more], complete: true })
  assert.equal(next(), null)
  assert.equal(next(entry(2, 'staff', 'claimed')), 'a2')
  assert.equal(next(entry(2, 'staff', 'claimed')), null)
  assert.equal(next(entry(2, 'staff', 'claimed'), entry(3, 'visitor'), entry(4, 'staff'), entry(5, 'staff')), 'a5')
  assert.equal(next(entry(2, 'staff', 'claimed'), entry(5, 'staff'), entry(6, 'staff', 'named')), null)
})

test('what was there when a chat was opened is no news, also where it comes in parts', () => {
  const isNews = openNews()
  const all = [entry(1, 'visitor'), entry(2, 'staff', 'claimed'), entry(3, 'staff'), entry(4, 'staff')]
  assert.equal(isNews({ entries: all.slice(0, 2), complete: false }), null)
  assert.equal(isNews({ entries: all, complete: true }), null)
  assert.equal(isNews({ entries: [...all, entry(5, 'staff')], complete: true }), 'a5')
  assert.equal(isNews({ entries: [entry(1, 'visitor', 'message', 'b'), entry(2, 'staff', 'message', 'b')], complete: true }), null)
  assert.equal(isNews({ entries: [], complete: true }), null)
})
