// Waiting for a reply, and the steps of a practice, as given, when, happens.

import assert from 'node:assert/strict'
import test from 'node:test'
import { isOwed, tell, ticksIn, waitsSince } from '../index.ts'
import { ana, CLAIM, CLOSE, log, NOW, START, type Step, say, visitor } from '../testing/given.ts'

const at = (seconds: number) => ({ now: NOW + seconds * 1000 })
const told = (...steps: Step[]) => tell({ tier: 'staff' }, log(START, CLAIM, ...steps))
const waits = (...steps: Step[]) => {
  const since = waitsSince(told(...steps))
  return since === null ? null : (since - NOW) / 1000
}
const ticks = (...steps: Step[]) => [...ticksIn(told(...steps))].join()

test('LOOP-1 the visitor waits from their first message after the last reply, and a whisper or a note is none', () => {
  assert.equal(waits(), 0)
  assert.equal(waits([ana, say('hello'), at(5)]), null)
  assert.equal(waits([ana, say('hello'), at(5)], [visitor, say('one'), at(10)], [visitor, say('two'), at(20)]), 10)
  assert.equal(waits([ana, say('hello')], [visitor, say('one'), at(10)], [ana, { do: 'whisper', text: 'w' }, at(11)]), 10)
  assert.equal(waits([visitor, say('one'), at(10)], CLOSE), null)
})

test('LOOP-2 the holder is reminded once it has lasted for the desk’s seconds, and not before', () => {
  const late = (seconds: number) => isOwed(NOW, { replySeconds: 60 }, at(seconds).now)
  assert.deepEqual([late(59), late(60), late(600)], [false, true, true])
  assert.equal(isOwed(null, { replySeconds: 60 }, NOW), false)
})

test('LOOP-3 steps tick themselves by what happened', () => {
  assert.equal(ticks(), '')
  assert.equal(ticks([ana, say('hello')]), 'greeted')
  assert.equal(ticks([ana, say('hello')], [ana, say('more')]), 'greeted')
  assert.equal(ticks([ana, say('hello')], [visitor, say('why')], [ana, say('so')]), 'greeted,replied')
  assert.equal(ticks([ana, { do: 'name', name: 'Kim' }]), 'named')
  assert.equal(ticks([ana, { do: 'withhold', what: 'name' }], [ana, { do: 'withhold', what: 'email' }]), 'named,addressed')
  assert.equal(ticks([ana, { do: 'say', text: 'Is that all?', asks: 'answered' }], CLOSE), 'greeted,asked,closed')
})
