// Whoever is online with a window on a living node and takes calls is answering, once each, and nobody else.

import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import type { Role } from '@earshot/domain'
import type { Db } from './database.ts'
import { PostgresPeople } from './people.ts'
import { PostgresPresence } from './presence.ts'
import { makeDesk, makePerson } from './testing/house.ts'
import { testDatabase } from './testing.ts'

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
  assert.equal((await one.answering()).get(day), 1)
  await two.leave(windows[2])
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
  await people.setStatus(ana, 'away')
  assert.equal(await count(), 0)
  await people.setStatus(ana, 'online')
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
  await database.pool.query('insert into windows (id, node, person) select $1, node, $2 from windows', [one, ana])
  await presence.renew()
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
  assert.equal((await presence.answering()).get(desk), undefined)
})
