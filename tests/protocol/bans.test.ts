// Bans and floods over real HTTP on a real PostgreSQL, with the clock turned.

import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import test from 'node:test'
import { addressSchema, bansSchema, PATHS, refusalSchema, visitSchema } from '@earshot/contract'
import type { Policy } from '@earshot/domain'
import { auditLines } from '../../apps/server/src/adapters/postgres/testing/house.ts'
import { asks, posts } from '../house/asking.ts'
import { type House, openHouse } from '../house/house.ts'
import { type Answer, ruleOf } from '../house/http.ts'
import { answering, asMember, guestLine, hire, type Member, makeDesk, type Place } from '../house/people.ts'
import { rowsOf } from '../house/rows.ts'
import { settingsIn } from '../house/settings.ts'

const HOUR = 3_600_000
const HOME = '203.0.113.7'
const ELSEWHERE = '198.51.100.9'

const arrives = (house: House, { slug }: Place, address: string, before: readonly string[] = []): Promise<Answer> =>
  house.ask('POST', PATHS.visits.replace(':desk', slug), { headers: { 'x-forwarded-for': address }, body: { before } })

async function set(house: House, desk: string, by: Member, change: Partial<Policy>): Promise<void> {
  const path = PATHS.deskSettings.replace(':desk', desk)
  const settings = settingsIn((await house.ask('GET', path, { headers: asMember(by) })).body)
  const body = { ...settings, policy: { ...settings.policy, ...change } }
  assert.equal(ruleOf(await house.ask('PUT', path, { headers: asMember(by), body })), 'done')
}

/** Two desks with the same supervisor, and a visitor from HOME whose chat Ana holds on the first. */
async function openScene() {
  await using opening = new AsyncDisposableStack()
  const house = opening.use(await openHouse({ trustProxy: true }))
  const [desk, other] = [await makeDesk(house), await makeDesk(house)]
  const both = (role: 'listener' | 'supervisor') => ({ [desk.desk]: role, [other.desk]: role })
  const [ana, sue] = [
    await hire(house, { name: 'Ana', roles: both('listener') }),
    await hire(house, { name: 'Sue', roles: both('supervisor') }),
  ]
  const max = await hire(house, { name: 'Max', organisation: 'manager' })
  const holder = await answering(house, ana, desk, other)
  const { token, c } = visitSchema.parse((await arrives(house, desk, HOME)).body)
  const line = await guestLine(house, { token, c, actor: { kind: 'visitor', visitor: '', conversation: c, desk: desk.desk, handle: '' } })
  line.send({ t: 'watch', c })
  assert.equal(await asks(line, c, { do: 'start', text: 'you lot' }), 'done')
  assert.equal(await asks(holder, c, { do: 'claim' }), 'done')
  const bans = (by: readonly string[], member = sue, id = randomUUID(), hours = 24) =>
    house.ask('POST', PATHS.ban.replace(':c', c), { headers: asMember(member), body: { id, by, reason: 'insults again', hours } })
  const moved = opening.move()
  return { house, desk, other, ana, sue, max, c, token, line, bans, [Symbol.asyncDispose]: () => moved.disposeAsync() }
}

test('Y-1 Y-2 by the visit: the chat ends, that browser is kept out with words and help, nobody else is, and it ends by itself', async () => {
  await using scene = await openScene()
  const { house, desk, max, c, token, line, bans, ana } = scene
  await set(house, desk.desk, max, { bans: { everywhere: false, help: 'Call 555 0100, day and night.' } })
  assert.equal(ruleOf(await bans(['visit'], ana)), 'role-may-not')
  assert.equal(ruleOf(await arrives(house, desk, ELSEWHERE, [token])), 'done')
  assert.equal(ruleOf(await bans(['visit'])), 'done')
  await line.until(() => line.texts.join().includes('"banned"'), 'the visitor is told')
  assert.equal(await asks(line, c, { do: 'say', text: 'still' }), 'closed')
  const refused = refusalSchema.parse((await arrives(house, desk, ELSEWHERE, ['x', token])).body)
  assert.equal(refused.rule, 'banned')
  assert.match(refused.words, /paused for you until .*Call 555 0100, day and night\./)
  assert.equal(ruleOf(await arrives(house, desk, HOME)), 'done')
  house.turn(24 * HOUR)
  assert.equal(ruleOf(await arrives(house, desk, ELSEWHERE, [token])), 'done')
  await house.unharmed()
})

test('Y-3 by the address: its whole network is kept out of this desk and of no other, unless the policy says so', async () => {
  await using scene = await openScene()
  const { house, desk, other, max, bans } = scene
  assert.equal(ruleOf(await bans(['address'])), 'done')
  assert.equal(ruleOf(await arrives(house, desk, HOME)), 'banned')
  assert.equal(ruleOf(await arrives(house, desk, ELSEWHERE)), 'done')
  assert.equal(ruleOf(await arrives(house, other, HOME)), 'done')
  await set(house, desk.desk, max, { bans: { everywhere: true, help: '' } })
  while ((await house.ask('GET', '/healthz')).status === 200 && ruleOf(await arrives(house, other, HOME)) === 'done')
    await bans(['address'])
  assert.equal(ruleOf(await arrives(house, other, HOME)), 'banned')
  await house.unharmed()
})

test('Y-4 the address is sealed, seen by supervisors on record, and forgotten', async () => {
  await using scene = await openScene()
  const { house, desk, c, ana, sue, max, bans } = scene
  await set(house, desk.desk, max, { holderMay: ['ban'] })
  const seen = (member: Member) => house.ask('GET', PATHS.address.replace(':c', c), { headers: asMember(member) })
  assert.equal(ruleOf(await seen(ana)), 'role-may-not')
  assert.deepEqual(addressSchema.parse((await seen(sue)).body), { address: HOME })
  const looks = (await auditLines(house.database.db)).filter(({ action }) => action === 'address-seen')
  assert.deepEqual(
    looks.map(({ actor, subject }) => [actor, subject]),
    [[sue.actor.person, c]],
  )
  assert.equal(ruleOf(await bans(['visit', 'address'])), 'done')
  const all = [...(await rowsOf(house.database)).values()].flat().join()
  for (const clear of [HOME, Buffer.from(HOME).toString('hex'), 'insults again', Buffer.from('insults again').toString('hex')])
    assert.ok(!all.includes(clear), clear)
  await house.parts.bans.forget(house.parts.clock() + 8 * 24 * HOUR)
  assert.deepEqual(addressSchema.parse((await seen(sue)).body), { address: null })
  assert.equal(ruleOf(await bans(['address'])), 'nobody-to-ban')
  await house.unharmed()
})

test('Y-5 bans are listed for supervisors and lifted by them; the same ban twice is one, and each step is on record', async () => {
  await using scene = await openScene()
  const { house, desk, ana, sue, max, bans } = scene
  const id = randomUUID()
  for (const _ of [1, 2]) assert.equal(ruleOf(await bans(['visit', 'address'], sue, id)), 'done')
  const list = (member: Member) => house.ask('GET', PATHS.bans, { headers: asMember(member) })
  for (const member of [ana, max]) assert.equal(ruleOf(await list(member)), 'role-may-not')
  const [only, more] = bansSchema.parse((await list(sue)).body)
  assert.deepEqual([only?.id, only?.by, only?.reason, only?.madeBy, more], [id, ['visit', 'address'], 'insults again', 'Sue', undefined])
  const lifts = (member: Member) => house.ask('DELETE', PATHS.banOne.replace(':id', id), { headers: asMember(member) })
  assert.equal(ruleOf(await lifts(ana)), 'role-may-not')
  assert.equal(ruleOf(await arrives(house, desk, HOME)), 'banned')
  assert.equal(ruleOf(await lifts(sue)), 'done')
  assert.equal(ruleOf(await arrives(house, desk, HOME)), 'done')
  assert.equal(ruleOf(await lifts(sue)), 'no-such-ban')
  const actions = (await auditLines(house.database.db)).map(({ action }) => action).filter((action) => action.includes('ban'))
  assert.deepEqual(actions, ['visitor-banned', 'ban-lifted'])
  await house.unharmed()
})

test('Z-1 a visitor who floods is held up and loses nothing', async () => {
  await using scene = await openScene()
  const { house, desk, max, token, c, line } = scene
  await set(house, desk.desk, max, { flood: { chats: 0, messages: 5 } })
  const headers = { authorization: `Bearer ${token}` }
  const outcomes: unknown[] = []
  do outcomes.push(await posts(house, headers, c, { do: 'say', text: 'again' }))
  while (outcomes.at(-1) === 'done')
  assert.equal(outcomes.at(-1), 'too-fast')
  assert.equal(await asks(line, c, { do: 'say', text: 'on the socket' }), 'too-fast')
  house.turn(12_000)
  assert.equal(await asks(line, c, { do: 'say', text: 'on the socket' }), 'done')
  assert.equal(await asks(line, c, { do: 'say', text: 'and again' }), 'too-fast')
  await house.unharmed()
})

test('Z-2 from one address only so many chats are open at once', async () => {
  await using scene = await openScene()
  const { house, desk, other, max, line, c } = scene
  await set(house, desk.desk, max, { flood: { chats: 1, messages: 60 } })
  while (ruleOf(await arrives(house, desk, HOME)) === 'done');
  assert.equal(ruleOf(await arrives(house, desk, HOME)), 'address-busy')
  assert.equal(ruleOf(await arrives(house, desk, ELSEWHERE)), 'done')
  assert.equal(ruleOf(await arrives(house, other, HOME)), 'done')
  assert.equal(await asks(line, c, { do: 'close' }), 'done')
  assert.equal(ruleOf(await arrives(house, desk, HOME)), 'done')
  await house.unharmed()
})
