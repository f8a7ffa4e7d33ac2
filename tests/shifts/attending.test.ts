// Coming to a shift over a real house: its room, who is late, missed or gone, each duty once, and who reads attendance.

import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import test from 'node:test'
import { attendancesSchema, PATHS, roomStandingSchema } from '@earshot/contract'
import { NO_ABSENCE } from '@earshot/domain'
import { asks } from '../house/asking.ts'
import { type House, openHouse } from '../house/house.ts'
import { ruleOf } from '../house/http.ts'
import { asMember, hire, type Member, staffLine } from '../house/people.ts'
import { audited, comes, confirms, dayOf, moves, openDay, roomsOf, toldOf } from './day-scene.ts'

const MINUTE = 60_000

test('DAY-12 ROOM-14 ten minutes before a shift its people are asked into its room, and to join it is to come', async () => {
  await using scene = await openDay()
  const { house, desk } = scene
  const [ana, cy, eve] = [await scene.hires('Ana'), await scene.hires('Cy', 'coordinator'), await scene.hires('Eve')]
  const shift = await scene.shift(8, 68, [
    [ana, 'listener'],
    [cy, 'coordinator'],
  ])
  const [line, other] = [await staffLine(house, cy), await staffLine(house, await hire(house, { name: 'Zed' }))]
  await house.mindShifts()
  const [invited] = await roomsOf(house, ana)
  assert.match(invited?.title ?? '', /^Night line, \d\d:\d\d to \d\d:\d\d$/)
  assert.equal(invited?.stands, 'asked')
  assert.deepEqual(await roomsOf(house, eve), [])
  assert.equal((await dayOf(house, ana)).now[0]?.room, invited?.c)
  assert.equal(await comes(house, ana, shift), 'shift-not-open')
  await moves(house, shift, 3, 63)
  const heard = line.of('roster').length
  assert.equal(await comes(house, ana, shift), 'done')
  assert.equal(await comes(house, ana, shift), 'done')
  await line.until(() => line.of('roster').length > heard, 'the coordinator hears of it')
  assert.equal(line.of('roster')[0]?.desk, desk)
  assert.deepEqual(other.of('roster'), [])
  assert.equal((await roomsOf(house, ana))[0]?.stands, 'member')
  // By the way in of every room.
  const c = invited?.c ?? ''
  assert.equal(await asks(line, c, { do: 'join' }), 'done')
  await house.mindShifts()
  assert.deepEqual(
    (await dayOf(house, ana)).now[0]?.people.map(({ name, inAt }) => [name, inAt !== null]),
    [
      ['Cy', true],
      ['Ana', true],
    ],
  )
  assert.equal(await audited(house, 'shift-joined'), 2)
  assert.equal(await asks(line, c, { do: 'announce', text: 'The lift is out', until: house.parts.clock() + 3_600_000 }), 'done')
  const standing = await house.ask('GET', PATHS.standing.replace(':c', c), { headers: asMember(ana) })
  assert.equal(roomStandingSchema.parse(standing.body).entries.length, 1)
  await house.unharmed()
})

test('ROOM-14 the room follows who is on the shift and when it is, and stays for them after its end', async () => {
  await using scene = await openDay()
  const { house } = scene
  const [ana, ben] = [await scene.hires('Ana'), await scene.hires('Ben')]
  const shift = await scene.shift(-30, 60, [[ana, 'listener']])
  assert.equal(await comes(house, ana, shift), 'done')
  const title = (await roomsOf(house, ana))[0]?.title
  const on = 'insert into shift_people select series, key, $1, slot, desk, starts, ends from shift_people where series = $2'
  await house.database.pool.query(on, [ben.actor.person, shift.series])
  await house.mindShifts()
  assert.equal((await roomsOf(house, ben))[0]?.stands, 'asked')
  await moves(house, shift, -30, 190)
  await house.mindShifts()
  assert.notEqual((await roomsOf(house, ana))[0]?.title, title)
  await house.database.pool.query('delete from shift_people where person = $1', [ben.actor.person])
  await house.mindShifts()
  assert.deepEqual(await roomsOf(house, ben), [])
  await moves(house, shift, -90, -1)
  await house.mindShifts()
  assert.equal((await roomsOf(house, ana))[0]?.stands, 'keeper')
  assert.deepEqual((await dayOf(house, ana)).now, [])
  await house.unharmed()
})

test('DAY-2 a shift is confirmed on the day before, and coordinators are told who has not', async () => {
  await using scene = await openDay()
  const { house } = scene
  const [ana, cy, max] = [
    await scene.hires('Ana'),
    await scene.hires('Cy', 'coordinator'),
    await hire(house, { name: 'Max', organisation: 'manager' }),
  ]
  const day = await scene.shift(20 * 60, 21 * 60, [[ana, 'listener']])
  await house.mindShifts()
  assert.deepEqual(
    (await dayOf(house, ana)).toConfirm.map(({ series }) => series),
    [day.series],
  )
  const about = async (member: Member) => (await toldOf(house, member)).filter((line) => line.includes('Ana'))
  assert.deepEqual(await about(cy), [])
  await moves(house, day, 11 * 60, 12 * 60)
  assert.deepEqual([await about(cy), await about(max), await about(ana)], [['unconfirmed Ana'], ['unconfirmed Ana'], []])
  assert.equal(await confirms(house, ana, day), 'done')
  assert.deepEqual([await about(cy), (await dayOf(house, ana)).toConfirm], [[], []])
  assert.equal(await confirms(house, cy, day), 'not-your-shift')
})

test('DAY-10 who has not come is missed once, by two looks at once and by another server after a restart', async () => {
  const instanceKey = randomBytes(32)
  await using scene = await openDay({}, { instanceKey })
  const { house } = scene
  const [ana, cy] = [await scene.hires('Ana'), await scene.hires('Cy', 'coordinator')]
  const shift = await scene.shift(-9, 60, [[ana, 'listener']])
  await house.mindShifts()
  assert.deepEqual(
    (await toldOf(house, cy)).filter((line) => line.includes('Ana')),
    ['late Ana'],
  )
  await moves(house, shift, -11, 60)
  await Promise.all([house.mindShifts(), house.mindShifts()])
  assert.deepEqual((await toldOf(house, cy)).toSorted(), ['gap any', 'missed Ana', 'soon any', 'soon listener'])
  await using again = await openHouse({ database: house.database, instanceKey })
  await again.mindShifts()
  assert.equal(await audited(house, 'shift-missed'), 1)
  const founded = `select from entries where facts -> 'body' ->> 'kind' = 'founded' and facts -> 'body' ->> 'desk' is null`
  assert.equal((await house.database.pool.query(founded)).rowCount, 1)
  assert.equal((await house.database.pool.query('select from shift_duties')).rowCount, 1)
  assert.equal(await comes(house, ana, shift), 'done')
  assert.deepEqual(
    (await toldOf(house, cy)).filter((line) => line.includes('Ana')),
    [],
  )
  await house.unharmed()
  await again.unharmed()
})

test('DAY-11 who goes offline has left, and has not once they are back', async () => {
  await using scene = await openDay()
  const { house, desk } = scene
  const [ana, cy] = [await scene.hires('Ana'), await scene.hires('Cy', 'coordinator')]
  const shift = await scene.shift(-9, 60, [[ana, 'listener']])
  await comes(house, ana, shift)
  const status = (status: 'online' | 'offline') => house.parts.people.setStatus(ana.actor.person, status, NO_ABSENCE)
  await status('offline')
  const heard = house.hints.length
  await house.mindShifts()
  assert.ok(house.hints.slice(heard).some((hint) => hint.about === 'roster' && hint.desk === desk))
  assert.ok((await toldOf(house, cy)).includes('soon listener'))
  await status('online')
  await house.mindShifts()
  assert.ok(!(await toldOf(house, cy)).includes('soon listener'))
})

test('DAY-1 who has left the desk is on none of its shifts, and nobody comes who is not on one', async () => {
  await using scene = await openDay()
  const { house } = scene
  const [ana, ben] = [await scene.hires('Ana'), await scene.hires('Ben')]
  const shift = await scene.shift(-9, 60, [[ana, 'listener']])
  assert.equal(await comes(house, ben, shift), 'not-your-shift')
  await house.database.pool.query('update memberships set invited = true where person = $1', [ana.actor.person])
  assert.equal(await comes(house, ana, shift), 'not-your-shift')
  assert.deepEqual((await dayOf(house, ana)).now, [])
  assert.equal(await comes(house, ana, { ...shift, key: '2027-01-01T11:00' }), 'no-such-shift')
  assert.equal(
    ruleOf(await house.ask('POST', PATHS.checkIn.replace(':series', shift.series).replace(':key', 'x'), { headers: asMember(ana) })),
    'malformed',
  )
})

test('DAY-1 who has not accepted the agreement of the desk does so before they come', async () => {
  await using scene = await openDay()
  const { house, desk } = scene
  const ana = await scene.hires('Ana')
  const shift = await scene.shift(-9, 60, [[ana, 'listener']])
  await house.parts.agreements.publish(desk, 'What is said here stays here.', null)
  assert.equal(await comes(house, ana, shift), 'agreement-first')
  await house.parts.agreements.accept(ana.actor.person, desk, 1)
  assert.equal(await comes(house, ana, shift), 'done')
})

test('DAY-16 the end of service hours is told to who is on the desk', async () => {
  const now = new Date()
  // Where it is noon, no day ends meanwhile.
  const west = now.getUTCHours() - 12
  const timeZone = west === 0 ? 'UTC' : `Etc/GMT${west > 0 ? '+' : ''}${west}`
  const closed = 720 + now.getUTCMinutes() - 3
  const week = [1, 2, 3, 4, 5, 6, 7].map((day) => ({ day, from: 600, to: closed }))
  await using scene = await openDay({ desk: { timeZone, hours: { week, closures: [] } } })
  const [ana, zed] = [await scene.hires('Ana'), await hire(scene.house, { name: 'Zed' })]
  const [closing] = (await dayOf(scene.house, ana)).closing
  assert.equal(closing?.desk, scene.desk)
  assert.equal(closing.closesAt, Math.floor(now.getTime() / MINUTE) * MINUTE - 3 * MINUTE)
  assert.deepEqual([closing.lastCallAt, closing.referFrom], [closing.closesAt - 15 * MINUTE, closing.closesAt + 5 * MINUTE])
  assert.deepEqual((await dayOf(scene.house, zed)).closing, [])
})

const attendanceOf = (house: House, desk: string, member: Member, path: string = PATHS.attendances) => {
  const today = new Date().toISOString().slice(0, 10)
  const before = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10)
  return house.ask('GET', `${path.replace(':desk', desk)}?from=${before}&until=${today}`, { headers: asMember(member) })
}

test('DAY-17 attendance is one’s own, and of everybody for coordinators and managers; as a table too', async () => {
  await using scene = await openDay()
  const { house, desk } = scene
  const [ana, ben, cy] = [await scene.hires('=Ana'), await scene.hires('Ben'), await scene.hires('Cy', 'coordinator')]
  const [max, zed] = [await hire(house, { name: 'Max', organisation: 'manager' }), await hire(house, { name: 'Zed' })]
  const shift = await scene.shift(-11, 60, [
    [ana, 'listener'],
    [ben, 'listener'],
  ])
  await comes(house, ana, shift)
  await house.mindShifts()
  const names = async (member: Member) => {
    const { body } = await attendanceOf(house, desk, member)
    return attendancesSchema.parse(body).attendances.map(({ name, inAt, outAt, missed }) => [name, inAt !== null, outAt !== null, missed])
  }
  const all = [
    ['=Ana', true, false, false],
    ['Ben', false, false, true],
  ]
  assert.deepEqual([await names(cy), await names(max), await names(ana)], [all, all, [all[0]]])
  assert.equal(ruleOf(await attendanceOf(house, desk, zed)), 'attendance-not-yours')
  assert.equal(ruleOf(await attendanceOf(house, desk, zed, PATHS.attendancesCsv)), 'attendance-not-yours')
  const table = await attendanceOf(house, desk, cy, PATHS.attendancesCsv)
  assert.equal(table.headers['content-type'], 'text/csv; charset=utf-8')
  assert.match(table.headers['content-disposition'] ?? '', /^attachment; filename="attendance-[\d-]+-to-[\d-]+\.csv"$/)
  assert.match(table.text, /^Name,Role,Slot,.*\r\n'=Ana,listener,listener,\d{4}-\d\d-\d\dT\d\d:\d\d\+00:00,.*\r\nBen,.*,yes,\r\n$/)
  const own = await attendanceOf(house, desk, ana, PATHS.attendancesCsv)
  assert.ok(!own.text.includes('Ben'))
  const wrong = await house.ask('GET', `${PATHS.attendances.replace(':desk', desk)}?from=2026-02-02&until=2026-02-01`, {
    headers: asMember(cy),
  })
  assert.equal(ruleOf(wrong), 'not-a-stretch')
})
