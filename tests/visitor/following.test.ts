// Whoever looks at a desk without a chat is told how it is, whenever that changes, and nothing else.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { PATHS, type PublicDesk, publicDeskSchema } from '@earshot/contract'
import { contrast } from '@earshot/domain'
import type { Line } from '../../apps/server/src/testing/line.ts'
import { asks } from '../house/asking.ts'
import { type House, openHouse } from '../house/house.ts'
import { ruleOf } from '../house/http.ts'
import { asGuest, asMember, guestLine, hire, lookingAt, makeDesk, type Place, staffLine, visits } from '../house/people.ts'
import { settingsIn } from '../house/settings.ts'

const shown = (line: Line): PublicDesk => {
  const last = line.of('desk').at(-1)
  assert.ok(last !== undefined)
  return last.desk
}
const becomes = (line: Line, availability: PublicDesk['availability']) =>
  line.until(() => shown(line).availability === availability, `the desk is ${availability}`)

const asManager = async (house: House) => asMember(await hire(house, { name: 'Max', organisation: 'manager' }))

async function setDesk(house: House, { desk }: Place, change: object, headers: Readonly<Record<string, string>>): Promise<unknown> {
  const path = PATHS.deskSettings.replace(':desk', desk)
  const now = settingsIn((await house.ask('GET', path, { headers })).body)
  return ruleOf(await house.ask('PUT', path, { headers, body: { ...now, ...change } }))
}

test('everybody who looks hears that somebody comes and goes, and only those of that desk', async () => {
  await using house = await openHouse()
  const [desk, other] = [await makeDesk(house), await makeDesk(house)]
  const lines = await Promise.all([1, 2, 3].map(() => lookingAt(house, desk)))
  const elsewhere = await lookingAt(house, other)
  for (const line of lines) assert.equal(shown(line).availability, 'nobody')
  const ana = await hire(house, { name: 'Ana', roles: { [desk.desk]: 'listener' } })
  const window = await staffLine(house, ana)
  for (const line of lines) await becomes(line, 'open')
  assert.equal((await house.ask('PUT', PATHS.status, { headers: asMember(ana), body: { status: 'away' } })).status, 200)
  for (const line of lines) await becomes(line, 'nobody')
  assert.equal((await house.ask('PUT', PATHS.status, { headers: asMember(ana), body: { status: 'online' } })).status, 200)
  for (const line of lines) await becomes(line, 'open')
  await window.hangUp()
  for (const line of lines) await becomes(line, 'nobody')
  // As often as it changed, and never twice the same.
  for (const line of lines) assert.equal(line.of('desk').length, 5)
  assert.equal(elsewhere.of('desk').length, 1)
  await house.unharmed()
})

test('hours that begin and end are told by the clock alone', async () => {
  await using house = await openHouse()
  const desk = await makeDesk(house)
  const line = await lookingAt(house, desk)
  const headers = await asManager(house)
  const now = new Date(house.parts.clock())
  // From ten minutes ahead for an hour, on the clock of the desk.
  const minute = now.getUTCHours() * 60 + now.getUTCMinutes() + 10
  const week = [1, 2, 3, 4, 5, 6, 7].map((day) => ({ day, from: minute % 1440, to: (minute % 1440) + 60 }))
  assert.equal(await setDesk(house, desk, { timeZone: 'UTC', hours: { week, closures: [] } }, headers), 'done')
  await becomes(line, 'closed')
  const opensAt = shown(line).opensAt ?? 0
  assert.equal(new Date(opensAt).getUTCMinutes(), minute % 60)
  assert.deepEqual(shown(line).hours[0], { from: opensAt, to: opensAt + 3_600_000 })
  house.turn(opensAt - house.parts.clock())
  await becomes(line, 'nobody')
  house.turn(3_600_000)
  await becomes(line, 'closed')
  assert.equal(shown(line).opensAt, opensAt + 86_400_000)
  await house.unharmed()
})

test('name, greeting, colour and address are told when they are set, with colours that can be read', async () => {
  await using house = await openHouse()
  const desk = await makeDesk(house)
  const line = await lookingAt(house, desk)
  assert.equal(shown(line).colours, null)
  const headers = await asManager(house)
  const look = { greeting: ' Good evening. ', colour: '#FFD400', hides: true }
  assert.equal(await setDesk(house, desk, { name: 'Evening desk', slug: 'evening', look }, headers), 'done')
  await line.until(() => shown(line).name === 'Evening desk', 'it is told')
  const { greeting, hides, slug, colours } = shown(line)
  assert.deepEqual([greeting, hides, slug, colours?.light.fill], ['Good evening.', true, 'evening', '#ffd400'])
  assert.ok(contrast(colours?.light.accent ?? '#ffffff', '#f7f4ee') >= 4.5)
  const asked = await house.ask('GET', PATHS.desk.replace(':desk', 'evening'))
  assert.deepEqual(publicDeskSchema.parse(asked.body), shown(line))
  assert.equal(await setDesk(house, desk, { look: { ...look, colour: 'gold' } }, headers), 'not-a-colour')
  await house.unharmed()
})

test('there is nothing in it that not everybody may know, and nothing can be asked on such a line', async () => {
  await using house = await openHouse()
  const desk = await makeDesk(house)
  const ana = await hire(house, { name: 'Ana', roles: { [desk.desk]: 'listener' } })
  const window = await staffLine(house, ana)
  const line = await lookingAt(house, desk)
  await becomes(line, 'open')
  const guest = await visits(house, desk)
  const visitor = await guestLine(house, guest)
  assert.equal(await asks(visitor, guest.c, { do: 'start', text: 'a secret' }), 'done')
  assert.equal(await asks(window, guest.c, { do: 'claim' }), 'done')
  const heard = line.texts.join('\n')
  for (const secret of ['Ana', ana.actor.person, guest.c, guest.actor.handle, 'a secret', 'answering', 'houseRules'])
    assert.ok(!heard.includes(secret), secret)
  line.send({ t: 'watch', c: guest.c })
  assert.equal(await line.end(), 4400)
  const nowhere = house.line(PATHS.liveDesk.replace(':desk', 'nowhere'))
  await nowhere.until(() => nowhere.refused !== null, 'it is turned away')
  assert.equal(nowhere.refused, 404)
  const foreign = house.line(PATHS.liveDesk.replace(':desk', desk.slug), { ...asGuest(guest), origin: 'https://evil.example' })
  await foreign.until(() => foreign.refused !== null, 'it is turned away')
  assert.equal(foreign.refused, 403)
  await house.unharmed()
})
