// What the command line of a simulation understands.

import assert from 'node:assert/strict'
import test from 'node:test'
import { read } from './asked.ts'

test('a year is played, of one seed unless another is named', () => {
  assert.deepEqual(read(['year']), { seed: 1, json: false })
  assert.deepEqual(read(['year', '--json', '--seed', '42']), { seed: 42, json: true })
  assert.equal(read(['--help']), null)
})

test('what cannot be understood says what it is, and how it is said', () => {
  for (const words of [[], ['month'], ['year', 'year'], ['year', '--seed', 'x'], ['year', '--seed', '1.5'], ['year', '--fast']])
    assert.throws(() => read(words), /Nothing was played\.\n\nnpm run simulate/)
})
