// What can be done now.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { offerOf, Registry } from './registry.ts'

const nothing = () => {}

test('what is offered is there as long as it is offered, in the order of the catalogue', () => {
  const registry = new Registry()
  const [composer, frame] = [{}, {}]
  let told = 0
  const stop = registry.subscribe(() => told++)
  registry.offer(composer, [offerOf('whisper', nothing), offerOf('message', nothing)])
  registry.offer(frame, [{ ...offerOf('chats', nothing), id: 'open V-4F2K' }, offerOf('help', nothing)])
  const ids = () => registry.all().map(({ id }) => id)
  assert.deepEqual(ids(), ['message', 'whisper', 'help', 'open V-4F2K'])
  registry.offer(composer, [offerOf('message', nothing)])
  assert.deepEqual(ids(), ['message', 'help', 'open V-4F2K'])
  registry.offer(composer, [])
  assert.deepEqual(ids(), ['help', 'open V-4F2K'])
  assert.equal(told, 4)
  stop()
  registry.offer(frame, [])
  assert.deepEqual([ids(), told], [[], 4])
})
