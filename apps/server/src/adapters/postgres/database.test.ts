// The pool reads rows as we use them, and a PostgreSQL that would lose messages is noticed.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { assertDurable, inTransaction, openPool } from './database.ts'
import { testDatabase } from './testing.ts'

test('int8 comes as a number, timestamptz as a Date, and the server knows our name', async () => {
  await using database = await testDatabase()
  const { rows } = await database.pool.query(
    `select count(*) as n, to_timestamp(1.5) as at, current_setting('application_name') as name, current_setting('jit') as jit from generate_series(1, 3)`,
  )
  assert.deepEqual(rows, [{ n: 3, at: new Date(1500), name: 'earshot', jit: 'off' }])
})

test('a PostgreSQL that waits for the disk is durable; one that does not is named', async () => {
  await using database = await testDatabase()
  assert.deepEqual(await assertDurable(database.pool), [])
  const careless = openPool({ ...database.config, options: '-c synchronous_commit=off' })
  const [sentence, ...more] = await assertDurable(careless)
  await careless.end()
  assert.match(sentence ?? '', /synchronous_commit off/)
  assert.deepEqual(more, [])
})

test('a PostgreSQL that does not answer is said in a sentence', async () => {
  const nowhere = openPool({ host: 'localhost', port: 9, user: 'nobody' })
  const [sentence, ...more] = await assertDurable(nowhere)
  await nowhere.end()
  assert.match(sentence ?? '', /cannot be used \(connect ECONNREFUSED .*\)\. Nothing was changed/)
  assert.deepEqual(more, [])
})

test('a broken idle connection does not end the process and is replaced', async () => {
  await using database = await testDatabase()
  const { rows } = await database.pool.query('select pg_backend_pid() as pid')
  const removed = new Promise((resolve) => database.pool.once('remove', resolve))
  const other = openPool(database.config)
  await other.query('select pg_terminate_backend($1)', [rows[0].pid])
  await removed
  await other.end()
  assert.deepEqual((await database.pool.query('select 1 as one')).rows, [{ one: 1 }])
})

test('a transaction within a transaction is the same one', async () => {
  await using database = await testDatabase()
  const failing = inTransaction(database.db, async (outer) => {
    await inTransaction(outer, (db) => db.insertInto('organisation').values({ name: 'Harbour' }).execute())
    throw new Error('changed my mind')
  })
  await assert.rejects(failing, /changed my mind/)
  assert.deepEqual(await database.db.selectFrom('organisation').selectAll().execute(), [])
})
