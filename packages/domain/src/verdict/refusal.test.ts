// Refusals.

import assert from 'node:assert/strict'
import test from 'node:test'
import { RULES, refuse, statusOf, wordsOf } from '../index.ts'

test('R-1 every refusal has a sentence and a status of a failure', () => {
  for (const rule of RULES) {
    const { refusal } = refuse(rule)
    assert.match(wordsOf(refusal), /^[A-Z].*\.$/)
    assert.ok(!wordsOf(refusal).includes('!'))
    assert.ok(statusOf(refusal) >= 400)
  }
  assert.equal(wordsOf({ rule: 'already-taken', who: 'Ana' }), 'Ana has taken this conversation.')
})
