// The pool of connections, Kysely on top of it, and the question whether this PostgreSQL keeps what it has acknowledged.

import type { Verdict } from '@earshot/domain'
import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { Tables } from './tables.ts'

/** Where PostgreSQL is. */
export type Connection = pg.PoolConfig

/** Kysely on the pool or in a transaction on it. */
export type Db = Kysely<Tables>

const INT8 = 20
// Our int8 are counts and line numbers, which fit.
const types: pg.CustomTypesConfig = { getTypeParser: (oid, format) => (oid === INT8 ? Number : pg.types.getTypeParser(oid, format)) }

/** What is asked every two seconds would be compiled every two seconds, which takes longer than to answer it. */
const uncompiled = async (client: pg.ClientBase): Promise<void> => void (await client.query('set jit = off'))

export function openPool(config: pg.PoolConfig): pg.Pool {
  const pool = new pg.Pool({ application_name: 'earshot', types, onConnect: uncompiled, ...config })
  // A connection that breaks while nobody asks it anything is replaced at the next query, which says what is wrong; unheard, it would end the process.
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  return pool
}

/** Nothing to close: the pool is its owner's. */
export const openDb = (pool: pg.Pool): Db => new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })

/** Does `work` in a transaction: the one that is open, or one of its own. */
export const inTransaction = <T>(db: Db, work: (db: Db) => Promise<T>): Promise<T> =>
  db.isTransaction ? work(db) : db.transaction().execute(work)

/** Keeps what `work` did when its verdict is accepted, else nothing. */
export async function unlessRefused<T>(db: Db, work: (db: Db) => Promise<Verdict<T>>): Promise<Verdict<T>> {
  const transaction = await db.startTransaction().execute()
  try {
    const verdict = await work(transaction)
    await (verdict.ok ? transaction.commit() : transaction.rollback()).execute()
    return verdict
  } catch (error) {
    // Where the connection is what failed, it cannot be rolled back, and need not.
    await transaction
      .rollback()
      .execute()
      .catch(() => {})
    throw error
  }
}

type Promises = { version: number; fsync: string; commits: string }

const PROMISES = `
  select current_setting('server_version_num')::int as version, current_setting('fsync') as fsync,
    current_setting('synchronous_commit') as commits`

/** What is wrong with this PostgreSQL, a sentence each; none when it answers and what it acknowledges is on disk. */
export async function assertDurable(pool: pg.Pool): Promise<readonly string[]> {
  try {
    const { rows } = await pool.query<Promises>(PROMISES)
    return rows.flatMap(broken)
  } catch (error) {
    return [`PostgreSQL cannot be used (${reason(error)}). Nothing was changed; see that it runs and that DATABASE_URL names it.`]
  }
}

const broken = ({ version, fsync, commits }: Promises): readonly string[] => [
  ...(version < 150_000 ? [`This is PostgreSQL ${Math.floor(version / 10_000)}. Earshot needs 15 or newer.`] : []),
  ...(fsync === 'off' ? ['PostgreSQL runs with fsync off, so a power cut would lose messages. Switch fsync on.'] : []),
  ...(commits === 'off'
    ? ['PostgreSQL runs with synchronous_commit off, so a crash would lose messages that were acknowledged. Switch it on.']
    : []),
]

/** A name that leads to several addresses fails with one error for each, and no words of its own. */
function reason(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(reason).join(', ')
  return error instanceof Error ? error.message : 'no reason was given'
}
