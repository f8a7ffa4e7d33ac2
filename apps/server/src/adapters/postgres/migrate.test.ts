// Migrations happen once, in order, whole or not at all, and never on a database that is ahead of this version.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Migration, migrate, migrations } from './migrate.ts'
import { testDatabase } from './testing.ts'

const NEXT: Migration = { number: 9001, name: '9001_next.sql', sql: 'create table next (n int)', checksum: 'one' }

test('a migrated database needs nothing more', async () => {
  await using database = await testDatabase()
  assert.deepEqual(await migrate(database.pool), { ok: true, applied: [] })
  const { rows } = await database.pool.query(
    `select to_regprocedure('graphile_worker.add_job(text,json,text,timestamptz,int,text,int,text[],text)') as jobs`,
  )
  assert.notEqual(rows[0].jobs, null)
})

test('servers that start at once apply each migration once', async () => {
  await using database = await testDatabase()
  const ours = [...(await migrations()), NEXT]
  const all = await Promise.all([1, 2, 3].map(() => migrate(database.pool, ours)))
  assert.deepEqual(
    all.flatMap((migrated) => (migrated.ok ? migrated.applied : [migrated.sentence])),
    ['9001_next.sql'],
  )
})

test('a migration that fails leaves nothing behind', async () => {
  await using database = await testDatabase()
  const broken = { ...NEXT, sql: 'create table next (n int); select 1 / 0' }
  await assert.rejects(migrate(database.pool, [...(await migrations()), broken]), /9001_next.sql failed/)
  const { rows } = await database.pool.query(
    `select to_regclass('next') as next, (select count(*) from migrations where number = 9001) as recorded`,
  )
  assert.deepEqual(rows, [{ next: null, recorded: 0 }])
})

test('a database of a newer version is refused with a sentence', async () => {
  await using database = await testDatabase()
  await migrate(database.pool, [...(await migrations()), NEXT])
  const refused = await migrate(database.pool)
  assert.match(refused.ok ? '' : refused.sentence, /newer Earshot \(it is at migration 9001/)
})

test('a migration whose text has changed since is refused with a sentence', async () => {
  await using database = await testDatabase()
  const changed = (await migrations()).map((one) => (one.number === 1 ? { ...one, checksum: 'other' } : one))
  const refused = await migrate(database.pool, changed)
  assert.match(refused.ok ? '' : refused.sentence, /another text of migration 0001_house.sql/)
})
