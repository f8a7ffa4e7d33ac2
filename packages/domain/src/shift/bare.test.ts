// Hours without anybody.

import assert from 'node:assert/strict'
import test from 'node:test'
import { bareOf } from '../index.ts'

const shift = (start: number, end: number, people = 1) => ({ start, end, people: Array.from({ length: people }) })
const bare = (hours: readonly (readonly [number, number])[], ...shifts: readonly ReturnType<typeof shift>[]) =>
  bareOf(
    hours.map(([from, to]) => ({ from, to })),
    shifts,
  ).map(({ from, to }) => `${from}-${to}`)

test('SH-24 of service hours those are bare that no shift with somebody on it covers', () => {
  assert.deepEqual(bare([[9, 17]]), ['9-17'])
  assert.deepEqual(bare([[9, 17]], shift(9, 17)), [])
  assert.deepEqual(bare([[9, 17]], shift(8, 12), shift(12, 20)), [])
  assert.deepEqual(bare([[9, 17]], shift(10, 12), shift(11, 13), shift(15, 16)), ['9-10', '13-15', '16-17'])
  assert.deepEqual(bare([[9, 17]], shift(9, 13), shift(13, 17, 0)), ['13-17'])
  assert.deepEqual(
    bare(
      [
        [9, 12],
        [12, 17],
        [20, 24],
      ],
      shift(0, 9),
      shift(17, 21),
    ),
    ['9-17', '21-24'],
  )
})
