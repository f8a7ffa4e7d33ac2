// Looking after desks over real HTTP: what is set is so at once, for visitors too.

import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { madeDeskSchema, PATHS, shownDeskSettingsSchema } from '@earshot/contract'
import { type House, openHouse } from '../house/house.ts'
import { ruleOf } from '../house/http.ts'
import { asMember, hire, type Member, makeDesk } from '../house/people.ts'
import { settingsIn } from '../house/settings.ts'

const settingsPath = (desk: string): string => PATHS.deskSettings.replace(':desk', desk)
const settingsOf = async (house: House, by: Member, desk: string) =>
  settingsIn((await house.ask('GET', settingsPath(desk), { headers: asMember(by) })).body)
const put = (house: House, by: Member, desk: string, body: unknown) => house.ask('PUT', settingsPath(desk), { headers: asMember(by), body })

test('a desk that is set anew is so for visitors at its new address, with a new version of its policy', async () => {
  await using house = await openHouse()
  const { desk, slug } = await makeDesk(house)
  const max = await hire(house, { name: 'Max', organisation: 'manager' })
  const before = await settingsOf(house, max, desk)
  const policy = { ...before.policy, welcome: 'Good evening.' }
  const asked = { ...before, name: 'Night desk', slug: 'night-desk', sites: ['https://library.example/'], policy }
  assert.equal(ruleOf(await put(house, max, desk, asked)), 'done')
  const shown = async () => house.ask('GET', PATHS.desk.replace(':desk', 'night-desk'))
  while ((await shown()).status !== 200);
  assert.match((await shown()).text, /"name":"Night desk","greeting":"","welcome":"Good evening\."/)
  assert.equal((await house.ask('GET', PATHS.desk.replace(':desk', slug))).status, 404)
  const page = await house.ask('GET', '/embed/night-desk')
  assert.match(`${page.headers['content-security-policy']}`, /frame-ancestors 'self' https:\/\/library\.example$/)
  const { stamp } = await settingsOf(house, max, desk)
  assert.equal(ruleOf(await put(house, max, desk, { ...asked, name: 'Night Desk', stamp })), 'done')
  const { rows } = await house.database.pool.query('select version, made_by from policies where desk = $1 order by version', [desk])
  assert.deepEqual(rows, [
    { version: 1, made_by: null },
    { version: 2, made_by: max.actor.person },
  ])
  await house.unharmed()
})

test('D-22 of two managers who change a desk at once the second is told, and loses nothing of the first', async () => {
  await using house = await openHouse()
  const { desk } = await makeDesk(house)
  const max = await hire(house, { name: 'Max', organisation: 'manager' })
  const shown = async () => shownDeskSettingsSchema.parse((await house.ask('GET', settingsPath(desk), { headers: asMember(max) })).body)
  const before = await shown()
  const change = (stamp: string, name: string) => put(house, max, desk, { ...before, name, stamp })
  const both = await Promise.all([change(before.stamp, 'One'), change(before.stamp, 'Two')])
  assert.deepEqual(both.map(ruleOf).sort(), ['desk-changed', 'done'])
  const first = await shown()
  assert.equal(first.name, ruleOf(both[0]) === 'done' ? 'One' : 'Two')
  // The answer to whoever saved goes with what they save next.
  assert.deepEqual(both.find((one) => ruleOf(one) === 'done')?.body, { stamp: first.stamp })
  assert.equal(ruleOf(await change(first.stamp, 'Three')), 'done')
  assert.equal((await shown()).name, 'Three')
})

test('what cannot be set is refused by name, and nothing of it is kept', async () => {
  await using house = await openHouse()
  const [one, other] = [await makeDesk(house), await makeDesk(house)]
  const max = await hire(house, { name: 'Max', organisation: 'manager' })
  const ana = await hire(house, { name: 'Ana', roles: { [one.desk]: 'supervisor' } })
  assert.equal(ruleOf(await put(house, max, other.desk, { ...(await settingsOf(house, max, other.desk)), slug: 'taken' })), 'done')
  const before = await settingsOf(house, max, one.desk)
  const outcome = async (change: object) => ruleOf(await put(house, max, one.desk, { ...before, slug: 'free', name: 'Other', ...change }))
  assert.equal(await outcome({ slug: 'taken' }), 'desk-address-taken')
  assert.equal(await outcome({ slug: 'Not this' }), 'not-a-desk-address')
  assert.equal(await outcome({ timeZone: 'Europe/Atlantis' }), 'not-a-time-zone')
  assert.equal(await outcome({ sites: ["https://a.example 'unsafe-inline'"] }), 'not-a-site')
  assert.equal(await outcome({ hours: { week: [{ day: 1, from: 60, to: 60 }], closures: [] } }), 'not-hours')
  assert.equal(await outcome({ more: true }), 'malformed')
  assert.equal(ruleOf(await put(house, ana, one.desk, before)), 'manager-only')
  assert.equal(ruleOf(await house.ask('GET', settingsPath(one.desk), { headers: asMember(ana) })), 'manager-only')
  assert.equal(ruleOf(await put(house, max, randomUUID(), before)), 'no-such-desk')
  assert.deepEqual(await settingsOf(house, max, one.desk), before)
  await house.unharmed()
})

test('a new desk has the preset’s policy and an address that no other has', async () => {
  await using house = await openHouse()
  const max = await hire(house, { name: 'Max', organisation: 'manager' })
  const body = { name: 'Night line', preset: 'listening-line', timeZone: 'Europe/Berlin', training: false }
  const make = () => house.ask('POST', PATHS.desks, { headers: asMember(max), body })
  const made = [await make(), await make()].map((answer) => madeDeskSchema.parse(answer.body).desk)
  const slugs = await Promise.all(made.map(async (desk) => (await settingsOf(house, max, desk)).slug))
  assert.deepEqual(slugs, ['night-line', 'night-line-2'])
  assert.equal(ruleOf(await house.ask('POST', PATHS.desks, { body })), 'not-signed-in')
  await house.unharmed()
})
