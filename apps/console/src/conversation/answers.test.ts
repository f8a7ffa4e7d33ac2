// What is offered to be kept, from a log.

import assert from 'node:assert/strict'
import test from 'node:test'
import type { Question, ToldBody, ToldEntry } from '@earshot/domain'
import { answersIn } from './answers.ts'

let n = 0
const told = (by: ToldEntry['by']['kind'], what: ToldBody, rest: Partial<ToldEntry> = {}): ToldEntry => {
  n += 1
  return { n, id: `e${n}`, at: n, by: by === 'staff' ? { kind: by, name: 'Ana' } : { kind: by }, what, ...rest }
}
const asks = (question: Question) => told('staff', { kind: 'message', asks: question }, { text: 'May I ask?' })
const theirs = (text: string) => told('visitor', { kind: 'message' }, { text })
const offered = (...entries: readonly ToldEntry[]) =>
  entries.map(({ id }) =>
    (answersIn(entries).get(id) ?? []).map(({ what, value, asked }) => `${what} ${value}${asked ? ' asked' : ''}`).join(),
  )

test('the answer stands at the message that gives it, or else at the first after the question', () => {
  assert.deepEqual(offered(theirs('Kim'), asks('name'), theirs('sure'), theirs('Kim'), theirs('Jo')), ['', '', '', 'name Kim asked', ''])
  assert.deepEqual(offered(asks('name'), theirs('I’d rather not')), ['', 'name null asked'])
  assert.deepEqual(offered(asks('name'), told('staff', { kind: 'message' }, { text: 'Kim' })), ['', ''])
})

test('nothing is offered once it is on record or was refused, until it is asked again', () => {
  const named = told('staff', { kind: 'named' }, { name: 'Kim' })
  const refused = told('staff', { kind: 'withheld', what: 'name' })
  assert.deepEqual(offered(asks('name'), theirs('Kim'), named), ['', '', ''])
  assert.deepEqual(offered(asks('name'), theirs('Kim'), refused), ['', '', ''])
  assert.deepEqual(offered(asks('name'), refused, asks('name'), theirs('Kim')), ['', '', '', 'name Kim asked'])
})

test('an email is offered wherever the visitor writes one that is not on record, and once at the answer', () => {
  const kept = told('staff', { kind: 'addressed' }, { email: 'k@example.org' })
  assert.deepEqual(offered(theirs('k@example.org'), theirs('or j@example.org')), ['email k@example.org', 'email j@example.org'])
  assert.deepEqual(offered(theirs('k@example.org'), kept, theirs('k@example.org')), ['', '', ''])
  assert.deepEqual(offered(asks('email'), theirs('k@example.org')), ['', 'email k@example.org asked'])
  assert.deepEqual(offered(told('staff', { kind: 'message' }, { text: 'ours@example.org' })), [''])
})
