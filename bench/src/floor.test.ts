// The floor on a real PostgreSQL: everything it acknowledges is stored once and in order, and the account sees it when it is not.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testDatabase } from '../../apps/server/src/adapters/postgres/testing.ts'
import { startGenerator } from './driver.ts'
import { urlOf } from './postgres.ts'
import { startServer } from './server.ts'
import { assertWhole, stockOfFloor, stockOfOurs } from './verdict.ts'
import { numbered } from './wire.ts'

const askable = ({ pool }: Awaited<ReturnType<typeof testDatabase>>) => ({
  query: async <Row extends object>(text: string): Promise<Row[]> => (await pool.query<Row>(text)).rows,
})

test('rows = acks = deliveries on the floor, and a row that is lost or doubled shows', async () => {
  await using database = await testDatabase()
  await using server = await startServer({
    file: 'floor.ts',
    env: { DATABASE_URL: database.config.connectionString ?? urlOf(database.config) },
  })
  await using generator = await startGenerator({ wire: 'floor', port: server.port, chats: numbered(20) })
  const { totals } = await generator.run({ warm: 0.05, measured: 0.2 }, () => {})
  const asked = askable(database)
  assertWhole('floor', [totals], await stockOfFloor(asked))
  await database.pool.query('delete from said where c = 3 and n = 1')
  const stock = await stockOfFloor(asked)
  assert.deepEqual(stock, { rows: totals.sent - 1, broken: 1 })
})

test('of our log, messages are counted and each of its three numberings is looked through', async () => {
  await using database = await testDatabase()
  const insert = `insert into entries (conversation, supervisors, staff, everyone, id, at, facts)
    select ('00000000-0000-4000-8000-00000000000' || c)::uuid, n, n, (array[1, null, 2])[n], gen_random_uuid(), now(),
      json_build_object('body', json_build_object('kind', (array['message', 'whisper', 'message'])[n]))
    from generate_series(1, 3) as c, generate_series(1, 3) as n`
  await database.pool.query(insert)
  const asked = askable(database)
  assert.deepEqual(await stockOfOurs(asked, 3), { rows: 3, broken: 0 })
  await database.pool.query('update entries set everyone = 3 where everyone = 2 and conversation::text like $1', ['%1'])
  await database.pool.query('update entries set staff = 2 where staff = 3 and conversation::text like $1', ['%2'])
  assert.deepEqual(await stockOfOurs(asked, 3), { rows: 3, broken: 2 })
})
