// Who finds what is said in rooms and direct conversations: whoever reads it, and nobody else.

import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import test from 'node:test'
import { PATHS, roomLineSchema, roomMadeSchema } from '@earshot/contract'
import { PostgresAgreements } from '../../apps/server/src/adapters/postgres/agreements.ts'
import { posts } from '../house/asking.ts'
import type { House } from '../house/house.ts'
import { asMember, hire, type Member } from '../house/people.ts'
import { finds, openScene, say, shown } from './scene.ts'

const HOUR = 3_600_000

async function made(house: House, member: Member, path: string, body: object): Promise<string> {
  return roomMadeSchema.parse((await house.ask('POST', path, { headers: asMember(member), body })).body).c
}

const makesRoom = (house: House, member: Member, title: string, ...people: readonly Member[]): Promise<string> =>
  made(house, member, PATHS.rooms, { c: randomUUID(), title, people: people.map(({ actor }) => actor.person) })

const writesTo = (house: House, member: Member, { actor }: Member): Promise<string> =>
  made(house, member, PATHS.directs, { person: actor.person })

async function deskRoom(house: House, member: Member): Promise<string> {
  const { body } = await house.ask('GET', PATHS.rooms, { headers: asMember(member) })
  const found = roomLineSchema
    .array()
    .parse(body)
    .find(({ desk }) => desk !== null)
  assert.ok(found !== undefined)
  return found.c
}

async function does(house: House, member: Member, c: string, ...commands: readonly unknown[]): Promise<void> {
  for (const command of commands) assert.equal(await posts(house, asMember(member), c, command), 'done')
}

test('SEARCH-10 a room without a desk is a scope by itself, and that of a desk is in the desk’s', async () => {
  await using scene = await openScene()
  const { house, desk, ana, sue } = scene
  const [direct, room] = [await writesTo(house, ana, sue), await deskRoom(house, ana)]
  for (const c of [direct, room]) await does(house, ana, c, say('a mulberry'))
  await house.keepWords()
  const { rows } = await house.database.pool.query('select conversation, scope from entry_words order by scope = $1', [desk.desk])
  assert.deepEqual(rows, [
    { conversation: direct, scope: direct },
    { conversation: room, scope: desk.desk },
  ])
  assert.notEqual((await house.ask('GET', PATHS.item.replace(':c', direct), { headers: asMember(ana) })).status, 200)
})

test('SEARCH-11 what two write to each other both find, under the name of the other, and nobody else, whatever their office', async () => {
  await using scene = await openScene()
  const { house, ana, ben, sue, hal } = scene
  const ida = await hire(house, { name: 'Ida', organisation: 'admin' })
  const c = await writesTo(house, ana, hal)
  await does(house, ana, c, say('a mulberry'))
  await house.keepWords()
  for (const [one, other] of [
    [ana, hal],
    [hal, ana],
  ] as const) {
    const [hit, ...more] = (await finds(house, one, 'mulberry')).hits
    assert.ok(hit !== undefined && 'room' in hit)
    const who = { person: other.actor.person, name: other.actor.name }
    assert.deepEqual([hit.c, hit.room, more], [c, { kind: 'direct', desk: null, title: '', who }, []])
    assert.deepEqual([hit.excerpt?.text, hit.look, hit.n], ['a mulberry', false, 2])
  }
  for (const one of [ben, sue, ida]) assert.deepEqual(await finds(house, one, 'mulberry'), { hits: [], more: null }, one.actor.name)
  await house.unharmed()
})

test('SEARCH-11 a room is found by whoever is in it, all of it, and by nobody who is only asked in, was sent out or has left', async () => {
  await using scene = await openScene()
  const { house, ana, ben, sue, hal } = scene
  const c = await makesRoom(house, ana, 'Evenings', ben, sue, hal)
  await does(house, ana, c, say('a mulberry'), { do: 'announce', text: 'The mulberry is ripe', until: Date.now() + HOUR })
  await house.keepWords()
  const all = ['The mulberry is ripe', 'a mulberry']
  const everybody = async () => Promise.all([ana, ben, sue, hal].map((one) => shown(house, one, 'mulberry')))
  assert.deepEqual(await everybody(), [all, [], [], []])
  for (const one of [ben, sue]) await does(house, one, c, { do: 'join' })
  assert.deepEqual(await everybody(), [all, all, all, []])
  await does(house, ana, c, { do: 'retitle', title: 'Nights' })
  const [hit] = (await finds(house, ben, 'mulberry')).hits
  assert.deepEqual(hit !== undefined && 'room' in hit && hit.room, { kind: 'room', desk: null, title: 'Nights', who: null })
  await does(house, ana, c, { do: 'remove', person: ben.actor.person })
  await does(house, sue, c, { do: 'part' })
  assert.deepEqual(await everybody(), [all, [], [], []])
  await house.unharmed()
})

test('SEARCH-11 a desk’s room is found by its people whatever their role, and not while a gate keeps them out', async () => {
  await using scene = await openScene()
  const { house, desk, ana, ben, sue, hal } = scene
  const ida = await hire(house, { name: 'Ida', organisation: 'admin' })
  await does(house, ana, await deskRoom(house, ana), say('a mulberry'))
  await house.keepWords()
  for (const one of [ana, ben, sue]) assert.deepEqual(await shown(house, one, 'mulberry'), ['a mulberry'], one.actor.name)
  for (const one of [hal, ida]) assert.deepEqual(await shown(house, one, 'mulberry'), [], one.actor.name)
  const [hit] = (await finds(house, sue, 'mulberry')).hits
  assert.deepEqual(hit !== undefined && 'room' in hit && hit.room, { kind: 'room', desk: desk.desk, title: '', who: null })
  await new PostgresAgreements(house.database.db).publish(desk.desk, 'We keep to ourselves what we read.', null)
  for (const one of [ana, sue]) assert.deepEqual(await shown(house, one, 'mulberry'), [], one.actor.name)
  await house.unharmed()
})

const OTHERS = `
  insert into conversations select (jsonb_populate_record(k, jsonb_build_object('id', gen_random_uuid(), 'last_at', now()))).*
  from conversations k, generate_series(1, 200) where k.id = $1`

test('SEARCH-11 of somebody’s many rooms the 200 are looked through in which something happened last', async () => {
  await using scene = await openScene()
  const { house, ana } = scene
  const c = await makesRoom(house, ana, 'Evenings')
  await does(house, ana, c, say('a mulberry'))
  await house.keepWords()
  assert.deepEqual(await shown(house, ana, 'mulberry'), ['a mulberry'])
  await house.database.pool.query(OTHERS, [c])
  assert.deepEqual(await shown(house, ana, 'mulberry'), [])
  await does(house, ana, c, say('good night'))
  assert.deepEqual(await shown(house, ana, 'mulberry'), ['a mulberry'])
  await house.unharmed()
})

test('SEARCH-11 rooms and visitors’ conversations are one list, page after page, and what is deleted is gone from it', async () => {
  await using scene = await openScene()
  const { house, chats, desk, ana, hal } = scene
  const rooms = [await makesRoom(house, ana, 'One'), await makesRoom(house, ana, 'Two'), await writesTo(house, ana, hal)]
  for (let nth = 0; nth < 15; nth++) for (const c of rooms) await does(house, ana, c, say(`mulberry ${nth}`))
  await chats.after(desk, [null, { do: 'start', text: 'a mulberry' }], [ana.actor, { do: 'claim' }])
  await house.keepWords()
  const first = await finds(house, ana, 'mulberry')
  const second = await finds(house, ana, 'mulberry', first.more ?? undefined)
  const all = [...first.hits, ...second.hits]
  assert.deepEqual([first.hits.length, all.length, second.more], [30, 46, null])
  assert.equal(new Set(all.map(({ entry }) => entry)).size, 46)
  assert.ok(first.hits[0] !== undefined && 'item' in first.hits[0])
  const [, newest] = first.hits
  assert.ok(newest !== undefined)
  await does(house, ana, newest.c, { do: 'delete', entry: newest.entry })
  assert.ok((await finds(house, ana, 'mulberry')).hits.every(({ entry }) => entry !== newest.entry))
  await house.unharmed()
})
