// Who finds what, over real HTTP on a real PostgreSQL.

import assert from 'node:assert/strict'
import test from 'node:test'
import { PATHS } from '@earshot/contract'
import { PostgresAgreements } from '../../apps/server/src/adapters/postgres/agreements.ts'
import { auditLines } from '../../apps/server/src/adapters/postgres/testing/house.ts'
import { posts } from '../house/asking.ts'
import { ruleOf } from '../house/http.ts'
import { asGuest, asMember, hire } from '../house/people.ts'
import { CLAIM, finds, openScene, refused, type Scene, say, shown, start } from './scene.ts'

/** Ana holds a chat with a whisper in it, and held one that has ended; Ben holds one. */
async function written({ house, chats, desk, ana, ben }: Scene) {
  const mine = await chats.after(
    desk,
    [null, start('A walnut, please')],
    [ana.actor, CLAIM],
    [ana.actor, { do: 'whisper', text: 'walnut?' }],
  )
  const ended = await chats.after(desk, [null, start('One more walnut')], [ana.actor, CLAIM], [null, { do: 'close' }])
  const bens = await chats.after(desk, [null, start('Walnut and hazel')], [ben.actor, CLAIM], [null, say('walnut walnut')])
  await house.keepWords()
  return { mine, ended, bens }
}

test('SEARCH-6 one finds what one holds or held, and nobody else’s', async () => {
  await using scene = await openScene()
  const { house, desk, ana, ben, hal } = scene
  const { mine, ended, bens } = await written(scene)
  assert.deepEqual(await shown(house, ana, 'WALNUT'), ['One more walnut', 'walnut?', 'A walnut, please'])
  assert.deepEqual(
    (await finds(house, ana, 'walnut')).hits.map(({ c, look, n }) => [c, look, n > 0]),
    [ended, mine, mine].map(({ c }) => [c, false, true]),
  )
  assert.deepEqual(await shown(house, ben, 'walnut'), ['walnut walnut', 'Walnut and hazel'])
  assert.deepEqual(
    (await finds(house, ben, 'walnut')).hits.map(({ c }) => c),
    [bens.c, bens.c],
  )
  assert.deepEqual(await shown(house, ana, 'walnut hazel'), [])
  const tess = await hire(house, { name: 'Tess', roles: { [desk.desk]: 'trainee' } })
  const cora = await hire(house, { name: 'Cora', roles: { [desk.desk]: 'coordinator' } })
  const admin = await hire(house, { name: 'Ida', organisation: 'admin' })
  for (const one of [hal, tess, cora, admin]) assert.deepEqual(await finds(house, one, 'walnut'), { hits: [], more: null }, one.actor.name)
  await house.unharmed()
})

test('SEARCH-6 visitors find nothing, and the words are in no address', async () => {
  await using scene = await openScene()
  const { house } = scene
  const { mine } = await written(scene)
  const ask = (headers: Readonly<Record<string, string>>) => house.ask('POST', PATHS.search, { headers, body: { text: 'walnut' } })
  for (const headers of [asGuest(mine), {}]) assert.equal(ruleOf(await ask(headers)), 'not-signed-in')
  assert.notEqual((await house.ask('GET', `${PATHS.search}?text=walnut`, { headers: asMember(scene.ana) })).status, 200)
})

test('SEARCH-6 who may read a chat that waits finds it, until somebody else has it', async () => {
  await using scene = await openScene()
  const { house, chats, desk, ana, ben } = scene
  const { c } = await chats.after(desk, [null, start('about pistachios')])
  await house.keepWords()
  assert.deepEqual(await shown(house, ana, 'pistachios'), ['about pistachios'])
  assert.equal(await posts(house, asMember(ben), c, CLAIM), 'done')
  assert.deepEqual(await shown(house, ana, 'pistachios'), [])
})

test('SEARCH-7 what it would be a look to read is told without a word of it, and to read it goes on record', async () => {
  await using scene = await openScene()
  const { house, sue } = scene
  const { mine, ended, bens } = await written(scene)
  const found = await finds(house, sue, 'walnut')
  assert.deepEqual(
    found.hits.map(({ c, many, look, excerpt, by, what }) => [c, many, look, excerpt, by, what]),
    [bens, ended, mine].map(({ c }) => [c, c === ended.c ? 1 : 2, true, null, null, null]),
  )
  assert.ok(!JSON.stringify(found).toLowerCase().includes('walnut'))
  const looks = async () => (await auditLines(house.database.db)).filter(({ action }) => action === 'conversation-read').length
  assert.equal(await looks(), 0)
  await house.ask('GET', PATHS.conversation.replace(':c', bens.c), { headers: asMember(sue) })
  assert.equal(await looks(), 1)
})

test('SEARCH-7 from a seat or with the ticket it is no look', async () => {
  await using scene = await openScene()
  const { house, sue } = scene
  const { bens } = await written(scene)
  assert.equal(await posts(house, asMember(sue), bens.c, { do: 'guide' }), 'done')
  assert.deepEqual(await shown(house, sue, 'hazel'), ['Walnut and hazel'])
})

test('SEARCH-6 O-2 of a desk that a gate shuts nothing is found', async () => {
  await using scene = await openScene()
  const { house, desk, sue, ana } = scene
  await written(scene)
  await new PostgresAgreements(house.database.db).publish(desk.desk, 'We keep to ourselves what we read.', null)
  assert.deepEqual(await shown(house, sue, 'walnut'), [])
  assert.deepEqual(await shown(house, ana, 'walnut'), ['One more walnut', 'walnut?', 'A walnut, please'])
})

test('SEARCH-8 each search is on record without its words, and what cannot be looked for is refused', async () => {
  await using scene = await openScene()
  const { house, ana } = scene
  await written(scene)
  await finds(house, ana, 'walnut please')
  const lines = (await auditLines(house.database.db)).filter(({ action }) => action === 'searched')
  const { person } = ana.actor
  assert.deepEqual(lines, [{ actor: person, action: 'searched', subject: person, facts: { words: 2, hits: 1, more: false } }])
  assert.equal(await refused(house, ana, ' ? a '), 'no-words')
  assert.equal(await refused(house, ana, 'one two three four five six seven eight nine'), 'too-many-words')
  for (let nth = 3; nth < 30; nth++) assert.equal(await refused(house, ana, 'walnut'), 'done')
  assert.equal(await refused(house, ana, 'walnut'), 'too-many-searches')
  assert.equal(await refused(house, scene.ben, 'walnut'), 'done')
  house.turn(60_000)
  assert.equal(await refused(house, ana, 'walnut'), 'done')
})

test('SEARCH-6 page after page, each entry once and each look once', async () => {
  await using scene = await openScene()
  const { house, chats, desk, ana, sue } = scene
  const said = Array.from({ length: 70 }, (_, nth) => [ana.actor, say(`almond number ${nth}`)] as const)
  const first = await chats.after(desk, [null, start('almond')], [ana.actor, CLAIM], ...said)
  const others: string[] = []
  for (let nth = 0; nth < 40; nth++) others.push((await chats.after(desk, [null, start('almond')], [ana.actor, CLAIM])).c)
  await house.keepWords()
  const pages = async (member: Scene['ana']) => {
    const all = []
    for (let more: string | null | undefined; more !== null; ) {
      const found = await finds(house, member, 'almond', more ?? undefined)
      assert.ok(found.hits.length <= 30)
      all.push(...found.hits)
      more = found.more
    }
    return all
  }
  const mine = await pages(ana)
  assert.equal(new Set(mine.map(({ entry }) => entry)).size, 111)
  assert.equal(mine.length, 111)
  assert.deepEqual(
    mine.map(({ at }) => at),
    mine.map(({ at }) => at).toSorted((one, other) => other - one),
  )
  const looks = await pages(sue)
  assert.deepEqual(looks.map(({ c }) => c).toSorted(), [first.c, ...others].toSorted())
  assert.equal(looks.find(({ c }) => c === first.c)?.many, 71)
  await house.unharmed()
})
