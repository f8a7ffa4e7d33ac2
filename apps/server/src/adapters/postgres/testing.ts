// A fresh, migrated database for a test, on a real PostgreSQL: TEST_DATABASE_URL's, the embedded one of the whole run, or one of this file's own.

import { createHash, randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after } from 'node:test'
import pg from 'pg'
import { type Db, openDb, openPool } from './database.ts'
import { connectionOf } from './embedded/opening.ts'
import { migrate, migrations } from './migrate.ts'
import { SHARED } from './testing/shared.ts'

export type TestDatabase = AsyncDisposable & { readonly pool: pg.Pool; readonly db: Db; readonly config: pg.PoolConfig }
/** `cut` ends every connection to it; after `letIn(false)` nobody gets a new one. */
type Failing = { readonly cut: () => Promise<void>; readonly letIn: (yes: boolean) => Promise<void> }

const LOCK = 7_042_016

let server: Promise<TestServer> | null = null
let template: Promise<string> | null = null

/** A new database, dropped at the end of the scope. */
export async function testDatabase(): Promise<TestDatabase & Failing> {
  server ??= reachServer()
  const { to } = await server
  template ??= makeTemplate(to)
  const database = `test_${randomUUID().replaceAll('-', '')}`
  await on(to('postgres'), `create database ${database} template ${await template}`)
  const pool = openPool(to(database))
  const close = async () => {
    await pool.end()
    await on(to('postgres'), `drop database ${database} with (force)`)
  }
  const besides = (sql: string) => on(to('postgres'), sql)
  const cut = () => besides(`select pg_terminate_backend(pid) from pg_stat_activity where datname = '${database}'`)
  const letIn = (yes: boolean) => besides(`alter database ${database} allow_connections ${yes}`)
  return { pool, db: openDb(pool), config: to(database), cut, letIn, [Symbol.asyncDispose]: close }
}

/** `to` says how to reach a database of the server. */
type TestServer = { readonly to: (database: string) => pg.PoolConfig; readonly stop: () => Promise<void> }

async function reachServer(): Promise<TestServer> {
  const url = process.env.TEST_DATABASE_URL
  if (url !== undefined) return { to: (database) => ({ connectionString: named(url, database) }), stop: async () => {} }
  const socket = process.env[SHARED]
  if (socket !== undefined) return { to: (database) => ({ ...connectionOf({ socket }), database }), stop: async () => {} }
  const { startEmbedded } = await import('./embedded/embedded.ts')
  const dataDir = await mkdtemp(join(tmpdir(), 'earshot-test-'))
  const embedded = await startEmbedded({ dataDir, say: () => {} })
  const stop = async () => {
    await embedded.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
  return { to: (database) => ({ ...embedded.connection, database }), stop }
}

function named(url: string, database: string): string {
  const other = new URL(url)
  other.pathname = `/${database}`
  return other.href
}

// Here, not where the server is started: a hook that is set within a test is of that test.
after(async () => (await server)?.stop())

/** One statement on a connection of its own. */
async function on(config: pg.PoolConfig, sql: string): Promise<void> {
  const client = new pg.Client(config)
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}

/** A migrated database to copy from, made once per server and set of migrations; files that run at once wait for the first. */
async function makeTemplate(to: TestServer['to']): Promise<string> {
  const ours = await migrations()
  const name = `template_${createHash('sha256')
    .update(ours.map(({ checksum }) => checksum).join())
    .digest('hex')
    .slice(0, 16)}`
  const client = new pg.Client(to('postgres'))
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK])
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name])
    if (rowCount === 0) await buildTemplate(client, to, name)
    return name
  } finally {
    await client.end()
  }
}

/** Built under another name, so that one half made is never copied. */
async function buildTemplate(client: pg.Client, to: TestServer['to'], name: string): Promise<void> {
  const building = `${name}_building`
  await client.query(`drop database if exists ${building} with (force)`)
  await client.query(`create database ${building}`)
  const pool = openPool(to(building))
  const migrated = await migrate(pool)
  await pool.end()
  if (!migrated.ok) throw new Error(migrated.sentence)
  await client.query(`alter database ${building} rename to ${name}`)
}
