// Guide seats and the raised hand, as given, when, happens.

import assert from 'node:assert/strict'
import test from 'node:test'
import { type Actor, decide, type Entry, looksIn, readerOf, relation, wordsOf } from '../index.ts'
import {
  ana,
  asking,
  ben,
  CLAIM,
  CLOSE,
  cy,
  facts,
  log,
  START,
  type Step,
  SYSTEM,
  say,
  staff,
  stateOf,
  sue,
  visitor,
} from '../testing/given.ts'

const GUIDE = { do: 'guide' } as const
const RISE = { do: 'rise' } as const
const UP = { do: 'hand', up: true } as const
const taken = log(START, CLAIM)
const guided = log(START, CLAIM, [sue, GUIDE], [cy, GUIDE])
const sam = staff('Sam', 'supervisor')
const col = staff('Col', 'coordinator')

const reads = (entries: readonly Entry[], actor: Actor): string => {
  const state = stateOf(entries)
  assert.ok(state !== null)
  const reader = readerOf(state, actor, facts)
  if (!('tier' in reader)) return reader.refusal.rule
  return looksIn(state, actor) ? `${reader.tier}, on record` : reader.tier
}

test('G-1 supervisor and coordinator take the seat of their role, a listener none', () => {
  assert.equal(asking(taken, sue, GUIDE), 'seated/staff')
  assert.equal(asking(taken, cy, GUIDE), 'seated/staff')
  assert.equal(asking(taken, ben, GUIDE), 'role-may-not')
  assert.equal(asking(taken, visitor, GUIDE), 'role-may-not')
  assert.deepEqual(stateOf(guided)?.seats, { supervisor: { person: 'sue', name: 'Sue' }, coordinator: { person: 'cy', name: 'Cy' } })
})

test('G-2 a second one is refused with the first one’s name, and the first again changes nothing', () => {
  assert.equal(asking(guided, sam, GUIDE), 'seat-taken (Sue)')
  assert.equal(asking(guided, col, GUIDE), 'seat-taken (Cy)')
  assert.equal(asking(guided, sue, GUIDE), '')
  assert.match(wordsOf({ rule: 'seat-taken', who: 'Sue' }), /^Sue guides/)
})

test('G-3 whoever guides reads without a look, whispers, keeps notes, and never writes to the visitor', () => {
  assert.equal(reads(taken, sue), 'supervisors, on record')
  assert.equal(reads(taken, cy), 'already-taken')
  assert.equal(reads(guided, sue), 'supervisors')
  assert.equal(reads(guided, cy), 'staff')
  for (const actor of [sue, cy]) {
    assert.equal(asking(guided, actor, { do: 'whisper', text: 'w' }), 'whisper/staff')
    assert.equal(asking(guided, actor, { do: 'note', text: 'n' }), 'note/staff')
    assert.equal(asking(guided, actor, say('hi')), 'holder-only')
    assert.equal(asking(guided, actor, { do: 'close' }), 'holder-only')
    assert.equal(asking(guided, actor, { do: 'claim' }), 'already-taken (Ana)')
  }
})

test('G-4 a seat is left by who sits there, whatever their role is now, and free for the next', () => {
  assert.equal(asking(guided, sue, RISE), 'rose/staff')
  assert.equal(asking(guided, sam, RISE), 'no-seat')
  const left = log(START, CLAIM, [sue, GUIDE], [sue, RISE])
  assert.equal(asking(left, sam, GUIDE), 'seated/staff')
  const demoted = staff('Sue')
  assert.equal(asking(guided, demoted, RISE), 'rose/staff')
  assert.equal(asking(guided, demoted, { do: 'whisper', text: 'w' }), 'whisper-holder-only')
  assert.equal(reads(guided, demoted), 'already-taken')
})

test('G-4 who has another role now leaves the old seat when taking the new one', () => {
  const moved = log(START, CLAIM, [sue, GUIDE], [staff('Sue', 'coordinator'), GUIDE])
  assert.deepEqual(stateOf(moved)?.seats, { supervisor: null, coordinator: { person: 'sue', name: 'Sue' } })
})

test('G-5 nobody guides a chat they hold, a waiting one or an ended one', () => {
  assert.equal(asking(log(START), cy, GUIDE), 'not-taken-yet')
  assert.equal(asking(log(START), staff('Col', 'coordinator', false), GUIDE), 'not-taken-yet')
  assert.equal(asking(log(START, [cy, { do: 'claim' }]), cy, GUIDE), 'you-hold-it')
  assert.equal(asking(log(START, CLAIM, CLOSE), sue, GUIDE), 'closed')
  assert.equal(asking(taken, { ...cy, desks: {} }, GUIDE), 'no-such-conversation')
})

test('G-5 with the chat its seats end: who guided it reads on as anybody of their role does', () => {
  const ended = log(START, CLAIM, [sue, GUIDE], [cy, GUIDE], CLOSE)
  assert.deepEqual(stateOf(ended)?.seats, { supervisor: null, coordinator: null })
  assert.equal(relation(sue, stateOf(ended)), 'member')
  assert.notEqual(reads(ended, cy), 'staff')
})

test('G-6 while the hand is up, coordinator and supervisor read along without a look, and nobody else', () => {
  const up = log(START, CLAIM, [ana, UP])
  assert.equal(asking(taken, ana, UP), 'hand/staff')
  assert.equal(asking(up, ana, UP), '')
  for (const actor of [ben, sue, cy]) assert.equal(asking(taken, actor, UP), 'holder-only')
  assert.equal(reads(up, cy), 'staff')
  assert.equal(reads(up, sue), 'supervisors')
  assert.equal(reads(up, ben), 'already-taken')
  assert.equal(asking(up, cy, { do: 'whisper', text: 'w' }), 'whisper-holder-only')
})

test('G-6 the hand is down once it is lowered, a seat is taken or the chat ends', () => {
  const after = (...more: Step[]) => stateOf(log(START, CLAIM, [ana, UP], ...more))?.handUp
  assert.equal(after(), true)
  assert.equal(after([ana, { do: 'hand', up: false }]), false)
  assert.equal(after([cy, GUIDE]), false)
  assert.equal(after(CLOSE), false)
})

test('G-7 the seat of a guide whose line is gone is free, and nobody but the house says so', () => {
  const vacate = { do: 'vacate', person: 'sue' } as const
  assert.equal(asking(guided, SYSTEM, vacate), 'rose/staff')
  assert.equal(asking(taken, SYSTEM, vacate), '')
  for (const actor of [ana, cy, sue, visitor]) assert.equal(asking(guided, actor, vacate), 'role-may-not')
  const free = log(START, CLAIM, [sue, GUIDE], [cy, GUIDE], [SYSTEM, vacate])
  assert.deepEqual(stateOf(free)?.seats, { supervisor: null, coordinator: { person: 'cy', name: 'Cy' } })
  assert.equal(asking(free, sam, GUIDE), 'seated/staff')
})

test('G-3 the visitor is told nothing of seats and hand', () => {
  const verdict = decide(stateOf(taken), cy, GUIDE, facts)
  assert.ok(verdict.ok)
  assert.ok(verdict.value.every(({ audience }) => audience === 'staff'))
})
