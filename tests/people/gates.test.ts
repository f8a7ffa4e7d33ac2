// The gates of a roster over real HTTP and on open lines: a shift begins and ends, and the desk opens and shuts with it.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Me, PATHS } from '@earshot/contract'
import type { RosterPolicy, Slot } from '@earshot/domain'
import { type PutShift, putShift, setRoster } from '../../apps/server/src/adapters/postgres/testing/shifts.ts'
import type { Line } from '../../apps/server/src/testing/line.ts'
import { asks } from '../house/asking.ts'
import { type House, openHouse } from '../house/house.ts'
import { ruleOf } from '../house/http.ts'
import { answering, asMember, guestLine, hire, lookingAt, type Member, makeDesk, type Place, staffLine, visits } from '../house/people.ts'

const MINUTE = 60_000

async function rostered(house: House, roster: Partial<RosterPolicy> = {}): Promise<Place> {
  const place = await makeDesk(house)
  await setRoster(house.database.db, place.desk, { access: 'shifts', ...roster })
  house.parts.bus.publish({ about: 'desks' })
  return place
}

/** A shift that runs, and ends in an hour. */
const running = (house: House, { desk }: Place, people: Readonly<Record<string, Slot>>): Promise<PutShift> =>
  putShift(house.database.pool, { desk, from: -10, to: 60, people })

/** The shift ends so many seconds from now; nothing is heard of that on the bus. */
async function endsIn({ database: { pool } }: House, { series }: PutShift, seconds: number): Promise<void> {
  for (const table of ['shifts', 'shift_people'])
    await pool.query(`update ${table} set ends = now() + make_interval(secs => $2) where series = $1`, [series, seconds])
}

/** Seconds since a shift has ended, by the database. */
async function over({ database: { pool } }: House, { series }: PutShift): Promise<number> {
  const asked = 'select extract(epoch from clock_timestamp() - ends)::float8 as seconds from shifts where series = $1'
  return (await pool.query<{ seconds: number }>(asked, [series])).rows[0]?.seconds ?? Number.NaN
}

const deskOf = async (house: House, member: Member): Promise<Me['desks'][number] | undefined> =>
  ((await house.ask('GET', PATHS.me, { headers: asMember(member) })).body as Me).desks[0]
const accepts = async (house: House, by: Member, { desk }: Place) =>
  ruleOf(await house.ask('PUT', PATHS.accepting.replace(':desk', desk), { headers: asMember(by), body: { on: true } }))

/** The conversations of the last whole board that somebody was shown. */
const board = (line: Line): string | undefined =>
  line
    .of('board')
    .findLast(({ whole }) => whole)
    ?.items.map(({ c }) => c)
    .join()

async function waits(house: House, place: Place): Promise<string> {
  const guest = await visits(house, place)
  assert.equal(await asks(await guestLine(house, guest), guest.c, { do: 'start', text: 'Hello' }), 'done')
  return guest.c
}

test('O-2 O-6 the desk says which gate it is, why and whom to ask; during the shift it is open', async () => {
  await using house = await openHouse()
  const place = await rostered(house)
  const ana = await hire(house, { name: 'Ana', roles: { [place.desk]: 'listener' } })
  const max = await hire(house, { name: 'Max', roles: { [place.desk]: 'listener' }, organisation: 'manager' })
  const shut = await deskOf(house, ana)
  assert.deepEqual(shut?.closed, ['shift'])
  assert.match(shut?.why ?? '', /5 min before each.*ask a coordinator of the desk\.$/)
  assert.equal(await accepts(house, ana, place), 'not-on-shift')
  assert.deepEqual([(await deskOf(house, max))?.closed, await accepts(house, max, place)], [[], 'done'])
  await running(house, place, { [ana.actor.person]: 'listener' })
  assert.equal(await accepts(house, ana, place), 'done')
  const open = await deskOf(house, ana)
  assert.deepEqual([open?.closed, open?.why], [[], null])
  await house.unharmed()
})

test('O-4 O-10 at the end of a shift the desk is shut within 5 seconds, and the chat in hand goes on', async () => {
  await using house = await openHouse()
  const place = await rostered(house)
  const [ana, ben] = await Promise.all(['Ana', 'Ben'].map((name) => hire(house, { name, roles: { [place.desk]: 'listener' } })))
  assert.ok(ana !== undefined && ben !== undefined)
  const shift = await running(house, place, { [ana.actor.person]: 'listener', [ben.actor.person]: 'listener' })
  const [holder, other] = [await answering(house, ana, place), await staffLine(house, ben)]
  const outside = await lookingAt(house, place)
  const [held, second] = [await waits(house, place), await waits(house, place)]
  assert.equal(await asks(holder, held, { do: 'claim' }), 'done')
  other.send({ t: 'watch', c: second })
  await other.until(() => other.of('open').length > 0, 'whoever may claim it reads it')
  await endsIn(house, shift, 2)
  await other.until(() => other.of('shut').some(({ c }) => c === second), 'they read it no more')
  await other.until(() => board(other) === '', 'their board is empty')
  await holder.until(() => board(holder) === held, 'the holder sees the one in hand')
  const seconds = await over(house, shift)
  assert.ok(seconds >= 0 && seconds < 5, `${seconds}`)
  for (const line of [holder, other]) assert.equal(await asks(line, second, { do: 'claim' }), 'no-such-conversation')
  await outside.until(() => outside.of('desk').at(-1)?.desk.availability === 'nobody', 'visitors see that nobody is there')
  assert.equal(await asks(holder, held, { do: 'say', text: 'I stay until we are done.' }), 'done')
  assert.equal(await asks(holder, held, { do: 'close' }), 'done')
  await house.unharmed()
})

test('O-10 a server whose clock is ten minutes wrong opens and shuts no desk otherwise', async () => {
  await using house = await openHouse()
  const place = await rostered(house, { opensBefore: 0 })
  const ana = await hire(house, { name: 'Ana', roles: { [place.desk]: 'listener' } })
  const line = await staffLine(house, ana)
  const c = await leftWaiting(house, place, ana)
  for (const wrong of [-10 * MINUTE, 20 * MINUTE]) {
    house.turn(wrong)
    const shift = await putShift(house.database.pool, { desk: place.desk, from: 0.02, to: 9, people: { [ana.actor.person]: 'listener' } })
    await line.until(() => board(line)?.includes(c) === true, 'it begins')
    assert.ok((await over(house, shift)) > -8.98 * 60)
    await endsIn(house, shift, 1)
    await line.until(() => board(line) === '', 'it ends')
    const seconds = await over(house, shift)
    assert.ok(seconds >= 0 && seconds < 5, `${seconds}`)
  }
  await house.unharmed()
})

/** A chat that waits at a desk that was open for a moment. */
async function leftWaiting(house: House, place: Place, { actor }: Member): Promise<string> {
  const shift = await running(house, place, { [actor.person]: 'listener' })
  const outside = await lookingAt(house, place)
  await outside.until(() => outside.of('desk').at(-1)?.desk.availability === 'open', 'somebody is there')
  const c = await waits(house, place)
  await endsIn(house, shift, 0)
  await outside.until(() => outside.of('desk').at(-1)?.desk.availability === 'nobody', 'nobody is there any more')
  return c
}

test('O-7 the slot is the role that a desk goes by: on the board, in the team, and for a supervisor who listens', async () => {
  await using house = await openHouse()
  const place = await rostered(house)
  const [sue, ben] = [
    await hire(house, { name: 'Sue', roles: { [place.desk]: 'supervisor' } }),
    await hire(house, { name: 'Ben', roles: { [place.desk]: 'listener' } }),
  ]
  const shift = await running(house, place, { [sue.actor.person]: 'listener', [ben.actor.person]: 'listener' })
  const [line, holder] = [await answering(house, sue, place), await staffLine(house, ben)]
  const c = await waits(house, place)
  assert.equal(await asks(holder, c, { do: 'claim' }), 'done')
  assert.equal((await deskOf(house, sue))?.role, 'listener')
  const team = async () => {
    const { body } = await house.ask('GET', PATHS.team, { headers: asMember(ben) })
    return (body as { people: { name: string; role: string }[] }[])[0]?.people.map(({ name, role }) => `${name} ${role}`)
  }
  assert.deepEqual(await team(), ['Ben listener', 'Sue listener'])
  assert.equal(await asks(line, c, { do: 'guide' }), 'role-may-not')
  await house.database.pool.query(`update shift_people set slot = 'supervisor' where series = $1 and person = $2`, [
    ...[shift.series, sue.actor.person],
  ])
  await line.until(() => line.of('me').length > 0, 'she is told')
  assert.equal((await deskOf(house, sue))?.role, 'supervisor')
  assert.deepEqual(await team(), ['Sue supervisor', 'Ben listener'])
  assert.equal(await asks(line, c, { do: 'guide' }), 'done')
  await house.unharmed()
})
