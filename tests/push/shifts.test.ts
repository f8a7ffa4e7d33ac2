// Who is told of the day of a shift on their devices: over a real house, to a real push service of the test's.

import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { NO_ABSENCE } from '@earshot/domain'
import { putShift } from '../../apps/server/src/adapters/postgres/testing/shifts.ts'
import { asMember, hire, type Member } from '../house/people.ts'
import { answersOn, asksOn, comes, moves } from '../shifts/day-scene.ts'
import { openScene, type Scene, switchesOn } from './scene.ts'

const HOUR = 60

const shiftOf = ({ house, desk }: Scene, from: number, to: number, ...people: readonly Member[]) =>
  putShift(house.database.pool, {
    ...{ desk: desk.desk, from, to },
    people: Object.fromEntries(people.map(({ actor }) => [actor.person, 'listener' as const])),
  })

const goesOffline = ({ house }: Scene, { actor }: Member) => house.parts.people.setStatus(actor.person, 'offline', NO_ABSENCE)

/** Two of the desk are on a shift all the time, so that it lacks nobody. They have devices once they have come. */
async function withCover(scene: Scene) {
  const { house, desk, receiver } = scene
  const on = (name: string) => hire(house, { name, roles: { [desk.desk]: 'listener' }, accepting: false })
  const [gus, eve] = [await on('Gus'), await on('Eve')]
  const cover = await shiftOf(scene, -2 * HOUR, 40 * HOUR, gus, eve)
  for (const member of [gus, eve]) {
    assert.equal(await comes(house, member, cover), 'done')
    assert.equal(await switchesOn(house, asMember(member), `${receiver.origin}/push/${member.actor.name}`), 'done')
  }
  return { gus, eve, cover }
}

test('PUSH-12 PUSH-13 PUSH-14 PUSH-5 PUSH-6 a shift calls who is on it, offline or not, and those who look after the desk, each time once', async () => {
  await using scene = await openScene()
  const { house, receiver, told } = scene
  await withCover(scene)
  const [ana, ben, fay] = [await scene.withDevice('Ana'), await scene.withDevice('Ben'), await scene.withDevice('Fay')]
  const cora = await scene.withDevice('Cora', 'coordinator')
  for (const member of [ana, cora]) await goesOffline(scene, member)
  // Ben is at a window, and Fay is not on the desk any more.
  await house.parts.presence.enter(randomUUID(), ben.actor.person)
  await house.database.pool.query('update memberships set invited = true where person = $1', [fay.actor.person])
  const shift = await shiftOf(scene, 20 * HOUR, 22 * HOUR, ana, ben, fay)
  const at = async (minutes: number, count: number) => {
    await moves(house, shift, minutes, minutes + 2 * HOUR)
    for (const _ of [1, 2]) await house.mindShifts()
    await receiver.until(count)
  }
  await at(20 * HOUR, 1)
  await at(11 * HOUR, 2)
  await at(9, 3)
  await at(0, 4)
  await at(-11, 5)
  assert.deepEqual(told(), ['Ana', 'Cora', 'Ana', 'Ana', 'Cora'])
  for (const { body, headers } of receiver.received) {
    assert.equal(body, '')
    assert.ok(!JSON.stringify(headers).includes(shift.series))
  }
  await house.unharmed()

  // The same after a start of the server, which knows what was told before.
  await house[Symbol.asyncDispose]()
  await using again = await scene.again()
  await again.mindShifts()
  await shiftOf(scene, 5, HOUR, ana)
  await again.mindShifts()
  await receiver.until(7)
  assert.deepEqual(told().slice(5).toSorted(), ['Ana', 'Cora'])
  await again.unharmed()
})

test('PUSH-13 PUSH-14 PUSH-5 who is asked is told, and that nobody takes calls is told again when it comes about again', async () => {
  await using scene = await openScene()
  const { house, receiver, told, desk } = scene
  const { gus, eve, cover } = await withCover(scene)
  await goesOffline(scene, await scene.withDevice('Cora', 'coordinator', false))
  await house.mindShifts()
  const { rows } = await house.database.pool.query(`select id from people where public_name = 'Dot'`)
  const takesCalls = async (on: boolean) => {
    await house.parts.people.setAccepting(rows[0]?.id, desk.desk, on)
    await house.mindShifts()
  }
  await takesCalls(false)
  await receiver.until(1)
  await takesCalls(true)
  const { id, rule } = await asksOn(house, gus, cover, { kind: 'cover', minutes: 15 })
  assert.equal(rule, 'done')
  await receiver.until(2)
  assert.equal(await answersOn(house, eve, id), 'done')
  await takesCalls(false)
  await receiver.until(3)
  assert.deepEqual(told(), ['Cora', 'Eve', 'Cora'])
  await house.unharmed()
})
