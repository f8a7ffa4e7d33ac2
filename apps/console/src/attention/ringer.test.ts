// Ringing while chats wait.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Clock } from '../../../../packages/client/src/testing/clock.ts'
import { RING_EVERY, Ringer } from './ringer.ts'

function ringing() {
  const clock = new Clock()
  const heard: string[] = []
  const ring = (nth: number) => {
    heard.push(`ring ${nth}`)
    return () => heard.push('hush')
  }
  return { clock, ringer: new Ringer({ after: clock.after, ring }), heard: () => heard.splice(0) }
}

test('a chat that waits rings at once and again, until nothing waits', () => {
  const { clock, ringer, heard } = ringing()
  ringer.waiting([])
  clock.turn(60_000)
  assert.deepEqual(heard(), [])
  ringer.waiting(['a'])
  assert.deepEqual(heard(), ['ring 0'])
  clock.turn(2 * RING_EVERY)
  assert.deepEqual(heard(), ['hush', 'ring 1', 'hush', 'ring 2'])
  ringer.waiting([])
  assert.deepEqual(heard(), ['hush'])
  clock.turn(60_000)
  assert.deepEqual(heard(), [])
})

test('another that comes rings at once and begins anew; one of two that is taken changes nothing', () => {
  const { clock, ringer, heard } = ringing()
  ringer.waiting(['a'])
  clock.turn(RING_EVERY / 2)
  heard()
  ringer.waiting(['a', 'b'])
  assert.deepEqual(heard(), ['hush', 'ring 0'])
  clock.turn(RING_EVERY / 2)
  ringer.waiting(['b'])
  assert.deepEqual(heard(), [])
  clock.turn(RING_EVERY / 2)
  assert.deepEqual(heard(), ['hush', 'ring 1'])
})

test('one that has been taken and waits again rings again', () => {
  const { ringer, heard } = ringing()
  ringer.waiting(['a'])
  ringer.waiting([])
  ringer.waiting(['a'])
  assert.deepEqual(heard(), ['ring 0', 'hush', 'ring 0'])
})
