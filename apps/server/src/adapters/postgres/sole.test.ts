// One server has a database for itself, until it leaves, and also after the connection to it broke.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hold } from './held.ts'
import { enterAlone } from './sole.ts'
import { testDatabase } from './testing.ts'

const BUSY = { message: /^Another Earshot is serving from this database\. Nothing was changed; stop that one first\.$/ }
const LOCKS = `pg_locks where locktype = 'advisory' and database = (select oid from pg_database where datname = current_database())`
const BREAK = `select pg_terminate_backend(pid) from ${LOCKS}`

test('a second one is refused while the first serves, and comes in when that has left', async () => {
  await using database = await testDatabase()
  {
    await using _ = await enterAlone(database.config)
    await assert.rejects(enterAlone(database.config), BUSY)
  }
  await using _ = await enterAlone(database.config)
})

test('one whose connection broke takes its place again', async () => {
  await using database = await testDatabase()
  await using _ = await enterAlone(database.config)
  const pid = async () => (await database.pool.query(`select pid from ${LOCKS}`)).rows[0]?.pid
  const first = await pid()
  await database.pool.query(BREAK)
  for (let now = first; now === first || now === undefined; ) now = await pid()
})

test('one that was displaced meanwhile hears of it', async () => {
  await using database = await testDatabase()
  await using alone = await enterAlone(database.config)
  // The other is in the queue for it, and so has it before the first can ask again.
  const other = hold(database.config, { number: 7_042_018, shared: false, within: '10s' })
  for (let waiting = 0; waiting === 0; ) waiting = (await database.pool.query(`select from ${LOCKS} and not granted`)).rowCount ?? 0
  await database.pool.query(`${BREAK} and granted`)
  await assert.rejects(alone.displaced, {
    message: /^Another Earshot began to serve .* so this one has ended\. What was acknowledged is safe\.$/,
  })
  await (await other)?.leave()
})
