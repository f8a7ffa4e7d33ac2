// Every table and every number that counts on is in a backup, or left out for a reason that is written down.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testDatabase } from '../postgres/testing.ts'
import { LEFT_OUT, PENDING, TABLES } from './tables.ts'

test('every table is in a backup, or left out on purpose', async () => {
  await using database = await testDatabase()
  const { rows } = await database.pool.query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = current_schema()::regnamespace and relkind in ('r', 'p') order by 1`,
  )
  assert.deepEqual(
    rows.map(({ name }) => name),
    [...TABLES, ...Object.keys(LEFT_OUT)].sort(),
  )
})

test('a table comes behind those it points to', async () => {
  await using database = await testDatabase()
  const { rows } = await database.pool.query<{ from: string; to: string }>(
    `select conrelid::regclass::text as from, confrelid::regclass::text as to from pg_constraint
     where contype = 'f' and connamespace = current_schema()::regnamespace and conrelid <> confrelid`,
  )
  const order: readonly string[] = TABLES
  assert.deepEqual(
    rows.filter(({ from, to }) => order.includes(from) && order.indexOf(from) < order.indexOf(to)),
    [],
  )
})

test('every sequence is that of a column, from which it is counted on', async () => {
  await using database = await testDatabase()
  const { rows } = await database.pool.query(
    `select c.relname from pg_class c where relkind = 'S' and relnamespace = current_schema()::regnamespace
     and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'i')`,
  )
  assert.deepEqual(rows, [])
})

test('jobs are read and added as graphile-worker has them', async () => {
  await using database = await testDatabase()
  const job = `select run_at, key, attempts, max_attempts, priority, queue_name, flags, task_identifier from graphile_worker.jobs`
  await database.pool.query(
    `select graphile_worker.add_job('lapse', '{"a": 1}', 'queue', '2030-01-01', 7, 'key', 3, '{flag}'), graphile_worker.add_job('other')`,
  )
  const client = await database.pool.connect()
  try {
    const before = (await client.query(`${job} order by key`)).rows
    await client.query(`begin; ${PENDING.make}; insert into ${PENDING.name} ${PENDING.read}; delete from graphile_worker._private_jobs`)
    await client.query(PENDING.add)
    assert.deepEqual((await client.query(`${job} order by key`)).rows, before)
    assert.deepEqual((await client.query('select payload from graphile_worker._private_jobs order by key')).rows, [
      { payload: { a: 1 } },
      { payload: {} },
    ])
  } finally {
    client.release(true)
  }
})
