// What is written in rooms and direct conversations: kept under a key of its own, and not told of by a search of visitors' conversations.

import assert from 'node:assert/strict'
import test from 'node:test'
import { PATHS, roomMadeSchema } from '@earshot/contract'
import { posts } from '../house/asking.ts'
import { asMember } from '../house/people.ts'
import { finds, openScene, say } from './scene.ts'

test('SEARCH-10 a conversation without a desk is a scope by itself, and nobody finds it among those of visitors', async () => {
  await using scene = await openScene()
  const { house, ana, sue, hal } = scene
  const asked = { headers: asMember(ana), body: { person: sue.actor.person } }
  const { c } = roomMadeSchema.parse((await house.ask('POST', PATHS.directs, asked)).body)
  assert.equal(await posts(house, asMember(ana), c, say('a mulberry')), 'done')
  await house.keepWords()
  const { rows } = await house.database.pool.query('select conversation, scope from entry_words')
  assert.deepEqual(rows, [{ conversation: c, scope: c }])
  for (const one of [ana, sue, hal]) assert.deepEqual(await finds(house, one, 'mulberry'), { hits: [], more: null })
  assert.notEqual((await house.ask('GET', PATHS.item.replace(':c', c), { headers: asMember(ana) })).status, 200)
  await house.unharmed()
})
