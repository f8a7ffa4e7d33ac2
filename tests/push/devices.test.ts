// Which devices are told: those that were switched on, for as long as their sign-in lasts.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { PATHS } from '@earshot/contract'
import { MOST_DEVICES } from '@earshot/domain'
import { inPublic } from '../../apps/server/src/adapters/push/reach.ts'
import { newPushKeys, openPushService } from '../../apps/server/src/adapters/push/web-push.ts'
import { openHouse } from '../house/house.ts'
import { ruleOf } from '../house/http.ts'
import { asMember, hire, signIn } from '../house/people.ts'
import { rowsOf } from '../house/rows.ts'
import { isOn, openScene, service, switchesOn } from './scene.ts'

test('PUSH-7 a device is told from when it is switched on until it is switched off, or signed out', async () => {
  await using scene = await openScene()
  const { house } = scene
  const ana = await scene.withDevice('Ana')
  const other = { cookie: await signIn(house, ana.email) }
  assert.deepEqual([await isOn(house, asMember(ana)), await isOn(house, other)], [true, false])
  assert.deepEqual((await house.ask('GET', PATHS.myPush, { headers: other })).body, { key: service.publicKey, on: false })
  assert.equal(ruleOf(await house.ask('DELETE', PATHS.myPush, { headers: other })), 'done')
  assert.equal(await isOn(house, asMember(ana)), true)
  assert.equal(ruleOf(await house.ask('DELETE', PATHS.myPush, { headers: asMember(ana) })), 'done')
  assert.equal(await isOn(house, asMember(ana)), false)

  assert.equal(await switchesOn(house, other, `${scene.receiver.origin}/push/Ana`), 'done')
  const { devices } = house.parts.push
  const [device] = await devices.all()
  assert.ok(device !== undefined)
  await devices.reached(device.id, house.parts.clock())
  assert.equal(ruleOf(await house.ask('POST', PATHS.signOut, { headers: other, body: {} })), 'done')
  assert.equal((await rowsOf(scene.database)).get('public.push_subscriptions')?.length, 0)
  await house.unharmed()
})

test('PUSH-7 a device is not told once its sign-in has run out, and is forgotten', async () => {
  await using scene = await openScene()
  const ana = await scene.withDevice('Ana')
  await scene.withDevice('Ben')
  const { devices } = scene.house.parts.push
  await scene.database.pool.query(`update auth_session set expires_at = now() - interval '1 second' where user_id = $1`, [ana.actor.person])
  assert.equal((await devices.all()).length, 1)
  await devices.sweep()
  assert.equal((await rowsOf(scene.database)).get('public.push_subscriptions')?.length, 1)
  assert.equal((await devices.all()).length, 1)
  await scene.house.unharmed()
})

test('PUSH-7 a device is not told once its person may not come in any more', async () => {
  await using scene = await openScene()
  const { house } = scene
  const ana = await scene.withDevice('Ana')
  const ada = await hire(house, { name: 'Ada', organisation: 'admin' })
  const { devices } = house.parts.push
  assert.deepEqual(
    (await devices.all()).map(({ person }) => person),
    [ana.actor.person],
  )
  await house.parts.roll.place(ana.actor.person, { organisation: 'member', active: false, roles: [] }, ada.actor.person)
  assert.deepEqual(await devices.all(), [])
  await house.unharmed()
})

test('PUSH-8 a device is there once, and another one takes the place of the oldest of ten', async () => {
  await using scene = await openScene()
  const { house } = scene
  const ana = await scene.withDevice('Ana')
  const ends = async () => (await house.parts.push.devices.all()).map(({ endpoint }) => endpoint.split('/').at(-1)).toSorted()
  const next = { cookie: await signIn(house, ana.email) }
  assert.equal(await switchesOn(house, next, `${scene.receiver.origin}/push/Ana`), 'done')
  assert.deepEqual([await ends(), await isOn(house, asMember(ana)), await isOn(house, next)], [['Ana'], false, true])
  const twice = [1, 2].map(() => switchesOn(house, next, `${scene.receiver.origin}/push/0`))
  assert.deepEqual(await Promise.all(twice), ['done', 'done'])
  assert.deepEqual(await ends(), ['0'])
  for (let nth = 1; nth <= MOST_DEVICES; nth++) {
    house.turn(1000)
    const cookie = await signIn(house, ana.email)
    assert.equal(await switchesOn(house, { cookie }, `${scene.receiver.origin}/push/${nth}`), 'done')
  }
  assert.deepEqual(await ends(), ['1', '10', '2', '3', '4', '5', '6', '7', '8', '9'])
  await house.unharmed()
})

test('PUSH-10 an address within a network is not taken, nor anything of who is not signed in', async () => {
  const pushService = openPushService({ keys: newPushKeys(), subject: 'https://chat.example.org', reach: inPublic })
  await using house = await openHouse({ pushService })
  const ana = await hire(house, { name: 'Ana' })
  for (const endpoint of ['https://127.0.0.1/a', 'https://localhost/a', 'http://push.example.org/a', 'https://db/a', ''])
    assert.equal(await switchesOn(house, asMember(ana), endpoint), 'not-a-push-address', endpoint)
  assert.equal(await switchesOn(house, asMember(ana), 'https://push.example.org/a'), 'done')
  for (const method of ['GET', 'PUT', 'DELETE'])
    assert.equal(
      ruleOf(await house.ask(method, PATHS.myPush, method === 'PUT' ? { body: { endpoint: 'https://push.example.org/a' } } : {})),
      'not-signed-in',
    )
  await house.unharmed()
})

test('PUSH-6 where a device is told is sealed in the database', async () => {
  await using scene = await openScene()
  await scene.withDevice('Ana')
  const endpoint = `${scene.receiver.origin}/push/Ana`
  const forms = [endpoint, Buffer.from(endpoint).toString('hex')]
  for (const [table, rows] of await rowsOf(scene.database)) assert.ok(!rows.some((row) => forms.some((form) => row.includes(form))), table)
  await scene.house.unharmed()
})
