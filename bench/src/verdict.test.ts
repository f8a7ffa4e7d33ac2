// A run whose counts do not agree gives no figures.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { assertWhole } from './verdict.ts'

const totals = { sent: 5, acked: 5, delivered: 5, doubled: 0, gaps: 0 }
const stock = { rows: 10, broken: 0 }

test('rows = acks = deliveries over all rounds is whole', () => {
  assertWhole('it', [totals, totals], stock)
})

for (const [name, rounds, rows] of [
  ['a row too few', [totals, totals], { ...stock, rows: 9 }],
  ['a delivery too few', [totals, { ...totals, delivered: 4 }], stock],
  ['a message that came twice', [totals, { ...totals, doubled: 1 }], stock],
  ['a position left out on a socket', [totals, { ...totals, gaps: 1 }], stock],
  ['a position left out in the database', [totals, totals], { ...stock, broken: 1 }],
  ['nothing at all', [], { rows: 0, broken: 0 }],
] as const) {
  test(`${name} is said`, () => {
    assert.throws(() => assertWhole('it', rounds, rows), /^Error: it: /)
  })
}
