// A way from the panel to a page of its own.

import assert from 'node:assert/strict'
import test from 'node:test'
import { PASS_LASTS, usePass } from '../index.ts'

const NOW = 1_800_000_000_000
const pass = { desk: 'one', expiresAt: NOW + PASS_LASTS }
const outcome = (...asked: Parameters<typeof usePass>) => {
  const verdict = usePass(...asked)
  return verdict.ok ? 'opens' : verdict.refusal.rule
}

test('V-1 a pass opens its chat within a minute, at its own desk, and one that was used is none', () => {
  assert.equal(outcome(pass, 'one', NOW), 'opens')
  assert.equal(outcome(pass, 'one', NOW + PASS_LASTS - 1), 'opens')
  assert.equal(outcome(pass, 'one', NOW + PASS_LASTS), 'pass-over')
  assert.equal(outcome(pass, 'other', NOW), 'pass-over')
  assert.equal(outcome(null, 'one', NOW), 'pass-over')
})
