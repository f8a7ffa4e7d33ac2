// How it was, over the real doors: said by the visitor, sealed, and told to whom the desk says and nobody else.

import assert from 'node:assert/strict'
import test from 'node:test'
import { conversationSchema, PATHS } from '@earshot/contract'
import { asks, posts } from '../house/asking.ts'
import { asGuest, asMember, type Member } from '../house/people.ts'
import { settingsIn } from '../house/settings.ts'
import { openScene, type Scene, takenChat } from './scene.ts'

const RATED = { do: 'rate', score: 1, comment: 'a private word' }

async function endedChat(scene: Scene) {
  const { c, guest } = await takenChat(scene)
  assert.equal(await asks(scene.ana, c, { do: 'close' }), 'done')
  return { c, guest }
}

/** What somebody reads of how it was. */
async function read({ house }: Scene, c: string, headers: Readonly<Record<string, string>>) {
  const { entries } = conversationSchema.parse((await house.ask('GET', PATHS.conversation.replace(':c', c), { headers })).body)
  return entries.flatMap(({ what, text }) => (what.kind === 'rated' ? [`${what.score} ${text}`] : []))
}

async function setHolderReads({ house, desk, people }: Scene, holder: boolean) {
  const path = PATHS.deskSettings.replace(':desk', desk.desk)
  const headers = asMember(people.max)
  const settings = settingsIn((await house.ask('GET', path, { headers })).body)
  // Its greeting shows that the house knows the rest as well.
  const greeting = `who reads: ${holder}`
  const body = { ...settings, look: { ...settings.look, greeting }, policy: { ...settings.policy, rating: { on: true, holder } } }
  assert.equal((await house.ask('PUT', path, { headers, body })).status, 200)
  while (!(await house.ask('GET', PATHS.desk.replace(':desk', desk.slug))).text.includes(greeting));
}

test('END-7, END-8 the holder and supervisors read it, the visitor is not told it back, and it is sealed', async () => {
  await using scene = await openScene()
  const { house, people } = scene
  const { c, guest } = await endedChat(scene)
  assert.equal(await posts(house, asGuest(guest), c, RATED), 'done')
  const reads = (member: Member) => read(scene, c, asMember(member))
  assert.deepEqual([await reads(people.ana), await reads(people.sue)], [['1 a private word'], ['1 a private word']])
  assert.deepEqual(await read(scene, c, asGuest(guest)), [])
  assert.equal(await posts(house, asMember(people.ana), c, RATED), 'role-may-not')
  const { rows } = await house.database.pool.query(`select content from entries where facts -> 'body' ->> 'kind' = 'rated'`)
  assert.ok(rows.length === 1 && !rows[0].content.includes('private'))
  house.turn(3_600_001)
  assert.equal(await posts(house, asGuest(guest), c, RATED), 'visit-expired')
  await house.unharmed()
})

test('END-8 where the desk says so, supervisors alone read it', async () => {
  await using scene = await openScene()
  const { house, people } = scene
  await setHolderReads(scene, false)
  const { c, guest } = await endedChat(scene)
  assert.equal(await posts(house, asGuest(guest), c, RATED), 'done')
  assert.deepEqual(await read(scene, c, asMember(people.ana)), [])
  assert.deepEqual(await read(scene, c, asMember(people.sue)), ['1 a private word'])
  await house.unharmed()
})
