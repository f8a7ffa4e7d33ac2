// Whoever is online with a window on a living node and takes calls is answering, once each, and nobody else.

import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { NO_ABSENCE, type Role } from '@earshot/domain'
import type pg from 'pg'
import type { Db } from './database.ts'
import { PostgresPeople } from './people.ts'
import { PostgresPresence } from './presence.ts'
import { makeDesk, makePerson } from './testing/house.ts'
import { comeUnscheduled, putShift, setRoster } from './testing/shifts.ts'
import { testDatabase } from './testing.ts'

/** As if what is gone had been gone for a while. */
const settle = (pool: pg.Pool) => pool.query(`update windows set gone_at = gone_at - interval '1 minute'`)

async function answers(db: Db, presence: PostgresPresence, role: Role, training: boolean): Promise<number> {
  const desk = await makeDesk(db, { training })
  await presence.enter(randomUUID(), await makePerson(db, { [desk]: role }))
  return (await presence.answering()).get(desk) ?? 0
}

test('the roles that answer, and trainees where nobody real waits', async () => {
  await using database = await testDatabase()
  const presence = new PostgresPresence(database.pool)
  for (const role of ['listener', 'coordinator', 'supervisor'] as const) assert.equal(await answers(database.db, presence, role, false), 1)
  assert.equal(await answers(database.db, presence, 'trainee', false), 0)
  assert.equal(await answers(database.db, presence, 'trainee', true), 1)
})

test('a person counts once on each desk, however many windows on however many nodes', async () => {
  await using database = await testDatabase()
  const [one, two] = [new PostgresPresence(database.pool), new PostgresPresence(database.pool)]
  const [night, day] = [await makeDesk(database.db), await makeDesk(database.db)]
  const ana = await makePerson(database.db, { [night]: 'listener', [day]: 'listener' })
  const ben = await makePerson(database.db, { [night]: 'listener' })
  const windows = [randomUUID(), randomUUID(), randomUUID()] as const
  await one.enter(windows[0], ana)
  await one.enter(windows[1], ana)
  await two.enter(windows[2], ana)
  await two.enter(randomUUID(), ben)
  assert.deepEqual(
    await one.answering(),
    new Map(
      [
        [night, 2],
        [day, 1],
      ].map(([desk, people]) => [desk, people] as [string, number]),
    ),
  )
  await one.leave(windows[0])
  await one.leave(windows[1])
  await settle(database.pool)
  assert.equal((await one.answering()).get(day), 1)
  await two.leave(windows[2])
  assert.equal((await one.answering()).get(day), 1)
  await settle(database.pool)
  assert.equal((await one.answering()).get(day), undefined)
})

test('away, not accepting and inactive are not answering', async () => {
  await using database = await testDatabase()
  const presence = new PostgresPresence(database.pool)
  const people = new PostgresPeople(database.db)
  const desk = await makeDesk(database.db)
  const ana = await makePerson(database.db, { [desk]: 'listener' })
  await presence.enter(randomUUID(), ana)
  const count = async () => (await presence.answering()).get(desk) ?? 0
  assert.equal(await count(), 1)
  await people.setStatus(ana, 'away', NO_ABSENCE)
  assert.equal(await count(), 0)
  await people.setStatus(ana, 'online', NO_ABSENCE)
  await people.setAccepting(ana, desk, false)
  assert.equal(await count(), 0)
  await people.setAccepting(ana, desk, true)
  assert.equal(await count(), 1)
  await database.db.updateTable('people').set({ active: false }).where('id', '=', ana).execute()
  assert.equal(await count(), 0)
})

test('a node that stops renewing is gone with its windows, and is back with them when it renews', async () => {
  await using database = await testDatabase()
  const [paused, other] = [new PostgresPresence(database.pool), new PostgresPresence(database.pool)]
  const desk = await makeDesk(database.db)
  await paused.enter(randomUUID(), await makePerson(database.db, { [desk]: 'listener' }))
  await database.pool.query(`update nodes set lease_until = now() - interval '1 second'`)
  assert.equal((await other.answering()).size, 0)
  await database.pool.query(`update nodes set lease_until = now() - interval '1 hour'`)
  await other.renew()
  assert.deepEqual((await database.pool.query('select from windows')).rowCount, 0)
  await paused.renew()
  assert.equal((await other.answering()).get(desk), 1)
})

test('the end of a node is the end of its windows', async () => {
  await using database = await testDatabase()
  const presence = new PostgresPresence(database.pool)
  const desk = await makeDesk(database.db)
  await presence.enter(randomUUID(), await makePerson(database.db, { [desk]: 'listener' }))
  await presence.end()
  await presence.renew()
  assert.equal((await presence.answering()).size, 0)
})

test('a window that leaves while it is renewed, or whose leaving was not heard, does not stay', async () => {
  await using database = await testDatabase()
  const presence = new PostgresPresence(database.pool)
  const desk = await makeDesk(database.db)
  const [ana, ben] = [await makePerson(database.db, { [desk]: 'listener' }), await makePerson(database.db, { [desk]: 'listener' })]
  const [one, two] = [randomUUID(), randomUUID()]
  await presence.enter(one, ana)
  await presence.enter(two, ben)
  // As when the renewal that named it comes after its leaving.
  await presence.leave(one)
  await database.pool.query('update windows set gone_at = null where id = $1', [one])
  await presence.renew()
  await settle(database.pool)
  assert.equal((await presence.answering()).get(desk), 1)
  const holding = await database.pool.connect()
  await holding.query('begin; lock table windows in access exclusive mode')
  const { rows } = await holding.query<{ pid: number }>('select pg_backend_pid() as pid')
  const leaving = assert.rejects(presence.leave(two))
  const blocked = `select pg_terminate_backend(pid) as gone from pg_stat_activity where $1 = any(pg_blocking_pids(pid))`
  // Not within the transaction, which sees them as they were at its first look.
  while ((await database.pool.query(blocked, [rows[0]?.pid])).rowCount === 0);
  await leaving
  await holding.query('commit')
  holding.release()
  assert.equal((await presence.answering()).get(desk), 1)
  await presence.renew()
  await settle(database.pool)
  assert.equal((await presence.answering()).get(desk), undefined)
  await presence.renew()
  assert.equal((await database.pool.query('select from windows')).rowCount, 0)
})

test('HERE-2 a page that is loaded again makes no desk flicker', async () => {
  await using database = await testDatabase()
  const presence = new PostgresPresence(database.pool)
  const desk = await makeDesk(database.db)
  const ana = await makePerson(database.db, { [desk]: 'listener' })
  const [before, after] = [randomUUID(), randomUUID()]
  const count = async () => (await presence.answering()).get(desk) ?? 0
  await presence.enter(before, ana)
  await presence.leave(before)
  assert.equal(await count(), 1)
  await presence.enter(after, ana)
  await settle(database.pool)
  assert.equal(await count(), 1)
  await presence.leave(after)
  await settle(database.pool)
  assert.equal(await count(), 0)
})

test('HERE-3 a page that answered and goes silent is gone, and back once it answers; a program that never answers is there by its line', async () => {
  await using database = await testDatabase()
  const presence = new PostgresPresence(database.pool)
  const desk = await makeDesk(database.db)
  const [page, program] = [await makePerson(database.db, { [desk]: 'listener' }), await makePerson(database.db, { [desk]: 'listener' })]
  const [one, two] = [randomUUID(), randomUUID()]
  await presence.enter(one, page)
  await presence.enter(two, program)
  await presence.answered(one, 0)
  const there = async () => {
    await presence.renew()
    await settle(database.pool)
    return (await presence.whoAnswers()).map(({ person }) => person)
  }
  assert.deepEqual((await there()).sort(), [page, program].sort())
  assert.deepEqual(await there(), [program])
  await presence.answered(one, 0)
  assert.deepEqual((await there()).sort(), [page, program].sort())
  // A screen on a wall.
  await presence.answered(one, null)
  await settle(database.pool)
  assert.deepEqual(
    (await presence.whoAnswers()).map(({ person }) => person),
    [program],
  )
  assert.deepEqual(await there(), [program])
})

test('HERE-1 who is online is told with what they last did in any of their windows', async () => {
  await using database = await testDatabase()
  const presence = new PostgresPresence(database.pool)
  const people = new PostgresPeople(database.db)
  const [night, day] = [await makeDesk(database.db), await makeDesk(database.db)]
  const ana = await makePerson(database.db, { [night]: 'listener', [day]: 'listener' })
  const ben = await makePerson(database.db, { [night]: 'listener' })
  await people.setAccepting(ana, day, false)
  const idle = async (person: string) => (await presence.online()).find((one) => one.person === person)
  assert.deepEqual(await idle(ana), { person: ana, idle: null, desks: [night] })
  const [desktop, phone] = [randomUUID(), randomUUID()]
  for (const window of [desktop, phone]) await presence.enter(window, ana)
  await presence.answered(desktop, 3_600_000)
  await presence.answered(phone, 60_000)
  await presence.renew()
  const found = (await idle(ana))?.idle ?? 0
  assert.ok(found >= 60_000 && found < 600_000, `${found}`)
  await people.setStatus(ben, 'away', NO_ABSENCE)
  assert.equal(await idle(ben), undefined)
  await people.setStatus(ana, 'offline', NO_ABSENCE)
  assert.deepEqual([await idle(ana), await presence.withWindows()], [undefined, [{ person: ana, idle: found }]])
})

test('HERE-7 whoever takes calls where visitors wait does not count at a training desk', async () => {
  await using database = await testDatabase()
  const presence = new PostgresPresence(database.pool)
  const people = new PostgresPeople(database.db)
  const [night, practice] = [await makeDesk(database.db), await makeDesk(database.db, { training: true })]
  const ana = await makePerson(database.db, { [night]: 'listener', [practice]: 'listener' })
  await presence.enter(randomUUID(), ana)
  const desks = async () => (await presence.whoAnswers()).map(({ desk }) => desk)
  assert.deepEqual(await desks(), [night])
  await people.setAccepting(ana, night, false)
  assert.deepEqual(await desks(), [practice])
})

test('O-6 O-7 at a desk with shifts whoever is on one answers, as their slot says; here they are all the same', async () => {
  await using database = await testDatabase()
  const { db, pool } = database
  const presence = new PostgresPresence(pool)
  const [desk, practice] = [await makeDesk(db), await makeDesk(db, { training: true })]
  for (const one of [desk, practice]) await setRoster(db, one, { access: 'available' })
  const [sue, ben, tom] = [
    await makePerson(db, { [desk]: 'supervisor' }),
    await makePerson(db, { [desk]: 'coordinator' }),
    await makePerson(db, { [desk]: 'trainee', [practice]: 'trainee' }),
  ]
  for (const person of [sue, ben, tom]) await presence.enter(randomUUID(), person)
  const told = (all: readonly { readonly desk: string; readonly person: string; readonly role: Role }[]) =>
    all.map(
      (one) => `${one.person === sue ? 'Sue' : one.person === ben ? 'Ben' : 'Tom'} ${one.role}${one.desk === desk ? '' : ' in training'}`,
    )
  const answering = async () => told(await presence.whoAnswers())
  assert.deepEqual(await answering(), [])
  assert.deepEqual(told(await presence.here([desk])), ['Sue supervisor', 'Ben coordinator', 'Tom trainee'])
  await putShift(pool, { desk, from: -5, to: 60, people: { [sue]: 'listener' } })
  assert.deepEqual(await answering(), ['Sue listener'])
  assert.deepEqual(told(await presence.here([desk]))[0], 'Ben coordinator')
  await putShift(pool, { desk: practice, from: -5, to: 60, people: { [tom]: 'listener' } })
  await comeUnscheduled(pool, { person: ben, desk, from: -5, to: 60 })
  assert.deepEqual((await answering()).toSorted(), ['Ben listener', 'Sue listener', 'Tom trainee in training'])
})
