// Brings a database to the shape this version needs: numbered SQL files, forward only, each once and in a transaction of its own.

import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { runMigrations } from 'graphile-worker'
import type pg from 'pg'
import { quiet } from './quiet.ts'

const FOLDER = new URL('../../../migrations/', import.meta.url)
// Any number will do, as long as every version of Earshot takes the same.
const LOCK = 7_042_015

export type Migration = { readonly number: number; readonly name: string; readonly sql: string; readonly checksum: string }
type Done = Omit<Migration, 'sql'>
/** `sentence` says why the database was left as it is. */
export type Migrated = { readonly ok: true; readonly applied: readonly string[] } | { readonly ok: false; readonly sentence: string }

/** The migrations of this version, in order. */
export async function migrations(): Promise<readonly Migration[]> {
  const names = (await readdir(FOLDER)).filter((name) => /^\d{4}_\w+\.sql$/.test(name)).sort()
  return Promise.all(names.map(migration))
}

async function migration(name: string): Promise<Migration> {
  const sql = await readFile(new URL(name, FOLDER), 'utf8')
  const checksum = createHash('sha256').update(sql.replaceAll('\r\n', '\n')).digest('hex')
  return { number: Number.parseInt(name, 10), name, sql, checksum }
}

/** Several servers may ask at once: one works, the others wait. */
export async function migrate(pool: pg.Pool, ours?: readonly Migration[]): Promise<Migrated> {
  const client = await pool.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK])
    return await bring(pool, client, ours ?? (await migrations()))
  } finally {
    // Closed rather than given back, so that the lock goes with it whatever happened.
    client.release(true)
  }
}

async function bring(pool: pg.Pool, client: pg.PoolClient, ours: readonly Migration[]): Promise<Migrated> {
  await client.query(
    'create table if not exists migrations (number int primary key, name text not null, checksum text not null, at timestamptz not null default now())',
  )
  const done = await carriedOut(client)
  const sentence = objection(done, ours)
  if (sentence !== null) return { ok: false, sentence }
  // Before ours, which may speak of its functions.
  await runMigrations({ pgPool: pool, logger: quiet })
  const missing = ours.filter(({ number }) => !done.some((one) => one.number === number))
  for (const one of missing) await apply(client, one)
  return { ok: true, applied: missing.map(({ name }) => name) }
}

/** The migrations that a database has seen, in order; none where there is no Earshot in it. */
export async function carriedOut(client: Pick<pg.ClientBase, 'query'>): Promise<readonly Done[]> {
  const { rows: here } = await client.query<{ here: boolean }>(`select to_regclass('migrations') is not null as here`)
  if (here[0]?.here !== true) return []
  return (await client.query<Done>('select number, name, checksum from migrations order by number')).rows
}

/** Why a database that has seen these migrations is none for this version, or null. */
export function objection(done: readonly Done[], ours: readonly Migration[]): string | null {
  const newest = done.at(-1)
  const last = ours.at(-1)?.number ?? 0
  if (newest !== undefined && newest.number > last) {
    return `This database belongs to a newer Earshot (it is at migration ${newest.number}, this version ends at ${last}). Nothing was changed; start the newer version.`
  }
  const other = done.find(({ number, checksum }) => ours.find((one) => one.number === number)?.checksum !== checksum)
  if (other === undefined) return null
  return `This database was made with another text of migration ${other.name} than this version has. Nothing was changed; start the version that made it.`
}

async function apply(client: pg.PoolClient, { number, name, sql, checksum }: Migration): Promise<void> {
  await client.query('begin')
  try {
    await client.query(sql)
    await client.query('insert into migrations (number, name, checksum) values ($1, $2, $3)', [number, name, checksum])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw new Error(`Migration ${name} failed; nothing of it was kept`, { cause: error })
  }
}
