// What a desk's practice can be.

import assert from 'node:assert/strict'
import test from 'node:test'
import { ANSWERING, keptPractice, LISTENING, PLAIN, type Practice } from '../index.ts'

function kept(change: Partial<Practice>): Practice | string {
  const verdict = keptPractice({ ...ANSWERING, ...change })
  return verdict.ok ? verdict.value : verdict.refusal.rule
}
const many = (words: string, count: number) => ({ start: Array.from({ length: count }, () => ({ words, by: null })), middle: [], end: [] })

test('D-21 what the presets begin with is kept as it is', () => {
  for (const practice of [LISTENING, ANSWERING, PLAIN]) assert.deepEqual(kept(practice), practice)
})

test('D-21 the seconds, the phrases and the steps are bounded, and a phrase fills in what a canned response does', () => {
  for (const replySeconds of [14, 901, 60.5, Number.NaN]) assert.equal(kept({ replySeconds }), 'not-a-practice', `${replySeconds}`)
  assert.equal(kept({ phrases: Array.from({ length: 9 }, () => 'x') }), 'not-a-practice')
  assert.equal(kept({ phrases: ['x'.repeat(301)] }), 'not-a-practice')
  assert.equal(kept({ phrases: ['Hello {everybody}'] }), 'unknown-placeholder')
  assert.equal(kept({ phrases: ['a\u0000b'] }), 'unreadable')
  assert.equal(kept({ stages: many('x', 9) }), 'not-a-practice')
  assert.equal(kept({ stages: many('x'.repeat(121), 1) }), 'not-a-practice')
})

test('D-21 what is empty goes', () => {
  const practice = kept({ phrases: [' ', 'One moment, {visitor}. '], stages: many(' ', 2) })
  assert.ok(typeof practice === 'object')
  assert.deepEqual([practice.phrases, practice.stages.start], [['One moment, {visitor}.'], []])
})
