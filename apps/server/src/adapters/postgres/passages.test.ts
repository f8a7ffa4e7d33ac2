// What the gates ask of the database is so: by its clock, of the shifts, attendances and people that it has.

import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { type Gate, NO_ABSENCE, type Role, type RosterPolicy, type Slot, shiftNow } from '@earshot/domain'
import { PASSAGES, type PassageRow } from './passages.ts'
import { PostgresPeople } from './people.ts'
import { PostgresPresence } from './presence.ts'
import { makeDesk, makePerson } from './testing/house.ts'
import { attend, comeUnscheduled, putShift, setRoster } from './testing/shifts.ts'
import { type TestDatabase, testDatabase } from './testing.ts'

const DAY = 1440

/** A desk that goes by this roster. */
async function rosteredDesk({ db }: TestDatabase, roster: Partial<RosterPolicy> = {}): Promise<string> {
  const desk = await makeDesk(db)
  await setRoster(db, desk, { access: 'shifts', ...roster })
  return desk
}

async function passage({ pool }: TestDatabase, person: string, desk: string): Promise<PassageRow> {
  const { rows } = await pool.query<PassageRow>(`select * from (${PASSAGES}) p where person = $1 and desk = $2`, [person, desk])
  assert.ok(rows[0] !== undefined)
  return rows[0]
}
const slotNow = async (house: TestDatabase, person: string, desk: string): Promise<Slot | null> =>
  (await passage(house, person, desk)).shift

/** How their only desk stands to somebody. */
async function stands({ db }: TestDatabase, person: string): Promise<{ closed: readonly Gate[]; role?: Role; holds?: Role }> {
  const { closed, role, holds } = (await new PostgresPeople(db).find([person])).get(person)?.memberships[0] ?? {}
  return { closed: closed ?? [], ...(role && { role }), ...(holds && { holds }) }
}

test('O-6 a shift opens its desk from the minutes before until its end, and not any more once one is relieved', async () => {
  await using house = await testDatabase()
  const desk = await rosteredDesk(house, { opensBefore: 30 })
  const ana = await makePerson(house.db, { [desk]: 'listener' })
  const on = (from: number, to: number) => putShift(house.pool, { desk, from, to, people: { [ana]: 'listener' } })
  assert.deepEqual((await stands(house, ana)).closed, ['shift'])
  await on(-240, -0.01)
  await on(30.5, 60)
  assert.deepEqual((await stands(house, ana)).closed, ['shift'])
  const open = await on(29.5, 60)
  assert.deepEqual((await stands(house, ana)).closed, [])
  await attend(house.pool, open, ana, { inAt: 0, relievedAt: 0 })
  assert.deepEqual((await stands(house, ana)).closed, ['shift'])
})

test('O-6 unscheduled opens a desk that allows it, until it ends', async () => {
  await using house = await testDatabase()
  const desk = await rosteredDesk(house)
  const ana = await makePerson(house.db, { [desk]: 'supervisor' })
  await comeUnscheduled(house.pool, { person: ana, desk, from: -10, to: 230 })
  assert.deepEqual((await stands(house, ana)).closed, ['shift'])
  await setRoster(house.db, desk, { access: 'available' })
  assert.deepEqual(await stands(house, ana), { closed: [], role: 'listener', holds: 'supervisor' })
  await house.pool.query(`update unscheduled set until = now() - interval '1 second'`)
  assert.deepEqual((await stands(house, ana)).closed, ['shift'])
  await house.pool.query(`update unscheduled set until = now() + interval '1 hour', ended_at = now()`)
  assert.deepEqual((await stands(house, ana)).closed, ['shift'])
})

test('O-7 a slot says what somebody is, unless their membership does not go with it any more', async () => {
  await using house = await testDatabase()
  const desk = await rosteredDesk(house)
  const sue = await makePerson(house.db, { [desk]: 'supervisor' })
  await putShift(house.pool, { desk, from: -10, to: 60, people: { [sue]: 'listener' } })
  assert.deepEqual(await stands(house, sue), { closed: [], role: 'listener', holds: 'supervisor' })
  await house.pool.query(`update shift_people set slot = 'coordinator'`)
  assert.deepEqual(await stands(house, sue), { closed: ['slot'], role: 'supervisor', holds: 'supervisor' })
})

test('SH-15 SH-16 the database finds the same shift as the rules do', async () => {
  await using house = await testDatabase()
  const desk = await rosteredDesk(house, { opensBefore: 5 })
  const now = 1_800_000_000_000
  const shifts = [-300, -1, 0, 4, 6].flatMap((from) => [0.5, 30, 1441].map((minutes) => ({ from, to: from + minutes })))
  const slots = ['supervisor', 'coordinator', 'listener'] as const
  for (let nth = 0; nth < 40; nth++) {
    const person = await makePerson(house.db, { [desk]: 'supervisor' })
    const own = [shifts[(nth * 7) % 15], shifts[(nth * 4 + 1) % 15], shifts[(nth * 11 + 2) % 15]]
    const staffed = []
    for (const [index, one] of own.entries()) {
      const slot = slots[index] ?? 'listener'
      const relieved = (nth + index) % 3 === 0
      // Nobody begins twice at once.
      const { from, to } = { from: (one?.from ?? 0) + index / 10 + 0.05, to: (one?.to ?? 0) + index / 10 + 0.05 }
      const put = await putShift(house.pool, { desk, from, to, people: { [person]: slot } })
      if (relieved) await attend(house.pool, put, person, { inAt: from, relievedAt: 0 })
      const times = { start: now + from * 60_000, end: now + to * 60_000 }
      staffed.push({
        occurrence: { ...put, desk, ...times, slots: { supervisor: 0, coordinator: 0, listeners: { least: 1, most: 1 } } as const },
        people: [{ person, slot, relieved }],
      })
    }
    assert.equal(await slotNow(house, person, desk), shiftNow(staffed, person, now, 5)?.slot ?? null, JSON.stringify(staffed))
  }
})

/** Minutes since Monday in a zone in which that is half a day ago at least. */
async function sinceMonday({ pool }: TestDatabase, desk: string): Promise<number> {
  const { rows } = await pool.query<{ minutes: number }>(
    `update desks set time_zone = zone from (
      select zone, now() - date_trunc('week', now() at time zone zone) at time zone zone as age
      from unnest(array['Etc/GMT+12', 'Etc/GMT-14']) as zone order by age desc limit 1) z
     where id = $1 returning extract(epoch from age)::float8 / 60 as minutes`,
    [desk],
  )
  const minutes = rows[0]?.minutes ?? 0
  assert.ok(minutes >= 720)
  return minutes
}

test('O-8 what one has been on the desk in its week counts, and the shift that is open not yet', async () => {
  await using house = await testDatabase()
  const { pool } = house
  const desk = await rosteredDesk(house, { access: 'available', weeklyHours: 2 })
  const ana = await makePerson(house.db, { [desk]: 'listener' })
  const week = await sinceMonday(house, desk)
  const was = async (from: number, to: number, happened: Parameters<typeof attend>[3]) =>
    attend(pool, await putShift(pool, { desk, from, to, people: { [ana]: 'listener' } }), ana, happened)
  const worked = async () => Math.round((await passage(house, ana, desk)).worked)
  await was(-week - 600, -week - 300, { inAt: -week - 600 })
  await was(-week - 60, -week + 15, { inAt: -week - 60 })
  assert.equal(await worked(), 15)
  await was(-400, -340, { inAt: -390, relievedAt: -340 })
  assert.equal(await worked(), 65)
  await was(-300, -240, { inAt: -300, leftAt: -290 })
  await was(-200, -140, { inAt: null })
  assert.equal(await worked(), 75)
  await comeUnscheduled(pool, { person: ana, desk, from: -120, to: 120, ended: -110 })
  await comeUnscheduled(pool, { person: ana, desk, from: -20, to: 220 })
  assert.equal(await worked(), 105)
  await was(-15, 45, { inAt: -15 })
  assert.equal(await worked(), 105)
  assert.deepEqual((await stands(house, ana)).closed, [])
  await setRoster(house.db, desk, { access: 'available', weeklyHours: 1 })
  assert.deepEqual((await stands(house, ana)).closed, ['hours'])
  await setRoster(house.db, desk, { access: 'open', weeklyHours: 1 })
  assert.deepEqual((await stands(house, ana)).closed, [])
})

test('O-9 whoever is new waits for somebody who is not, online on the desk with them', async () => {
  await using house = await testDatabase()
  const { pool, db } = house
  const desk = await rosteredDesk(house, { firstShifts: 2 })
  const [ana, ben] = [await makePerson(db, { [desk]: 'listener' }), await makePerson(db, { [desk]: 'listener' })]
  const [people, presence] = [new PostgresPeople(db), new PostgresPresence(pool)]
  const closed = async (person: string) => (await stands(house, person)).closed
  const before = async (person: string, from: number, happened: Parameters<typeof attend>[3]) =>
    attend(pool, await putShift(pool, { desk, from, to: from + 60, people: { [person]: 'listener' } }), person, happened)
  for (const from of [-4 * DAY, -3 * DAY]) await before(ben, from, { inAt: from })
  // One that she left early, one that she did not come to, and one that she was relieved of.
  await before(ana, -2 * DAY, { inAt: -2 * DAY, leftAt: -2 * DAY + 5 })
  await before(ana, -DAY, { inAt: null })
  await before(ana, -90, { inAt: -90, relievedAt: -45 })
  assert.equal((await passage(house, ana, desk)).finished, 1)

  const shift = await putShift(pool, { desk, from: -10, to: 60, people: { [ana]: 'listener' } })
  assert.deepEqual(await closed(ana), ['company'])
  const window = randomUUID()
  await presence.enter(window, ben)
  assert.deepEqual(await closed(ana), ['company'], 'not on the desk')
  await putShift(pool, { desk, from: -30, to: 30, people: { [ben]: 'listener' } })
  assert.deepEqual(await closed(ana), [])
  assert.deepEqual(await closed(ben), [])
  await people.setStatus(ben, 'away', NO_ABSENCE)
  assert.deepEqual(await closed(ana), ['company'], 'away')
  await people.setStatus(ben, 'online', NO_ABSENCE)
  await presence.leave(window)
  await pool.query(`update windows set gone_at = gone_at - interval '1 minute'`)
  assert.deepEqual(await closed(ana), ['company'], 'no window')
  await presence.enter(randomUUID(), ben)
  assert.deepEqual(await closed(ana), [])
  await pool.query(`update attendances set left_at = in_at where person = $1`, [ben])
  assert.deepEqual(await closed(ana), ['company'], 'new as well')
  await attend(pool, shift, ana, { inAt: -10 })
  await pool.query(`update attendances set ends = now() where person = $1 and relieved_at is null and left_at is null`, [ana])
  assert.deepEqual(await closed(ana), [], 'not new any more')
})

test('O-10 the clock of a server moves no gate', async (t) => {
  await using house = await testDatabase()
  const desk = await rosteredDesk(house)
  const ana = await makePerson(house.db, { [desk]: 'listener' })
  const presence = new PostgresPresence(house.pool)
  await presence.enter(randomUUID(), ana)
  await putShift(house.pool, { desk, from: -10, to: 5, people: { [ana]: 'listener' } })
  const open = async () => [(await stands(house, ana)).closed.length === 0, (await presence.whoAnswers()).length === 1]
  for (const minutes of [-10, 0, 10]) {
    t.mock.timers.enable({ apis: ['Date'], now: Date.now() + minutes * 60_000 })
    assert.deepEqual(await open(), [true, true], `${minutes}`)
    t.mock.timers.reset()
  }
})
