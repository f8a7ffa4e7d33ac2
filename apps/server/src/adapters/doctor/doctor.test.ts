// What the doctor says of databases and keys, in whatever state they are, and that it leaves them in it.

import assert from 'node:assert/strict'
import { randomBytes, randomUUID } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { openVault } from '../keys/vault.ts'
import { packaged } from '../postgres/embedded/programs.ts'
import { type TestDatabase, testDatabase } from '../postgres/testing.ts'
import { clockFinding, databaseFindings } from './database.ts'
import { lookAtEmbedded } from './embedded.ts'
import { keyFindings } from './key.ts'

const work = mkdtempSync(join(tmpdir(), 'earshot-doctor-'))
after(() => rmSync(work, { recursive: true, force: true }))
const nothingMore = async () => []
const told = (findings: readonly { is: string; sentence: string }[]): string =>
  findings.map(({ is, sentence }) => `${is}: ${sentence}`).join('\n')

test('a database as it should be', async () => {
  await using database = await testDatabase()
  const all = told(await databaseFindings(database.config, nothingMore))
  assert.match(all, /^right: PostgreSQL \d+\.\d+.* answers, and keeps on disk what it acknowledges\.$/m)
  assert.match(all, /^right: The clocks of this machine and of PostgreSQL agree\.$/m)
  assert.match(all, /^right: The tables are as this version needs them \(migration \d+\)\.$/m)
  assert.equal(all.split('\n').length, 3)
})

test('a database that does not answer', async () => {
  const all = told(await databaseFindings({ host: '127.0.0.1', port: 1 }, nothingMore))
  assert.match(all, /^wrong: PostgreSQL cannot be used \(connect ECONNREFUSED .*\)\. .* see that it runs and that DATABASE_URL names it\.$/)
})

test('a database that is empty, of an older or of a newer version, and stays so', async () => {
  await using database = await testDatabase()
  const { pool, config } = database
  await pool.query(`insert into migrations (number, name, checksum) values (9001, '9001_next.sql', 'one')`)
  assert.match(told(await databaseFindings(config, nothingMore)), /^wrong: This database belongs to a newer Earshot/m)
  await pool.query('delete from migrations where number > 1')
  assert.match(told(await databaseFindings(config, nothingMore)), /^open: .* an older version \(migration 1 of \d+\); the next npm start/m)
  assert.equal((await pool.query('select from migrations')).rowCount, 1)
  await pool.query('drop table migrations')
  assert.match(told(await databaseFindings(config, nothingMore)), /^open: There is nothing in the database yet; npm start/m)
  assert.equal((await pool.query(`select to_regclass('migrations') as made`)).rows[0].made, null)
})

test('clocks that are apart', () => {
  assert.equal(clockFinding(-900).is, 'right')
  assert.match(clockFinding(90_000).sentence, /^The clock of this machine is 90 seconds behind PostgreSQL’s/)
  assert.match(clockFinding(-7_000).sentence, /^The clock of this machine is 7 seconds ahead of PostgreSQL’s/)
})

const keyIn = (dataDir: string, { pool }: TestDatabase, instanceKey?: string) => keyFindings({ dataDir, instanceKey }, pool).then(told)

test('an instance key that is missing, open to others, broken, wrong or right', async () => {
  await using database = await testDatabase()
  const folder = join(work, 'keys')
  const place = join(folder, 'instance.key')
  assert.match(await keyIn(folder, database), /^open: There is no instance key .* A new Earshot makes one/)
  assert.equal(existsSync(folder), false)
  mkdirSync(folder)
  const key = randomBytes(32)
  writeFileSync(place, key.toString('base64'), { mode: 0o600 })
  assert.match(await keyIn(folder, database), /^right: .* is there; there was no conversation to try it on\.$/)
  await inhabit(database, key)
  assert.match(await keyIn(folder, database), /^right: .* opens the conversations\. Is there a copy of it somewhere else\?$/)
  assert.match(await keyIn(folder, database, randomBytes(32).toString('base64')), /^wrong: .*EARSHOT_INSTANCE_KEY.* is not the one/)
  assert.match(await keyIn(join(work, 'other'), database), /^wrong: The instance key .* is missing/)
  chmodSync(place, 0o644)
  assert.match(await keyIn(folder, database), /^wrong: Others on this machine can read the instance key\. Say chmod 600 .*\nright: /)
  writeFileSync(place, 'short')
  assert.match(await keyIn(folder, database), /^wrong: The instance key in .* is not 32 bytes in base64/)
})

/** An organisation with a chat that is sealed with `key`. */
async function inhabit({ pool }: TestDatabase, key: Buffer): Promise<void> {
  const [desk, c] = [randomUUID(), randomUUID()]
  await pool.query(`insert into organisation (name) values ('Larkfield')`)
  await pool.query(`insert into desks (id, slug, name, time_zone, hours) values ($1, 'd', 'D', 'UTC', '{"week":[],"closures":[]}')`, [desk])
  await pool.query(
    `insert into conversations (id, kind, desk, visitor, handle, phase, version, everyone, staff, supervisors, opened_at, last_at, data_key)
     values ($1, 'chat', $2, $3, 'V-2222', 'waiting', 1, 1, 1, 1, now(), now(), $4)`,
    [c, desk, randomUUID(), openVault(key).newKey(c).wrapped],
  )
}

test('a data folder whose PostgreSQL does not run is looked at from outside', () => {
  const seen = (folder: string) => told(lookAtEmbedded(folder).findings)
  assert.match(seen(join(work, 'none')), /^open: There is no database in .*none yet; npm start makes it\.$/)
  const cluster = join(work, 'rest/postgres')
  mkdirSync(cluster, { recursive: true })
  const ours = Number.parseInt(packaged().version, 10)
  writeFileSync(join(cluster, 'PG_VERSION'), `${ours}\n`)
  assert.match(seen(join(work, 'rest')), /^open: PostgreSQL does not run, because Earshot does not; .* was not looked at\.$/)
  writeFileSync(join(cluster, 'PG_VERSION'), '15\n')
  assert.match(seen(join(work, 'rest')), /^wrong: The data in .* belongs to PostgreSQL 15, .* npm run backup and npm run restore/)
  assert.deepEqual(readdirSync(cluster), ['PG_VERSION'])
})
