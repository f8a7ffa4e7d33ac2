// A replica: contiguous, whatever was lost, repeated or reordered on the way.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { PAGE } from '@earshot/contract'
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

const deletion = (n: number, of: number): ToldEntry => ({
  ...{ n, id: `${n}`, at: n, by: { kind: 'staff', name: 'Sue' } },
  what: { kind: 'deleted', entry: `${of}` },
})

test('what an entry says is gone is kept nowhere, whichever of the two comes first', () => {
  for (const frames of [
    [[1, 2, 3], [4]],
    [[4], [1, 2, 3]],
    [[1, 3, 4], [2]],
    [
      [2, 4],
      [1, 3],
    ],
    [[1, 2, 3, 4]],
  ]) {
    const replica = opened(4)
    for (const frame of frames) replica.told(frame.map((n) => (n === 4 ? deletion(4, 2) : entry(n))))
    assert.equal(numbers(replica), '1 2 3 4')
    const { text: _, ...bare } = entry(2)
    assert.deepEqual(replica.entries[1], { ...bare, deleted: { by: { kind: 'staff', name: 'Sue' }, at: 4 } })
    assert.equal(replica.entries[2]?.text, '3')
  }
})

test('what is gone makes other entries of it, so that it is shown', () => {
  const replica = opened(2)
  replica.told([entry(1), entry(2)])
  const { entries } = replica
  replica.told([deletion(4, 1)])
  assert.notEqual(replica.entries, entries)
  assert.equal(replica.entries[0]?.text, undefined)
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

test('of a long one the end comes first, then page by page what came before, whatever way the pages come', () => {
  const head = 3 * PAGE + 20
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: head }), { maxLength: 12 }), (strays) => {
      const replica = new Replica(50)
      replica.open('staff', head)
      assert.deepEqual([replica.missing, replica.wanted, replica.earlier], [true, head - 50, head - 50])
      const page = (since: number) => Array.from({ length: Math.min(PAGE, head - since) }, (_, nth) => entry(since + nth + 1))
      for (const stray of strays) replica.told(page(stray).slice(0, 3))
      const asked: number[] = []
      for (let since = replica.wanted; since !== null; since = replica.wanted) {
        asked.push(since)
        replica.told(page(since))
        assert.equal(replica.entries.at(-1)?.n, head)
        assert.ok(replica.entries.every(({ n }, nth) => n === replica.earlier + nth + 1))
      }
      assert.ok(asked.length <= 5)
      assert.deepEqual(replica.entries, page(0).concat(page(PAGE), page(2 * PAGE), page(3 * PAGE)))
      assert.deepEqual([replica.earlier, replica.missing], [0, false])
    }),
  )
})

test('a short one is wanted whole, and what goes on at the end is wanted before what came earlier', () => {
  const short = new Replica(50)
  short.open('staff', 20)
  assert.deepEqual([short.wanted, short.earlier], [0, 0])
  const long = new Replica(2)
  long.open('staff', 4)
  long.told([entry(3), entry(4)])
  assert.equal(long.wanted, 0)
  long.reaches(6)
  assert.equal(long.wanted, 4)
  long.open('staff', 7)
  assert.deepEqual([numbers(long), long.earlier], ['3 4', 2])
})

test('where nothing comes from before the first entry, the log begins with it', () => {
  const replica = new Replica(2)
  replica.open('staff', 4)
  replica.told([entry(3), entry(4)])
  replica.endsHere()
  assert.deepEqual([replica.earlier, replica.wanted, numbers(replica)], [0, null, '3 4'])
})
