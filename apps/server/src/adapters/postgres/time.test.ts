// The clock of the house is the database's, whatever this machine's says.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testDatabase } from './testing.ts'
import { openTime } from './time.ts'

test('O-10 a machine whose clock is ten minutes wrong goes by that of the database', async (t) => {
  await using database = await testDatabase()
  const now = async () =>
    (await database.pool.query<{ now: number }>('select extract(epoch from clock_timestamp())::float8 * 1000 as now')).rows[0]?.now ?? 0
  for (const minutes of [-10, 10]) {
    t.mock.timers.enable({ apis: ['Date'], now: Date.now() + minutes * 60_000 })
    const failed: unknown[] = []
    using time = await openTime(database.pool, (error) => failed.push(error))
    assert.ok(Math.abs(time.now() - (await now())) < 60_000, `${minutes}`)
    assert.deepEqual(failed, [])
    t.mock.timers.reset()
  }
})
