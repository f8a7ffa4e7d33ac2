// What is announced on a shift stands on the next one as well, over a real house.

import assert from 'node:assert/strict'
import test from 'node:test'
import { PATHS, roomStandingSchema } from '@earshot/contract'
import { isRoom } from '@earshot/domain'
import type { PutShift } from '../../apps/server/src/adapters/postgres/testing/shifts.ts'
import { roomOfShift } from '../../apps/server/src/rooms/names.ts'
import { posts } from '../house/asking.ts'
import type { House } from '../house/house.ts'
import { asMember, type Member } from '../house/people.ts'
import { answersOn, asksOn, comes, moves, openDay, roomsOf } from './day-scene.ts'

const HOUR = 60
const LASTS = 3_600_000

/** What stands on top of the room of a shift, as `Cy: The lift is out`. */
async function standsFor(house: House, member: Member, shift: PutShift): Promise<readonly string[]> {
  const { body } = await house.ask('GET', PATHS.standing.replace(':c', roomOfShift(shift)), { headers: asMember(member) })
  return roomStandingSchema.parse(body).entries.map(({ by, text }) => `${by.kind === 'staff' ? by.name : by.kind}: ${text}`)
}

async function announcementsOn(house: House, shift: PutShift) {
  const state = (await house.parts.journal.load(roomOfShift(shift)))?.state ?? null
  assert.ok(isRoom(state))
  return state.announcements
}

const announces = async (house: House, by: Member, shift: PutShift, text: string) =>
  assert.equal(await posts(house, asMember(by), roomOfShift(shift), { do: 'announce', text, until: house.parts.clock() + LASTS }), 'done')

/** Two shifts begin and end at the same moment. */
async function movesBoth(house: House, one: PutShift, other: PutShift, from: number, to: number): Promise<void> {
  await moves(house, one, from, to)
  for (const table of ['shifts', 'shift_people']) {
    const same = `update ${table} set starts = s.starts, ends = s.ends from shifts s where s.series = $1 and ${table}.series = $2`
    await house.database.pool.query(same, [one.series, other.series])
  }
}

/** As if what is done once had broken on the way. */
const againFor = async (house: House, { series }: PutShift) => {
  await house.database.pool.query('delete from shift_duties where series = $1', [series])
  await Promise.all([house.mindShifts(), house.mindShifts()])
}

test('DAY-19 ROOM-15 what runs at the end of a shift is announced on the next one, once, and read by who has read it', async () => {
  await using scene = await openDay()
  const { house } = scene
  const [ana, ben] = [await scene.hires('Ana'), await scene.hires('Ben')]
  const [cy, dee] = [await scene.hires('Cy', 'coordinator'), await scene.hires('Dee', 'coordinator')]
  const first = await scene.shift(-HOUR, 4, [
    [ana, 'listener'],
    [cy, 'coordinator'],
  ])
  const next = await scene.shift(4, HOUR, [
    [ana, 'listener'],
    [ben, 'listener'],
    [dee, 'coordinator'],
  ])
  for (const member of [cy, ana]) assert.equal(await comes(house, member, first), 'done')
  for (const member of [dee, ben]) assert.equal(await comes(house, member, next), 'done')
  await house.mindShifts()
  for (const text of ['The lift is out', 'Said too soon']) await announces(house, cy, first, text)
  const [lift, soon] = await announcementsOn(house, first)
  const inFirst = (by: Member, command: object) => posts(house, asMember(by), roomOfShift(first), command)
  assert.equal(await inFirst(ana, { do: 'acknowledge', announcement: lift?.announcement }), 'done')
  assert.equal(await inFirst(cy, { do: 'retract', announcement: soon?.announcement }), 'done')
  assert.deepEqual(await standsFor(house, ben, next), [])

  await moves(house, first, -HOUR, -1)
  await house.mindShifts()
  await againFor(house, first)
  assert.deepEqual(await standsFor(house, ben, next), ['Cy: The lift is out'])
  const [there, ...others] = await announcementsOn(house, next)
  assert.deepEqual([there?.until, there?.read, others], [lift?.until, [cy.actor.person, ana.actor.person], []])
  assert.equal((await standsFor(house, ana, first)).length, 1)

  // Taken back there it does not come again.
  assert.equal(await posts(house, asMember(dee), roomOfShift(next), { do: 'retract', announcement: there?.announcement }), 'done')
  await againFor(house, first)
  await againFor(house, next)
  assert.deepEqual(await standsFor(house, ben, next), [])
  await house.unharmed()
})

test('DAY-19 with their relief a coordinator hands over what is announced, while the shift goes on', async () => {
  await using scene = await openDay()
  const { house } = scene
  const [cy, dee] = [await scene.hires('Cy', 'coordinator'), await scene.hires('Dee', 'coordinator')]
  const first = await scene.shift(-HOUR, 4, [[cy, 'coordinator']])
  const next = await scene.shift(4, HOUR, [[dee, 'coordinator']])
  for (const [member, shift] of [
    [cy, first],
    [dee, next],
  ] as const)
    assert.equal(await comes(house, member, shift), 'done')
  await announces(house, cy, first, 'The lift is out')
  const { id, rule } = await asksOn(house, dee, next, { kind: 'relief', asked: cy.actor.person })
  assert.equal(rule, 'done')
  assert.deepEqual(await standsFor(house, dee, next), [])
  assert.equal(await answersOn(house, cy, id), 'done')
  assert.deepEqual(await standsFor(house, dee, next), ['Cy: The lift is out'])
  await house.unharmed()
})

test('DAY-19 a shift whose room opens later has it from the start, also over several, from two sides at once', async () => {
  await using scene = await openDay()
  const { house } = scene
  const [ana, ben] = [await scene.hires('Ana'), await scene.hires('Ben')]
  const first = await scene.shift(-HOUR, HOUR, [[ana, 'listener']])
  const [second, beside] = [
    await scene.shift(26 * HOUR, 27 * HOUR, [[ana, 'listener']]),
    await scene.shift(26 * HOUR, 27 * HOUR, [[ben, 'listener']]),
  ]
  const last = await scene.shift(50 * HOUR, 51 * HOUR, [[ben, 'listener']])
  assert.equal(await comes(house, ana, first), 'done')
  await announces(house, ana, first, 'The lift is out')
  // More than a day ago by now.
  await moves(house, first, -30 * HOUR, -29 * HOUR)
  await movesBoth(house, second, beside, 3, HOUR)
  await house.mindShifts()
  assert.equal(await comes(house, ben, beside), 'done')
  assert.deepEqual(await standsFor(house, ben, beside), ['Ana: The lift is out'])
  assert.equal((await announcementsOn(house, second)).length, 1)
  await movesBoth(house, second, beside, -HOUR, -1)
  await moves(house, last, 3, HOUR)
  await house.mindShifts()
  assert.equal(await comes(house, ben, last), 'done')
  assert.deepEqual(await standsFor(house, ben, last), ['Ana: The lift is out'])
  await house.unharmed()
})

test('ROOM-14 nobody stays in the room of a shift that they are not on any more, the last one neither', async () => {
  await using scene = await openDay()
  const { house } = scene
  const [ana, ben] = [await scene.hires('Ana'), await scene.hires('Ben')]
  const shift = await scene.shift(3, HOUR, [[ana, 'listener']])
  await house.mindShifts()
  const isAsked = async (member: Member) => (await roomsOf(house, member)).map(({ stands }) => stands)
  assert.deepEqual(await isAsked(ana), ['asked'])
  const puts = 'update shift_people set person = $2 where series = $1'
  await house.database.pool.query(puts, [shift.series, ben.actor.person])
  await house.mindShifts()
  assert.deepEqual([await isAsked(ana), await isAsked(ben)], [[], ['asked']])
  const { rows } = await house.database.pool.query('delete from shift_people where series = $1 returning *', [shift.series])
  assert.equal(rows.length, 1)
  await house.mindShifts()
  assert.deepEqual(await isAsked(ben), [])
  await house.unharmed()
})
