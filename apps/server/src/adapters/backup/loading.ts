// Puts a backup into a database that holds nothing: everything or nothing, and brought to the shape this version needs.

import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { Problem } from '../../problem.ts'
import { fits } from '../keys/fitting.ts'
import type { InstanceKey } from '../keys/instance-key.ts'
import { openPool } from '../postgres/database.ts'
import { carriedOut, type Migration, migrate, migrations } from '../postgres/migrate.ts'
import { type Block, type Footer, type Header, SETTINGS, stampOf } from './format.ts'
import { readBackup, type Sink } from './reading.ts'
import { PENDING, TABLES } from './tables.ts'

export type Loading = {
  readonly connection: pg.ClientConfig
  readonly file: string
  readonly header: Header
  /** The instance key, where it is at hand, and where that is. */
  readonly instanceKey: InstanceKey | null
  readonly signal: AbortSignal
  /** The migrations of this version. */
  readonly ours?: readonly Migration[]
}

/** Rejects with a `Problem` when the backup belongs to another version than this one can make. */
export async function assertKnown({ migration }: Header): Promise<void> {
  const { number, checksum } = stampOf(upTo(migration.number, await migrations()))
  if (number === migration.number && checksum === migration.checksum) return
  const made = number < migration.number ? 'a newer' : 'another'
  throw new Problem(
    `The backup belongs to ${made} Earshot (it is at migration ${migration.number}). Nothing was changed; restore it with the version that made it.`,
  )
}

/** Rejects with a `Problem` when something is in the database already; then nothing was changed. */
export async function assertEmpty(pool: pg.Pool, { migration }: Header): Promise<void> {
  const { rows } = await pool.query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = current_schema()::regnamespace and relkind in ('r', 'p')`,
  )
  const tables = TABLES.filter((table) => rows.some(({ name }) => name === table))
  const some = tables.map((table) => `exists (select from ${pg.escapeIdentifier(table)})`).join(' or ')
  const { rows: held } = await pool.query<{ some: boolean }>(`select ${some === '' ? 'false' : some} as some`)
  if (held[0]?.some === true) throw new Problem(TAKEN)
  if (rows.length > 0 && tables.length === 0) throw new Problem(STRANGE)
  if (((await carriedOut(pool)).at(-1)?.number ?? 0) > migration.number) throw new Problem(AHEAD)
}

const TAKEN =
  'There is an Earshot here already, and a backup only goes where nothing is. Nothing was changed; name an empty DATA_DIR or database.'
const STRANGE =
  'The database holds tables that are not Earshot’s, and a backup only goes where nothing is. Nothing was changed; name an empty database.'
const AHEAD =
  'The tables here were made by a newer Earshot than the backup’s. Nothing was changed; name a DATA_DIR or database that is wholly empty.'

/** How many rows each table got. */
export async function loadBackup(loading: Loading): Promise<Footer['rows']> {
  const pool = openPool({ ...loading.connection, max: 2 })
  try {
    const ours = loading.ours ?? (await migrations())
    await brought(pool, upTo(loading.header.migration.number, ours))
    const rows = await inOne(loading)
    await brought(pool, ours)
    await pool.query('analyze')
    return rows
  } finally {
    await pool.end()
  }
}

const upTo = (number: number, ours: readonly Migration[]): readonly Migration[] => ours.filter((one) => one.number <= number)

async function brought(pool: pg.Pool, to: readonly Migration[]): Promise<void> {
  const migrated = await migrate(pool, to)
  if (!migrated.ok) throw new Problem(migrated.sentence)
}

async function inOne(loading: Loading): Promise<Footer['rows']> {
  const client = new pg.Client(loading.connection)
  let broken = false
  client.on('error', () => {
    broken = true
  })
  await client.connect()
  try {
    await client.query(`begin; ${SETTINGS}; ${PENDING.make}`)
    const rows = await filled(client, loading)
    await assertFitting(client, loading.instanceKey)
    await client.query('commit')
    return rows
  } catch (error) {
    if (error instanceof Error && (broken || error instanceof pg.DatabaseError))
      throw new Problem(`The backup could not be loaded (${error.message}). Nothing of it was kept; mend that and restore it again.`, {
        cause: error,
      })
    throw error
  } finally {
    // With it goes whatever was not committed.
    await client.end()
  }
}

async function filled(client: pg.Client, { file, signal }: Loading): Promise<Footer['rows']> {
  const taken: { readonly table: string; readonly stream: { readonly rowCount: number } }[] = []
  const sink: Sink = (block) => {
    const stream = client.query(copyFrom(statementFor(block)))
    taken.push({ table: block.table, stream })
    return stream
  }
  const { rows } = await readBackup(file, sink, signal)
  const missing = taken.filter(({ table, stream }) => stream.rowCount !== rows[table])
  if (missing.length > 0)
    throw new Problem(`PostgreSQL did not take every row of ${missing.map(({ table }) => table).join(', ')}. Nothing was kept.`)
  await client.query(PENDING.add)
  await continueSequences(client)
  return rows
}

const statementFor = ({ table, columns }: Block): string =>
  `copy ${pg.escapeIdentifier(table)} (${columns.map((one) => pg.escapeIdentifier(one)).join(', ')}) from stdin`

const SEQUENCES = `
  select name as "table", attname::text as column from unnest($1::text[]) as name
  join pg_attribute on attrelid = to_regclass(name) and attidentity <> ''`

/** New rows are counted on from the last. */
async function continueSequences(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ table: string; column: string }>(SEQUENCES, [TABLES])
  for (const { table, column } of rows) {
    const last = `select max(${pg.escapeIdentifier(column)}) from ${pg.escapeIdentifier(table)}`
    await client.query(`select setval(pg_get_serial_sequence($1, $2), (${last}))`, [table, column])
  }
}

async function assertFitting(client: pg.Client, instanceKey: Loading['instanceKey']): Promise<void> {
  if (instanceKey === null || (await fits(client, instanceKey.key)) !== false) return
  throw new Problem(
    `The instance key in ${instanceKey.place} is not the one of this backup, and with it nothing that people wrote could be read. Nothing was kept; put the right key there, or take it away.`,
  )
}
