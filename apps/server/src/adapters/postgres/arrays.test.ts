// PostgreSQL reads the binary arrays as what was put into them.

import assert from 'node:assert/strict'
import { randomBytes, randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { byteas, floats, ints, uuids } from './arrays.ts'
import { testDatabase } from './testing.ts'

test('numbers, ids and bytes come back as they went, with nulls, and empty arrays are arrays', async () => {
  await using database = await testDatabase()
  const back = async (type: string, array: Buffer) =>
    (await database.pool.query(`select array(select x from unnest($1::${type}[]) as x) as back`, [array])).rows[0].back
  const cases = [
    ['int', ints, [0, -1, null, 2_147_483_647]],
    ['float8', floats, [0, 1_800_000_000_000.5, null]],
    ['uuid', uuids, [randomUUID(), null, randomUUID()]],
    ['bytea', byteas, [Buffer.alloc(0), randomBytes(300), null]],
  ] as const
  for (const [type, array, values] of cases) {
    assert.deepEqual(await back(type, (array as (values: readonly unknown[]) => Buffer)(values)), values, type)
    assert.deepEqual(await back(type, array([])), [], `no ${type}`)
  }
})
