// The day of a shift as it is kept: each fact once, by the clock of the database, and only of those who are on the desk.

import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { NO_ABSENCE, type Slots } from '@earshot/domain'
import type { NewAsk } from '../../shifts-port.ts'
import { openDay } from './day.ts'
import { PostgresPeople } from './people.ts'
import { auditLines, makeDesk, makePerson } from './testing/house.ts'
import { putShift } from './testing/shifts.ts'
import { testDatabase } from './testing.ts'

const HOUR = 3_600_000
const SLOTS: Slots = { supervisor: 0, coordinator: 0, listeners: { least: 1, most: 2 } }

async function openScene(from = -60, to = 60) {
  await using opening = new AsyncDisposableStack()
  const { db, pool } = opening.use(await testDatabase())
  const desk = await makeDesk(db)
  const [ana, ben] = [await makePerson(db, { [desk]: 'listener' }), await makePerson(db, { [desk]: 'coordinator' })]
  const shift = await putShift(pool, { desk, from, to, people: { [ana]: 'listener', [ben]: 'coordinator' }, slots: SLOTS })
  const { attendances, asks, outside } = openDay(pool)
  const look = async () => (await attendances.look({ desks: [desk], past: HOUR, ahead: HOUR })).shifts[0]
  const of = async (person: string) => (await look())?.people.find((one) => one.person === person)
  const own = { ...shift, person: ana }
  const moved = opening.move()
  return { db, pool, desk, ana, ben, shift, own, attendances, asks, outside, look, of, [Symbol.asyncDispose]: () => moved.disposeAsync() }
}

test('a shift is found with those of its people who are on the desk, by the clock of the database', async () => {
  await using scene = await openScene(-10, 50)
  const { attendances, desk, ana, ben, shift, db } = scene
  const { now, shifts } = await attendances.look({ desks: [desk], past: 0, ahead: 0 })
  const [found] = shifts
  assert.ok(found !== undefined && Math.abs(now - Date.now()) < 60_000)
  assert.deepEqual([found.series, found.key, found.desk, found.slots], [shift.series, shift.key, desk, SLOTS])
  assert.ok(Math.abs(now - found.start - 600_000) <= 1000 && found.end - found.start === HOUR)
  assert.deepEqual(
    found.people.map(({ person, slot, name }) => [person, slot, name]),
    [
      [ben, 'coordinator', 'Ana'],
      [ana, 'listener', 'Ana'],
    ],
  )
  await db.updateTable('memberships').set({ invited: true }).where('person', '=', ana).execute()
  await db.updateTable('people').set({ active: false }).where('id', '=', ben).execute()
  assert.deepEqual((await scene.look())?.people, [])
})

test('the clock is told where there is no shift, and shifts are asked for by desk, person and time', async () => {
  await using scene = await openScene(-180, -120)
  const { attendances, desk, ana } = scene
  const looks = async (asked: Parameters<typeof attendances.look>[0]) => (await attendances.look(asked)).shifts.length
  assert.equal(await looks({ desks: [desk], past: HOUR, ahead: HOUR }), 0)
  assert.equal(await looks({ desks: [desk], past: 3 * HOUR, ahead: 0 }), 1)
  assert.equal(await looks({ past: 3 * HOUR, ahead: 0 }), 1)
  assert.equal(await looks({ person: ana, past: 3 * HOUR, ahead: 0 }), 1)
  assert.equal(await looks({ person: randomUUID(), past: 3 * HOUR, ahead: 0 }), 0)
  assert.equal(await looks({ desks: [randomUUID()], past: 3 * HOUR, ahead: 0 }), 0)
  assert.ok((await attendances.look({ desks: [], past: 0, ahead: 0 })).now > 0)
})

test('DAY-1 whoever comes at once in two windows has come once, on record with the shift as it was planned', async () => {
  await using scene = await openScene()
  const { attendances, own, of, ana, db } = scene
  assert.deepEqual((await Promise.all([attendances.comes(own), attendances.comes(own)])).filter(Boolean), [true])
  assert.ok(((await of(ana))?.inAt ?? 0) > 0)
  assert.equal(await attendances.comes({ ...own, person: randomUUID() }), false)
  const lines = (await auditLines(db)).filter(({ action }) => action === 'shift-joined')
  assert.deepEqual(
    lines.map(({ actor, subject, facts }) => [actor, subject, facts]),
    [[ana, own.series, { key: own.key, person: ana }]],
  )
})

test('DAY-2 what was confirmed is the shift at its times', async () => {
  await using scene = await openScene(60, 120)
  const { attendances, own, of, ana, pool } = scene
  const confirmed = async () => (await of(ana))?.confirmedAt !== null
  assert.equal(await confirmed(), false)
  assert.deepEqual([await attendances.confirms(own), await attendances.confirms(own), await confirmed()], [true, false, true])
  await pool.query(`update shifts set starts = starts - interval '5 minutes'`)
  assert.equal(await confirmed(), false)
  assert.deepEqual([await attendances.confirms(own), await confirmed()], [true, true])
})

test('DAY-10 who is missed is missed once, and not once they have come', async () => {
  await using scene = await openScene()
  const { attendances, own, ana, ben, of } = scene
  assert.deepEqual((await Promise.all([attendances.misses(own), attendances.misses(own)])).filter(Boolean), [true])
  assert.ok((await of(ana))?.missedAt !== null)
  await attendances.comes({ ...own, person: ben })
  assert.equal(await attendances.misses({ ...own, person: ben }), false)
  assert.equal(await attendances.comes(own), true)
})

test('DAY-5 who has come is relieved once, and does not come again', async () => {
  await using scene = await openScene()
  const { attendances, own, ana, ben, of } = scene
  assert.equal(await attendances.relieve(own, ben), false)
  await attendances.comes(own)
  assert.equal(await attendances.relieve(own, ben), false)
  await attendances.comes({ ...own, person: ben })
  assert.deepEqual(
    [await attendances.relieve(own, ben), await attendances.relieve(own, ben), await attendances.comes(own)],
    [true, false, false],
  )
  assert.ok((await of(ana))?.relievedAt !== null)
  // Of two who relieve each other one stays.
  assert.equal(await attendances.relieve({ ...own, person: ben }, ana), false)
})

test('DAY-11 who goes offline has left, who is back has not, and each is news once', async () => {
  await using scene = await openScene()
  const { attendances, own, ana, ben, of, db, desk } = scene
  const people = new PostgresPeople(db)
  await attendances.comes(own)
  assert.deepEqual(await attendances.followPresence(), [])
  await people.setStatus(ana, 'offline', NO_ABSENCE)
  await people.setStatus(ben, 'offline', NO_ABSENCE)
  assert.deepEqual((await Promise.all([attendances.followPresence(), attendances.followPresence()])).flat(), [desk])
  assert.ok((await of(ana))?.leftAt !== null)
  assert.equal((await of(ben))?.leftAt, null)
  await people.setStatus(ana, 'away', NO_ABSENCE)
  assert.deepEqual(await attendances.followPresence(), [desk])
  assert.equal((await of(ana))?.leftAt, null)
})

test('DAY-12 a duty is done once by however many at once, and again where it failed', async () => {
  await using scene = await openScene()
  const { attendances, shift, pool } = scene
  const other = openDay(pool).attendances
  let done = 0
  const work = async () => void done++
  const broken = async () => {
    throw new Error('not now')
  }
  await assert.rejects(attendances.once(shift, 'room', broken), /not now/)
  assert.deepEqual((await Promise.all([attendances, other, attendances].map((one) => one.once(shift, 'room', work)))).filter(Boolean), [
    true,
  ])
  assert.equal(await attendances.once(shift, 'end', work), true)
  assert.equal(await attendances.once(shift, 'room', work), false)
  assert.equal(await attendances.once({ ...shift, series: randomUUID() }, 'room', work), false)
  assert.equal(done, 2)
})

test('DAY-8 the first of two answers stands, and what it leads to is done with it or not at all', async () => {
  await using scene = await openScene()
  const { asks, shift, desk, ana, ben, pool } = scene
  const other = openDay(pool).asks
  const asked: NewAsk = {
    id: randomUUID(),
    kind: 'cover',
    ...shift,
    desk,
    asker: ana,
    asked: null,
    minutes: 15,
    until: Date.now() + HOUR,
    begins: false,
  }
  assert.deepEqual([await asks.add(asked), await asks.add(asked)], [true, false])
  const yes = { yes: true, begins: true }
  await assert.rejects(
    asks.answer(asked.id, ben, yes, async () => assert.fail('not now')),
    /not now/,
  )
  assert.equal(await asks.answer(asked.id, ben, yes, async () => false), false)
  assert.equal((await asks.find(asked.id))?.answer, null)
  let done = 0
  const work = async () => done++ === 0
  const both = await Promise.all([asks.answer(asked.id, ben, yes, work), other.answer(asked.id, ana, { yes: false, begins: false }, work)])
  assert.deepEqual([both.filter(Boolean).length, done], [1, 1])
  const found = await asks.find(asked.id)
  assert.equal(found?.answer?.yes, found?.answer?.by === ben)
  assert.equal(found?.begunAt !== null, found?.answer?.yes)
  assert.deepEqual(
    (await asks.ofDesks([desk])).map(({ id }) => id),
    [asked.id],
  )
  assert.deepEqual(await asks.ofDesks([randomUUID()]), [])
})

test('DAY-4 a lateness that was agreed is known where its shift is', async () => {
  await using scene = await openScene()
  const { asks, attendances, shift, own, desk, ana, ben, of } = scene
  const id = randomUUID()
  await attendances.saysLate(own, 20)
  await asks.add({ id, kind: 'late', ...shift, desk, asker: ana, asked: ben, minutes: 20, until: Date.now() + HOUR, begins: false })
  const told = async () => [(await of(ana))?.lateMinutes, (await of(ana))?.agreed]
  assert.deepEqual(await told(), [20, false])
  await asks.answer(id, ben, { yes: true, begins: false }, async () => true)
  assert.deepEqual(await told(), [20, true])
  await attendances.saysLate(own, 60)
  assert.deepEqual(await told(), [60, false])
})

test('DAY-9 one takes calls outside of a shift once at a time, and it ends at its time at the latest', async () => {
  await using scene = await openScene()
  const { outside, desk, ana, pool } = scene
  const until = Date.now() + HOUR
  const own = { person: ana, desk, from: null, until, stays: false }
  assert.deepEqual([await outside.begin(own), await outside.begin(own)], [true, false])
  assert.deepEqual(
    (await outside.now()).map(({ person, desk, until, stays }) => [person, desk, until, stays]),
    [[ana, desk, until, false]],
  )
  await pool.query(`update unscheduled set began_at = now() - interval '1 hour', until = now() - interval '1 minute'`)
  assert.deepEqual([await outside.end(ana, desk, ana), await outside.end(ana, desk, ana)], [true, false])
  assert.deepEqual(await outside.now(), [])
  assert.equal((await pool.query('select from unscheduled where ended_at = until')).rowCount, 1)
})

test('DAY-4 who stays for a colleague does so from then on, for each of them, and until each of them is to come', async () => {
  await using scene = await openScene()
  const { outside, attendances, desk, ana } = scene
  const stays = (from: number, until: number) =>
    outside.begin({ person: ana, desk, from: Date.now() + from * HOUR, until: Date.now() + until * HOUR, stays: true })
  const untils = async () => (await outside.now()).map(({ until }) => Math.round((until - Date.now()) / HOUR)).toSorted()
  assert.deepEqual([await stays(-1, 1), await stays(-1, 2), await stays(3, 4), await stays(5, 6)], [true, true, true, true])
  assert.deepEqual(await untils(), [1, 2])
  const [first] = (await outside.now()).toSorted((one, other) => one.until - other.until)
  assert.deepEqual([await outside.over(first?.id ?? ''), await outside.over(first?.id ?? '')], [true, false])
  assert.deepEqual(await untils(), [2])
  const told = async () => (await attendances.between(desk, Date.now() - HOUR, Date.now() + 9 * HOUR, null)).length
  assert.equal(await told(), 2)
  // What begins until then ends with it, and what was never begun was not.
  assert.equal(await outside.end(ana, desk, ana, Date.now() + 4 * HOUR), true)
  assert.deepEqual([await untils(), await told()], [[], 2])
  assert.equal(await outside.end(ana, desk, ana, Date.now() + 9 * HOUR), true)
})

test('DAY-17 what happened is told of one or all, with who relieved whom, and unscheduled times among it', async () => {
  await using scene = await openScene()
  const { attendances, outside, own, desk, ana, ben, shift } = scene
  const [from, to] = [Date.now() - 2 * HOUR, Date.now() + 2 * HOUR]
  await attendances.confirms({ ...own, person: ben })
  assert.deepEqual(await attendances.between(desk, from, to, null), [])
  await attendances.comes(own)
  await attendances.comes({ ...own, person: ben })
  await attendances.relieve(own, ben)
  await scene.pool.query('update attendances set in_at = null where person = $1', [ben])
  await attendances.misses({ ...own, person: ben })
  await outside.begin({ person: ana, desk, from: null, until: to, stays: false })
  const all = await attendances.between(desk, from, to, null)
  assert.deepEqual(
    all.map((one) => [one.person, one.shift, one.inAt !== null, one.relievedBy, one.missedAt !== null]),
    [
      ...[ana, ben]
        .toSorted()
        .map((one) =>
          one === ana
            ? [ana, { ...shift, slot: 'listener' }, true, 'Ana', false]
            : [ben, { ...shift, slot: 'coordinator' }, false, null, true],
        ),
      [ana, null, true, null, false],
    ],
  )
  assert.equal((await attendances.between(desk, from, to, ana)).length, 2)
  assert.deepEqual(await attendances.between(desk, from - 9 * HOUR, from, null), [])
  assert.deepEqual(await attendances.between(randomUUID(), from, to, null), [])
})

test('answers that come at once do not wait for each other’s connections', async () => {
  await using scene = await openScene()
  const { asks, shift, desk, ana, ben, pool } = scene
  const ids = Array.from({ length: 25 }, () => randomUUID())
  for (const id of ids)
    await asks.add({ id, kind: 'relief', ...shift, desk, asker: ana, asked: ben, minutes: null, until: Date.now() + HOUR, begins: false })
  const work = async () => (await pool.query('select 1')).rowCount === 1
  const all = await Promise.all(ids.map((id) => asks.answer(id, ben, { yes: true, begins: false }, work)))
  assert.ok(all.every(Boolean))
})
