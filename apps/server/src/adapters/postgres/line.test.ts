// A line is remade when it breaks, and the one that was remade is kept.

import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { Line } from './line.ts'
import { testDatabase } from './testing.ts'

test('a connection that could not be made is made again, and kept until it is closed', async (t) => {
  await using database = await testDatabase()
  const role = `late_${randomUUID().replaceAll('-', '')}`
  t.mock.timers.enable({ apis: ['setTimeout'] })
  // Refused as long as there is no such role.
  const line = new Line({ ...database.config, options: `-c role=${role}` }, database.pool, 'set jit = off')
  const backend = async () => (await line.query<{ pid: number }>('backend', 'select pg_backend_pid() as pid', []))[0]?.pid
  await assert.rejects(backend(), /does not exist/)
  await database.pool.query(`create role ${role}`)
  const first = await backend()
  t.mock.timers.tick(60_000)
  assert.equal(await backend(), first)
  await line.end()
  const left = () => database.pool.query('select from pg_stat_activity where pid = $1', [first])
  while ((await left()).rowCount !== 0);
  await database.pool.query(`drop role ${role}`)
})

test('a connection that breaks is made again', async () => {
  await using database = await testDatabase()
  const line = new Line(database.config, database.pool, 'set jit = off')
  const backend = async () => (await line.query<{ pid: number }>('backend', 'select pg_backend_pid() as pid', []))[0]?.pid
  const first = await backend()
  await database.pool.query('select pg_terminate_backend($1)', [first])
  let second = await backend().catch(() => first)
  while (second === first) second = await backend().catch(() => first)
  assert.notEqual(second, first)
  await line.end()
  await assert.rejects(backend(), /ended/)
})
