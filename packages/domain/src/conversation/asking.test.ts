// Asking the visitor for a name or an email, as given, when, happens.

import assert from 'node:assert/strict'
import test from 'node:test'
import { cannedWords, decide, FIRST_CANNED, tell } from '../index.ts'
import { ana, asking, ben, CLAIM, CLOSE, cy, DESK, facts, log, START, stateOf, sue, visitor } from '../testing/given.ts'

const taken = log(START, CLAIM)
const ASK = { do: 'say', text: 'What may I call you?', asks: 'name' } as const

test('I-1 staff see what a message asked for, the visitor does not, and a visitor asks for nothing', () => {
  const asked = log(START, CLAIM, [ana, ASK])
  const [toStaff, toVisitor] = (['staff', 'everyone'] as const).map((tier) => tell({ tier }, asked).at(-1)?.what)
  assert.deepEqual(toStaff, { kind: 'message', asks: 'name' })
  assert.deepEqual(toVisitor, { kind: 'message' })
  const verdict = decide(stateOf(taken), visitor, ASK, facts)
  assert.ok(verdict.ok)
  assert.deepEqual(verdict.value[0]?.body, { kind: 'message' })
  assert.equal(asking(taken, sue, ASK), 'holder-only')
})

test('I-2 only the holder keeps that the visitor would rather not say, for staff, and it changes nothing that is decided', () => {
  const withhold = { do: 'withhold', what: 'email' } as const
  assert.equal(asking(taken, ana, withhold), 'withheld/staff')
  for (const actor of [ben, sue, cy]) assert.equal(asking(taken, actor, withhold), 'holder-only')
  assert.equal(asking(taken, visitor, withhold), 'role-may-not')
  assert.equal(asking(log(START, CLAIM, CLOSE), ana, withhold), 'closed')
  const kept = log(START, CLAIM, [ana, withhold])
  assert.equal(stateOf(kept)?.version, stateOf(taken)?.version)
  assert.equal(tell({ tier: 'everyone' }, kept).length, tell({ tier: 'everyone' }, taken).length)
})

test('I-3 what every desk begins with could be kept, and asks for a name and an email', () => {
  assert.deepEqual(
    FIRST_CANNED.map(({ shortcut, next }) => [shortcut, next]),
    [
      ['1-name', 'name'],
      ['1-email', 'email'],
    ],
  )
  for (const words of FIRST_CANNED) assert.deepEqual(cannedWords(words, { desk: DESK }), { ok: true, value: words })
})
