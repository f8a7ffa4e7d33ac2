// A replica: contiguous from 1, whatever was lost, repeated or reordered on the way.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ToldEntry } from '@earshot/domain'
import fc from 'fast-check'
import { Replica } from './replica.ts'

const entry = (n: number): ToldEntry => ({ n, id: `${n}`, at: n, by: { kind: 'visitor' }, what: { kind: 'message' }, text: `${n}` })
const numbers = (replica: Replica): string => replica.entries.map(({ n }) => n).join(' ')

function opened(head: number): Replica {
  const replica = new Replica()
  replica.open('everyone', head)
  return replica
}

test('entries come to stand in their places, whatever way they come', () => {
  const way = fc.array(fc.array(fc.integer({ min: 1, max: 12 }), { maxLength: 4 }), { maxLength: 20 })
  fc.assert(
    fc.property(way, (frames) => {
      const replica = opened(12)
      for (const frame of frames) replica.told(frame.map(entry))
      const came = new Set(frames.flat())
      const upTo = Array.from({ length: 13 }, (_, n) => n + 1).find((n) => !came.has(n)) ?? 0
      assert.deepEqual(
        replica.entries,
        Array.from({ length: upTo - 1 }, (_, nth) => entry(nth + 1)),
      )
      assert.equal(replica.missing, upTo <= 12)
    }),
  )
})

test('ids are new once, also of what has no place yet', () => {
  const replica = opened(0)
  assert.deepEqual(replica.told([entry(1), entry(3)]), ['1', '3'])
  assert.deepEqual(replica.told([entry(3), entry(2), entry(1)]), ['2'])
  assert.equal(numbers(replica), '1 2 3')
})

test('a gap is missed: after entries, after a head, and not after an end', () => {
  const replica = opened(0)
  assert.equal(replica.missing, false)
  replica.told([entry(2)])
  assert.equal(replica.missing, true)
  replica.told([entry(1)])
  assert.equal(replica.missing, false)
  replica.reaches(5)
  replica.reaches(3)
  assert.equal(replica.missing, true)
  replica.endsHere()
  assert.equal(replica.missing, false)
})

test('opened again in the same tier it keeps what it has, in another one it begins anew', () => {
  const replica = opened(2)
  replica.told([entry(1), entry(2), entry(4)])
  const { entries } = replica
  replica.open('everyone', 4)
  assert.equal(replica.entries, entries)
  replica.open('staff', 6)
  assert.deepEqual([replica.tier, numbers(replica), replica.missing], ['staff', '', true])
  replica.told([1, 2, 3, 4, 5].map(entry))
  assert.equal(replica.missing, true)
})

test('the entries are the same object until there are more', () => {
  const replica = opened(0)
  replica.told([entry(1)])
  const { entries } = replica
  replica.told([entry(1), entry(3)])
  assert.equal(replica.entries, entries)
  replica.told([entry(2)])
  assert.notEqual(replica.entries, entries)
})
