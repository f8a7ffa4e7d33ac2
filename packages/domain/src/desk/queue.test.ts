// Waiting at a desk.

import assert from 'node:assert/strict'
import test from 'node:test'
import { inQueue, RECENT, usualWait, waitsInQueue } from '../index.ts'
import { CLAIM, CLOSE, log, START, type Step, stateOf, visitor } from '../testing/given.ts'

const MINUTE = 60_000
const waits = (count: number, of: (nth: number) => number) => Array.from({ length: count }, (_, nth) => of(nth))

test('W-1 a chat has a place as long as it waits, and a message left behind has none', () => {
  const waiting = (...steps: readonly Step[]) => {
    const state = stateOf(log(...steps))
    return state !== null && waitsInQueue(state)
  }
  assert.equal(waiting(START), true)
  assert.equal(waiting(START, CLAIM), false)
  assert.equal(waiting(START, CLAIM, CLOSE), false)
  assert.equal(waiting(START, [visitor, { do: 'close' }]), false)
  assert.equal(waiting([visitor, { do: 'leave', text: 'Call me' }]), false)
})

test('W-1 who came first stands first, and of two at once the one whose id comes first', () => {
  const [a, b, c] = [
    { c: 'a', openedAt: 2 },
    { c: 'b', openedAt: 1 },
    { c: 'c', openedAt: 1 },
  ]
  assert.deepEqual([a, c, b].sort(inQueue), [b, c, a])
  assert.equal(inQueue(a, { ...a }), 0)
})

test('W-2 of fewer than ten claims nothing is told', () => {
  assert.equal(usualWait(waits(RECENT.fewest - 1, () => MINUTE)), null)
  assert.deepEqual(usualWait(waits(RECENT.fewest, () => 90_000)), { least: 1, most: 2 })
})

test('W-2 eight of ten lie in the range, which is told in whole minutes', () => {
  const range = usualWait(waits(50, (nth) => nth * 10_000))
  assert.deepEqual(range, { least: 0, most: 8 })
  const inside = waits(50, (nth) => nth * 10_000).filter((wait) => wait >= 0 && wait <= 8 * MINUTE)
  assert.ok(inside.length >= 40)
  assert.deepEqual(usualWait(waits(20, () => 4_000)), { least: 0, most: 1 })
  // One that was forgotten for an hour says nothing of what is usual.
  assert.deepEqual(usualWait([...waits(19, () => 125_000), 60 * MINUTE]), { least: 2, most: 3 })
  assert.deepEqual(usualWait(waits(10, (nth) => (10 - nth) * MINUTE)), { least: 2, most: 9 })
})
