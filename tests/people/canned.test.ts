// Canned responses over real HTTP and on the line: who may see and change whose, and what a locked one is held to.

import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { type Canned, cannedSchema, madeCannedSchema, PATHS } from '@earshot/contract'
import { type CannedWords, MOST_CANNED } from '@earshot/domain'
import { PostgresCanned } from '../../apps/server/src/adapters/postgres/canned.ts'
import type { Line } from '../../apps/server/src/testing/line.ts'
import { asks, posts } from '../house/asking.ts'
import { openChats } from '../house/chats.ts'
import { type House, openHouse } from '../house/house.ts'
import { ruleOf } from '../house/http.ts'
import { answering, asGuest, asMember, guestLine, hire, type Member, makeDesk, staffLine } from '../house/people.ts'
import { settingsIn } from '../house/settings.ts'

const NAME: CannedWords = { shortcut: '1-name', title: 'Ask for a name', text: 'What may I call you?', next: 'name', locked: false }
const LEGAL: CannedWords = {
  ...NAME,
  shortcut: 'legal',
  title: 'Legal',
  text: '{visitor}, {me} at {desk}: as agreed.',
  next: null,
  locked: true,
}

const listOf = (desk: string | null): string => (desk === null ? PATHS.myCanned : PATHS.canned.replace(':desk', desk))
const oneOf = (desk: string | null, id: string): string => `${listOf(desk)}/${id}`

async function list(house: House, by: Member, desk: string | null): Promise<readonly Canned[]> {
  const { body } = await house.ask('GET', listOf(desk), { headers: asMember(by) })
  return cannedSchema.array().parse(body)
}
const add = (house: House, by: Member, desk: string | null, body: unknown) =>
  house.ask('POST', listOf(desk), { headers: asMember(by), body })
async function made(house: House, by: Member, desk: string | null, words: CannedWords): Promise<string> {
  return madeCannedSchema.parse((await add(house, by, desk, words)).body).id
}
const put = (house: House, by: Member, desk: string | null, id: string, body: unknown) =>
  house.ask('PUT', oneOf(desk, id), { headers: asMember(by), body })
const remove = (house: House, by: Member, desk: string | null, id: string) =>
  house.ask('DELETE', oneOf(desk, id), { headers: asMember(by) })

/** A desk with a listener, a manager who is not on it, and somebody of another desk. */
async function people(house: House) {
  const [desk, other] = [await makeDesk(house), await makeDesk(house)]
  return {
    ...desk,
    other: other.desk,
    ana: await hire(house, { name: 'Ana', roles: { [desk.desk]: 'listener' } }),
    sue: await hire(house, { name: 'Sue', roles: { [desk.desk]: 'supervisor' } }),
    max: await hire(house, { name: 'Max', organisation: 'manager' }),
    zoe: await hire(house, { name: 'Zoe', roles: { [other.desk]: 'supervisor' } }),
  }
}

test('a desk’s are kept by whoever manages it, and everybody on it has them beside their own', async () => {
  await using house = await openHouse()
  const { desk, other, ana, sue, max, zoe } = await people(house)
  const legal = await made(house, max, desk, LEGAL)
  const own = await made(house, ana, null, { ...NAME, shortcut: 'Zebra' })
  const name = await made(house, max, desk, NAME)
  assert.deepEqual(await list(house, ana, desk), [
    { id: own, own: true, ...NAME, shortcut: 'zebra' },
    { id: name, own: false, ...NAME },
    { id: legal, own: false, ...LEGAL },
  ])
  assert.deepEqual(
    (await list(house, sue, desk)).map(({ id }) => id),
    [name, legal],
  )
  assert.deepEqual(await list(house, max, desk), await list(house, sue, desk))
  assert.equal(ruleOf(await house.ask('GET', listOf(desk), { headers: asMember(zoe) })), 'not-on-desk')
  assert.equal(ruleOf(await house.ask('GET', listOf(desk))), 'not-signed-in')
  assert.equal(ruleOf(await put(house, max, desk, name, { ...NAME, title: 'Anew' })), 'done')
  assert.equal(ruleOf(await remove(house, max, desk, legal)), 'done')
  assert.deepEqual(
    (await list(house, sue, desk)).map(({ title }) => title),
    ['Anew'],
  )
  assert.deepEqual(await list(house, zoe, other), [])
  await house.unharmed()
})

test('nobody else changes them, and nobody sees or changes another’s own', async () => {
  await using house = await openHouse()
  const { desk, other, ana, sue, max, zoe } = await people(house)
  const [name, own] = [await made(house, max, desk, NAME), await made(house, ana, null, NAME)]
  const before = [await list(house, ana, desk), await list(house, ana, null)]
  for (const by of [ana, sue, zoe]) {
    assert.equal(ruleOf(await add(house, by, desk, { ...NAME, shortcut: 'more' })), 'manager-only')
    assert.equal(ruleOf(await put(house, by, desk, name, LEGAL)), 'manager-only')
    assert.equal(ruleOf(await remove(house, by, desk, name)), 'manager-only')
  }
  // By a way that is theirs, to one that is not in it.
  for (const by of [sue, zoe, max]) {
    assert.equal(ruleOf(await put(house, by, null, own, { ...NAME, title: 'x' })), 'no-such-canned')
    assert.equal(ruleOf(await remove(house, by, null, own)), 'no-such-canned')
    assert.deepEqual(await list(house, by, null), [])
  }
  assert.equal(ruleOf(await put(house, max, other, name, NAME)), 'no-such-canned')
  assert.equal(ruleOf(await remove(house, max, desk, own)), 'no-such-canned')
  assert.equal(ruleOf(await remove(house, ana, null, name)), 'no-such-canned')
  assert.deepEqual([await list(house, ana, desk), await list(house, ana, null)], before)
  await house.unharmed()
})

test('what cannot be kept is refused by name, and nothing of it is kept', async () => {
  await using house = await openHouse()
  const { desk, ana, max } = await people(house)
  const id = await made(house, max, desk, NAME)
  const outcomes = async (change: object) => {
    const body = { ...NAME, shortcut: 'other', ...change }
    const [added, changed] = [await add(house, max, desk, body), await put(house, max, desk, id, body)]
    return `${ruleOf(added)} ${ruleOf(changed)}`
  }
  const both = (rule: string) => `${rule} ${rule}`
  assert.equal(await outcomes({ shortcut: 'not this' }), both('not-a-shortcut'))
  assert.equal(await outcomes({ text: 'Hello {first name}' }), both('unknown-placeholder'))
  assert.equal(await outcomes({ text: ' ' }), both('empty'))
  assert.equal(await outcomes({ text: '{visitor}' }), both('empty'))
  assert.equal(await outcomes({ text: 'x'.repeat(2001) }), both('canned-too-long'))
  assert.equal(await outcomes({ title: 'x'.repeat(81) }), both('canned-too-long'))
  assert.equal(await outcomes({ text: 'a\0' }), both('unreadable'))
  for (const change of [
    { more: true },
    { locked: 'yes' },
    { next: 'phone' },
    { text: 7 },
    { id: randomUUID() },
    { person: ana.actor.person },
  ])
    assert.equal(await outcomes(change), both('malformed'), JSON.stringify(change))
  assert.equal(ruleOf(await add(house, ana, null, LEGAL)), 'locked-is-for-desks')
  const unknown = (await add(house, max, desk, { ...NAME, shortcut: 'x', text: '{first name}' })).text
  assert.match(unknown, /"what":"first name".*There is no placeholder \{first name\}/)
  assert.equal(ruleOf(await add(house, max, randomUUID(), NAME)), 'no-such-desk')
  assert.equal(ruleOf(await add(house, max, 'x', NAME)), 'malformed')
  assert.equal(ruleOf(await put(house, max, desk, 'x', NAME)), 'malformed')
  assert.equal(ruleOf(await put(house, max, desk, randomUUID(), NAME)), 'no-such-canned')
  assert.deepEqual(await list(house, max, desk), [{ id, own: false, ...NAME }])
  await house.unharmed()
})

test('a shortcut is there once on a desk and once for a person; a full list takes no more', async () => {
  await using house = await openHouse()
  const { desk, other, ana, max } = await people(house)
  const all = await Promise.all(Array.from({ length: 10 }, () => add(house, max, desk, NAME)))
  assert.deepEqual(all.map(ruleOf).sort(), ['done', ...Array(9).fill('shortcut-taken')])
  assert.equal(ruleOf(await add(house, ana, null, NAME)), 'done')
  assert.equal(ruleOf(await add(house, ana, null, { ...NAME, shortcut: '/1-NAME' })), 'shortcut-taken')
  const legal = await made(house, max, desk, LEGAL)
  assert.equal(ruleOf(await put(house, max, desk, legal, { ...LEGAL, shortcut: '1-name' })), 'shortcut-taken')
  const many = Array.from({ length: MOST_CANNED }, (_, nth) => ({ ...NAME, shortcut: `r${nth}` }))
  await new PostgresCanned(house.database.db).furnish(other, many, null)
  assert.equal(ruleOf(await add(house, max, other, NAME)), 'too-many-canned')
  await house.unharmed()
})

test('on the line a locked response is sent as it stands here and now, or not at all', async () => {
  await using house = await openHouse()
  const { desk, slug, training, ana, max } = await people(house)
  const chats = openChats(house)
  const guest = await chats.after({ desk, slug, training }, [null, { do: 'start', text: 'hello' }], [ana.actor, { do: 'claim' }])
  const [legal, plain] = [await made(house, max, desk, LEGAL), await made(house, max, desk, NAME)]
  const [line, visitor] = [await staffLine(house, ana), await guestLine(house, guest)]
  const { c } = guest
  const says = (text: string, canned: unknown = legal) => asks(line, c, { do: 'say', text, canned })
  const here = (name: string) => `${name}Ana at Night line: as agreed.`
  assert.equal(await says('Ana at Night line: as agreed, more or less.'), 'wording-changed')
  assert.equal(await says(here('Robin, ')), 'wording-changed')
  assert.equal(await says(NAME.text, plain), 'wording-changed')
  assert.equal(await says(here(''), randomUUID()), 'wording-changed')
  assert.equal(await posts(house, asMember(ana), c, { do: 'say', text: 'x', canned: legal }), 'wording-changed')
  assert.equal(await posts(house, asMember(ana), c, { do: 'say', text: 'x', canned: 'legal' }), 'malformed')
  assert.equal(await posts(house, asGuest(guest), c, { do: 'say', text: here(''), canned: legal }), 'wording-changed')
  assert.equal(await asks(line, c, { do: 'whisper', text: 'x', canned: legal }), 'malformed')
  for (const end of [line, visitor]) end.send({ t: 'watch', c })
  assert.equal(await says(here('')), 'done')
  assert.equal(await asks(line, c, { do: 'name', name: 'Robin' }), 'done')
  assert.equal(await says(here('')), 'wording-changed')
  assert.equal(await says(here('Robin, ')), 'done')
  assert.equal(ruleOf(await put(house, max, desk, legal, { ...LEGAL, text: 'As agreed, {me}.' })), 'done')
  assert.equal(await says(here('Robin, ')), 'wording-changed')
  assert.equal(await says('As agreed, Ana.'), 'done')
  assert.equal(ruleOf(await put(house, max, desk, legal, { ...LEGAL, text: 'As agreed, {me}.', locked: false })), 'done')
  assert.equal(await says('As agreed, Ana.'), 'wording-changed')
  const toldTo = (end: Line) =>
    end.of('told').flatMap(({ entries }) => entries.filter(({ what, by }) => what.kind === 'message' && by.kind === 'staff'))
  for (const end of [line, visitor]) await end.until(() => toldTo(end).length === 3, 'all of it is told')
  assert.deepEqual(
    toldTo(line).map(({ what }) => what),
    Array(3).fill({ kind: 'message', canned: legal }),
  )
  assert.deepEqual(
    toldTo(visitor).map(({ text }) => text),
    [here(''), here('Robin, '), 'As agreed, Ana.'],
  )
  assert.ok(!visitor.texts.join().includes('canned') && !visitor.texts.join().includes(legal))
  await house.unharmed()
})

test('whoever has a list on screen is told at once that it has changed, and nobody a word of what is in it', async () => {
  await using house = await openHouse()
  const { desk, slug, training, ana, sue, max, zoe } = await people(house)
  const guest = await openChats(house).after({ desk, slug, training }, [null, { do: 'start', text: 'hello' }])
  const lines = await Promise.all([ana, sue, max, zoe].map((one) => staffLine(house, one)))
  const visitor = await guestLine(house, guest)
  const heard = () => lines.map((line) => line.of('canned').length)
  const settled = async (wanted: readonly number[]) => {
    await Promise.all(lines.map((line, nth) => line.until(() => line.of('canned').length >= (wanted[nth] ?? 0), 'it is heard')))
    assert.deepEqual(heard(), wanted)
  }
  const legal = await made(house, max, desk, LEGAL)
  await settled([1, 1, 1, 0])
  await put(house, max, desk, legal, { ...LEGAL, title: 'Anew' })
  await settled([2, 2, 2, 0])
  const own = await made(house, ana, null, NAME)
  await settled([3, 2, 2, 0])
  await remove(house, max, desk, legal)
  await settled([4, 3, 3, 0])
  await add(house, ana, desk, LEGAL)
  await remove(house, ana, null, own)
  await settled([5, 3, 3, 0])
  const everything = [...lines, visitor].flatMap(({ texts }) => texts).join() + JSON.stringify(house.hints)
  assert.ok(!everything.includes('agreed') && !everything.includes('What may I call you'))
  assert.ok(!visitor.texts.join().includes('canned'))
  await house.unharmed()
})

test('a desk’s new name is told to everybody who fills it in', async () => {
  await using house = await openHouse()
  const { desk, ana, max } = await people(house)
  const line = await answering(house, ana, { desk, slug: '', training: false })
  const path = PATHS.deskSettings.replace(':desk', desk)
  const before = settingsIn((await house.ask('GET', path, { headers: asMember(max) })).body)
  const heard = line.of('me').length
  assert.equal(
    ruleOf(await house.ask('PUT', path, { headers: asMember(max), body: { ...before, name: 'Day line', slug: 'day-line' } })),
    'done',
  )
  await line.until(() => line.of('me').length > heard, 'they are told to ask who they are')
  assert.match((await house.ask('GET', PATHS.me, { headers: asMember(ana) })).text, /"name":"Day line"/)
  await house.unharmed()
})
