// The gates to a desk.

import assert from 'node:assert/strict'
import test from 'node:test'
import { agreementText, closedGates, deskTo, LONGEST_TEXT, mayDo, relation, type Staff, shutBy, standingOf } from '../index.ts'
import { ana, ben, CLAIM, cy, DESK, facts, log, START, stateOf } from '../testing/given.ts'

test('O-1 a desk is shut until the newest version of its agreement is accepted', () => {
  const closed = (agreement: number, agreed: number) => closedGates({ agreement, agreed })
  assert.deepEqual(closed(0, 0), [])
  assert.deepEqual(closed(1, 0), ['agreement'])
  assert.deepEqual(closed(1, 1), [])
  assert.deepEqual(closed(2, 1), ['agreement'])
})

test('O-1 one that was taken back shuts nobody out, whatever they had accepted', () => {
  assert.deepEqual(closedGates({ agreement: 0, agreed: 3 }), [])
})

test('O-2 a desk that is shut names its gate', () => {
  assert.equal(shutBy([]), null)
  assert.equal(shutBy(['agreement'])?.refusal.rule, 'agreement-first')
})

test('O-3 an agreement is kept as it was written; without a word there is none', () => {
  const kept = (input: string) => {
    const verdict = agreementText(input)
    return verdict.ok ? verdict.value : verdict.refusal.rule
  }
  assert.equal(kept(' What is said here\r\nstays here. '), 'What is said here\nstays here.')
  assert.equal(kept(' \n '), '')
  assert.equal(kept('x'.repeat(LONGEST_TEXT + 1)), 'too-long')
  assert.equal(kept('a\u0000b'), 'unreadable')
})

const shut = (who: Staff): Staff => ({
  ...who,
  desks: { [DESK]: standingOf({ role: 'listener', accepting: true, closed: ['agreement'] }, true) },
})

test('O-4 what one has in hand is finished, and nothing else is there', () => {
  const waiting = stateOf(log(START))
  const [taken, guided] = [stateOf(log(START, CLAIM)), stateOf(log(START, CLAIM, [cy, { do: 'guide' }]))]
  assert.equal(relation(shut(ana), waiting), 'stranger')
  assert.equal(relation(shut(ben), taken), 'stranger')
  assert.equal(relation(shut(ana), taken), 'holder')
  assert.equal(relation(shut(cy), guided), 'guide')
  assert.equal(mayDo(taken, shut(ana), 'say', facts), null)
  assert.equal(mayDo(taken, shut(ben), 'read', facts)?.refusal.rule, 'no-such-conversation')
})

test('O-4 a desk that is open to somebody brings them to a chat before one that is shut', () => {
  const state = stateOf(log(START))
  if (state === null) throw new Error('There is no chat')
  const helped = { ...state, fallback: 'elsewhere' }
  const both: Staff = { ...ana, desks: { ...shut(ana).desks, elsewhere: { role: 'listener', accepting: true } } }
  assert.equal(deskTo(both, helped), 'elsewhere')
  assert.equal(deskTo({ ...both, desks: { ...ana.desks, ...both.desks, [DESK]: { role: 'listener', accepting: true } } }, helped), DESK)
})
