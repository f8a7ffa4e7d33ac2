// The claim ladder, and chats whose holder is gone: as given, when, happens.

import assert from 'node:assert/strict'
import test from 'node:test'
import { type Actor, type Command, dueAt, type Entry, follow, LADDER, looksIn, readerOf, type Staff } from '../index.ts'
import {
  ana,
  asking,
  ben,
  CLAIM,
  cy,
  facts,
  log,
  NOW,
  START,
  type Step,
  SYSTEM,
  say,
  staff,
  stateOf,
  sue,
  visitor,
} from '../testing/given.ts'

const CLIMB: Command = { do: 'climb' }
const gone = (is: boolean): Command => ({ do: 'line', person: 'ana', gone: is })
const policy = { ...facts.policy, ladder: { ...LADDER, fallbackDesk: 'elsewhere' } }
const at = (seconds: number) => ({ now: NOW + seconds * 1000, policy })
const climbed = (seconds: number, ...more: Step[]) => log(START, [SYSTEM, CLIMB, at(seconds)], ...more)
const idle = (role: Parameters<typeof staff>[1]) => staff('Ida', role, false)
const helper: Staff = { ...staff('Hal'), desks: { elsewhere: { role: 'listener', accepting: true } } }

function reads(entries: readonly Entry[], actor: Actor): string {
  const state = stateOf(entries)
  assert.ok(state !== null)
  const reader = readerOf(state, actor, facts)
  if (!('tier' in reader)) return reader.refusal.rule
  return looksIn(state, actor) ? `${reader.tier}, on record` : reader.tier
}

test('L-1 each rung is climbed once, when it is due', () => {
  const waiting = log(START)
  assert.equal(asking(waiting, SYSTEM, CLIMB, at(14)), '')
  assert.equal(asking(waiting, SYSTEM, CLIMB, at(15)), 'rung/staff')
  assert.equal(asking(climbed(15), SYSTEM, CLIMB, at(29)), '')
  assert.equal(stateOf(climbed(15))?.rung, 'nudge')
  assert.equal(stateOf(climbed(15, [SYSTEM, CLIMB, at(30)]))?.rung, 'call')
})

test('L-1 what is due together comes together, and the visitor is told of the last one only', () => {
  assert.equal(asking(log(START), SYSTEM, CLIMB, at(500)), 'rung/staff rung/staff rung/staff rung/everyone')
  assert.equal(asking(climbed(500), SYSTEM, CLIMB, at(900)), '')
})

test('L-1 the timer is due at the next rung, and never again after the last, a claim or for a message left behind', () => {
  const due = (entries: readonly Entry[]) => {
    const state = stateOf(entries)
    return state === null ? null : dueAt('climb', state, policy, facts.now)
  }
  assert.deepEqual([due(log(START)), due(climbed(15)), due(climbed(500))], [NOW + 15_000, NOW + 30_000, null])
  assert.equal(due(log(START, CLAIM)), null)
  assert.equal(due(log([visitor, { do: 'leave', text: 'write me' }])), null)
})

test('F-1 an opened chat starts the timers of its idle hours and of its ladder', () => {
  const [opened] = log(START)
  const state = stateOf(log(START))
  assert.ok(opened !== undefined && state !== null)
  assert.deepEqual(
    follow('c', state, opened, policy).map(({ task, key, at: due }) => [task, key, due - NOW]),
    [
      ['lapse', 'lapse:c', policy.idleHours * 3_600_000],
      ['climb', 'climb:c', 15_000],
    ],
  )
})

test('L-2 from the call on coordinator and supervisor take it without accepting calls, a listener does not', () => {
  for (const role of ['coordinator', 'supervisor'] as const) {
    assert.equal(asking(climbed(15), idle(role), { do: 'claim' }), 'not-accepting')
    assert.equal(asking(climbed(30), idle(role), { do: 'claim' }), 'claimed/everyone')
  }
  assert.equal(reads(climbed(30), idle('coordinator')), 'staff')
  assert.equal(asking(climbed(30), idle('listener'), { do: 'claim' }), 'not-accepting')
})

test('L-3 from the fallback on the desk that was asked for help claims it as its own', () => {
  assert.equal(asking(climbed(59), helper, { do: 'claim' }), 'no-such-conversation')
  assert.equal(reads(climbed(60), helper), 'staff')
  const helped = climbed(60, [helper, { do: 'claim' }])
  assert.equal(asking(helped, helper, say('hi')), 'message/everyone')
  assert.equal(asking(helped, ana, { do: 'claim' }), 'already-taken (Hal)')
})

test('L-3 a desk without a fallback skips the rung', () => {
  const without = { ...at(60), policy: facts.policy }
  assert.equal(asking(log(START), SYSTEM, CLIMB, without), 'rung/staff rung/staff')
  assert.equal(stateOf(log(START, [SYSTEM, CLIMB, without]))?.fallback, null)
})

test('L-4 once it takes that long the visitor may be written to instead, and it rings no more', () => {
  const defer = { do: 'defer', email: 'kim@example.org', name: 'Kim' } as const
  assert.equal(asking(climbed(60), visitor, defer), 'not-that-long')
  assert.equal(asking(climbed(120), visitor, { ...defer, email: 'kim' }), 'not-an-email')
  assert.equal(asking(climbed(120), visitor, { ...defer, name: '(S) Kim' }), 'name-imitates-role')
  assert.equal(asking(climbed(120), visitor, defer), 'deferred/everyone named/staff addressed/staff')
  const deferred = climbed(120, [visitor, defer])
  assert.deepEqual([stateOf(deferred)?.kind, stateOf(deferred)?.phase, stateOf(deferred)?.fallback], ['thread', 'waiting', null])
  assert.equal(asking(deferred, SYSTEM, CLIMB, at(900)), '')
  assert.equal(asking(deferred, idle('listener'), { do: 'claim' }), 'claimed/everyone')
  assert.equal(asking(climbed(120, CLAIM), visitor, defer), 'not-that-long')
})

test('L-5 a claim by its own desk leaves the other one nothing to do with it', () => {
  assert.equal(reads(climbed(60), helper), 'staff')
  const taken = climbed(60, CLAIM)
  assert.equal(reads(taken, helper), 'no-such-conversation')
  assert.deepEqual([stateOf(taken)?.rung, stateOf(taken)?.fallback], [null, null])
})

test('N-1 while the holder’s line is gone, coordinator and supervisor read along and may take over, nobody else', () => {
  const lost = log(START, CLAIM, [SYSTEM, gone(true)])
  assert.equal(asking(lost, SYSTEM, gone(true)), '')
  assert.equal(asking(log(START), SYSTEM, gone(true)), '')
  assert.deepEqual([reads(lost, cy), reads(lost, sue), reads(lost, ben)], ['staff', 'supervisors', 'already-taken'])
  assert.equal(asking(lost, ben, { do: 'claim' }), 'already-taken (Ana)')
  assert.equal(asking(lost, cy, { do: 'claim' }), 'claimed/everyone')
  const taken = log(START, CLAIM, [SYSTEM, gone(true)], [cy, { do: 'claim' }])
  assert.deepEqual([stateOf(taken)?.holder, stateOf(taken)?.unattended], ['cy', false])
  assert.equal(reads(taken, ana), 'already-taken')
})

test('N-1 the return of the holder ends it', () => {
  const back = log(START, CLAIM, [SYSTEM, gone(true)], [SYSTEM, gone(false)])
  assert.equal(asking(back, cy, { do: 'claim' }), 'already-taken (Ana)')
  assert.equal(reads(back, cy), 'already-taken')
})

test('N-2 whoever takes over leaves their seat', () => {
  const lost = log(START, CLAIM, [cy, { do: 'guide' }], [SYSTEM, gone(true)])
  assert.equal(asking(lost, cy, { do: 'claim' }), 'rose/staff claimed/everyone')
})
