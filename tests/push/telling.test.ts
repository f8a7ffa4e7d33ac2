// Whom a chat that waits, and what calls for somebody, is told to on their devices: on a real PostgreSQL, to a real push service of the test's.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { PATHS } from '@earshot/contract'
import { inquiryOf, SEES_IT } from '@earshot/domain'
import { directOf, roomOfDesk } from '../../apps/server/src/rooms/names.ts'
import { answering } from '../../apps/server/src/testing/push-receiver.ts'
import { posts } from '../house/asking.ts'
import { asGuest, asMember } from '../house/people.ts'
import { hints, openScene, type Scene } from './scene.ts'

/** Its next rung. */
async function climbs({ house }: Scene, c: string, seconds: number): Promise<void> {
  house.turn(seconds * 1000)
  await house.timer('climb', c)
}

test('PUSH-1 PUSH-5 PUSH-6 a chat that waits is told once, again at its rung, and nothing of it is said', async () => {
  await using scene = await openScene()
  const { house, receiver, told } = scene
  await scene.withDevice('Ana')
  const guest = await scene.begins()
  await receiver.until(1)
  hints(house, guest)
  assert.equal(await posts(house, asGuest(guest), guest.c, { do: 'say', text: 'are you there' }), 'done')
  hints(house, guest)
  await climbs(scene, guest.c, 16)
  await receiver.until(2)
  assert.deepEqual(told(), ['Ana', 'Ana'])
  for (const { body, headers } of receiver.received) {
    assert.equal(body, '')
    assert.ok(!JSON.stringify(headers).includes(guest.c) && !JSON.stringify(headers).includes(guest.actor.handle))
  }
  await house.unharmed()
})

test('PUSH-4 it is quiet for who is away or offline, and for who is at a window', async () => {
  await using scene = await openScene()
  const { house, receiver, told } = scene
  const [ana, ben, cy] = [await scene.withDevice('Ana'), await scene.withDevice('Ben'), await scene.withDevice('Cy')]
  const status = (member: typeof ana, status: string) =>
    house.ask('PUT', PATHS.status, { headers: asMember(member), body: { status, why: null, backAt: null } })
  assert.equal((await status(ana, 'away')).status, 200)
  assert.equal((await status(ben, 'offline')).status, 200)
  const { presence } = house.parts
  const window = crypto.randomUUID()
  await presence.enter(window, cy.actor.person)
  await scene.withDevice('Dan')
  await scene.begins()
  await receiver.until(1)
  assert.deepEqual(told(), ['Dan'])

  await presence.answered(window, SEES_IT)
  await presence.renew()
  await scene.begins()
  await receiver.until(3)
  assert.deepEqual(told().toSorted(), ['Cy', 'Dan', 'Dan'])
  // Nobody is there for having been told.
  const online = await presence.online()
  assert.deepEqual(
    [ana, ben].map(({ actor }) => online.some(({ person }) => person === actor.person)),
    [false, false],
  )
  await house.unharmed()
})

test('PUSH-2 PUSH-3 coordinators are told from the call on, and when the holder asks for help', async () => {
  await using scene = await openScene()
  const { house, receiver, told } = scene
  const ana = await scene.withDevice('Ana')
  await scene.withDevice('Cora', 'coordinator', false)
  const guest = await scene.begins()
  await receiver.until(1)
  await climbs(scene, guest.c, 31)
  await receiver.until(3)
  assert.deepEqual(told().toSorted(), ['Ana', 'Ana', 'Cora'])
  const asks = (command: Parameters<typeof posts>[3]) => posts(house, asMember(ana), guest.c, command)
  assert.equal(await asks({ do: 'claim' }), 'done')
  for (const up of [true, true]) assert.equal(await asks({ do: 'hand', up }), 'done')
  await receiver.until(4)
  assert.equal(told().at(-1), 'Cora')
  const ben = await scene.withDevice('Ben')
  assert.equal(await asks({ do: 'offer', desk: scene.desk.desk, person: ben.actor.person, brief: 'x' }), 'done')
  await receiver.until(5)
  assert.deepEqual(told().slice(3), ['Cora', 'Ben'])
  await house.unharmed()
})

test('PUSH-5 a server that has started again tells what is new, and nothing old', async () => {
  await using scene = await openScene()
  await scene.withDevice('Ana')
  const guest = await scene.begins()
  await scene.receiver.until(1)
  await using house = await scene.again()
  hints(house, guest)
  const state = async () => inquiryOf((await house.parts.journal.load(guest.c))?.state ?? null)?.rung
  house.turn(16_000)
  await house.timer('climb', guest.c)
  assert.equal(await state(), 'nudge')
  await scene.receiver.until(2)
  assert.deepEqual(scene.told(), ['Ana', 'Ana'])
  await house.unharmed()
})

test('PUSH-11 a mention, a direct message and an invitation are told to whom they are for', async () => {
  await using scene = await openScene()
  const { house, receiver, told } = scene
  const [ana, ben] = [await scene.withDevice('Ana'), await scene.withDevice('Ben')]
  const room = roomOfDesk(scene.desk.desk)
  const says = (c: string, mentions: string[]) => posts(house, asMember(ana), c, { do: 'say', text: 'my card is 4711', mentions })
  assert.equal(await says(room, []), 'done')
  assert.equal(await says(room, [ben.actor.person, ana.actor.person]), 'done')
  await receiver.until(1)
  const both = await Promise.all([says(room, [ben.actor.person]), says(room, [ben.actor.person])])
  assert.deepEqual(both, ['done', 'done'])
  await receiver.until(3)
  const direct = await house.ask('POST', PATHS.directs, { headers: asMember(ana), body: { person: ben.actor.person } })
  assert.equal(direct.status, 200)
  assert.equal(await says(directOf(ana.actor.person, ben.actor.person), []), 'done')
  await receiver.until(4)
  const made = { c: crypto.randomUUID(), title: 'Evenings', people: [ana.actor.person] }
  assert.equal((await house.ask('POST', PATHS.rooms, { headers: asMember(ben), body: made })).status, 200)
  await receiver.until(5)
  assert.deepEqual(told(), ['Ben', 'Ben', 'Ben', 'Ben', 'Ana'])
  for (const { body, headers } of receiver.received) {
    assert.equal(body, '')
    assert.ok(!JSON.stringify(headers).includes(room) && !JSON.stringify(headers).includes(made.c))
  }
  await house.unharmed()
})

test('PUSH-9 a device that is gone is forgotten, and one that is busy is tried again while somebody waits', async () => {
  await using scene = await openScene()
  const { house, receiver } = scene
  const ana = await scene.withDevice('Ana')
  receiver.answers(answering(429, { 'retry-after': '0' }), answering(503, { 'retry-after': '0' }), answering(410))
  const guest = await scene.begins()
  await receiver.until(3)
  while ((await house.parts.push.devices.all()).length > 0);

  await scene.withDevice('Ben')
  const claimed = Promise.withResolvers<void>()
  receiver.answers((answer) => void claimed.promise.then(() => answering(503, { 'retry-after': '0' })(answer)), answering(201))
  const second = await scene.begins()
  await receiver.until(4)
  for (const { c } of [guest, second]) assert.equal(await posts(house, asMember(ana), c, { do: 'claim' }), 'done')
  claimed.resolve()
  await scene.begins()
  await receiver.until(5)
  assert.deepEqual(scene.told(), ['Ana', 'Ana', 'Ana', 'Ben', 'Ben'])
  await house.unharmed()
})
