// The private nudge, as given, when, happens.

import assert from 'node:assert/strict'
import test from 'node:test'
import { type Command, LONGEST_NUDGE, readerOf, tell } from '../index.ts'
import { ana, asking, ben, CLAIM, CLOSE, cy, facts, log, START, type Step, staff, stateOf, sue, visitor } from '../testing/given.ts'

const nudge = (text = 'Your break is over'): Command => ({ do: 'nudge', text })
const heed = (person: string): Command => ({ do: 'heed', person })
const taken = log(START, CLAIM)
const nudged = log(START, CLAIM, [ben, nudge()])
const nudgesOf = (...more: Step[]) => stateOf(log(START, CLAIM, [ben, nudge()], ...more))?.nudges

test('B-1 whoever is on the desk and has no part in a taken chat nudges its holder, also one who takes no calls', () => {
  for (const actor of [ben, cy, sue, staff('Zoe', 'trainee'), staff('Zoe', 'listener', false)])
    assert.equal(asking(taken, actor, nudge()), 'nudged/staff')
  assert.equal(asking(taken, { ...ben, desks: {} }, nudge()), 'no-such-conversation')
  assert.equal(asking(taken, visitor, nudge()), 'role-may-not')
})

test('B-1 who holds or guides it whispers instead, and there is nobody to nudge in one that waits or has ended', () => {
  assert.equal(asking(taken, ana, nudge()), 'whisper-instead')
  assert.equal(asking(log(START, CLAIM, [sue, { do: 'guide' }]), sue, nudge()), 'whisper-instead')
  assert.equal(asking(log(START), ben, nudge()), 'nobody-to-nudge')
  assert.equal(asking(log(START), staff('Zoe', 'listener', false), nudge()), 'nobody-to-nudge')
  assert.equal(asking(log(START, CLAIM, CLOSE), ben, nudge()), 'closed')
})

test('B-2 it is for staff who read the chat, and opens nothing of it to its sender', () => {
  const state = stateOf(nudged)
  assert.ok(state !== null)
  const reader = readerOf(state, ben, facts)
  assert.ok(!('tier' in reader))
  assert.equal(asking(nudged, ben, { do: 'whisper', text: 'w' }), 'whisper-holder-only')
  assert.ok(tell({ tier: 'everyone' }, nudged).every(({ what }) => what.kind !== 'nudged'))
  assert.equal(tell({ tier: 'staff' }, nudged).at(-1)?.text, 'Your break is over')
})

test('B-3 one at a time from each, three in all, and short', () => {
  assert.equal(asking(nudged, ben, nudge()), 'nudged-already (Ana)')
  assert.equal(asking(nudged, cy, nudge()), 'nudged/staff')
  const again: Step[] = [
    [ana, heed('ben')],
    [ben, nudge()],
    [ana, heed('ben')],
    [ben, nudge()],
    [ana, heed('ben')],
  ]
  assert.equal(asking(log(START, CLAIM, [ben, nudge()], ...again), ben, nudge()), 'nudged-enough')
  assert.equal(asking(taken, ben, nudge('x'.repeat(LONGEST_NUDGE))), 'nudged/staff')
  assert.equal(asking(taken, ben, nudge('x'.repeat(LONGEST_NUDGE + 1))), 'nudge-too-long')
  assert.equal(asking(taken, ben, nudge(' ')), 'empty')
})

test('B-4 the holder says that it was seen, once, and nobody else does', () => {
  assert.equal(asking(nudged, ana, heed('ben')), 'heeded/staff')
  assert.equal(asking(nudged, ana, heed('cy')), '')
  assert.equal(asking(nudged, sue, heed('ben')), 'holder-only')
  assert.deepEqual(nudgesOf([ana, heed('ben')]), [{ person: 'ben', name: 'Ben', times: 1, seen: true }])
})

test('B-4 with another holder it begins anew', () => {
  const offer: Command = { do: 'offer', desk: 'desk', person: 'cy', brief: 'x' }
  assert.deepEqual(nudgesOf([ana, offer], [cy, { do: 'take' }]), [])
})
