// The PostgreSQL that every server of a run works on: a throwaway database for each, and what its processes have used.

import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import pg from 'pg'

export type Database = AsyncDisposable & {
  readonly url: string
  query<Row extends pg.QueryResultRow>(text: string): Promise<Row[]>
  /** Microseconds of processor time of all of PostgreSQL, or null where they cannot be read. */
  cpu(): Promise<number | null>
}

/** A new database on the server of `url`, dropped in the end. */
export async function makeDatabase(url: string, purpose: string): Promise<Database> {
  const name = `earshot_bench_${purpose}_${randomBytes(4).toString('hex')}`
  const made = new URL(url)
  made.pathname = `/${name}`
  await once(url, `create database ${name}`)
  const client = new pg.Client({ connectionString: made.href })
  await client.connect()
  return {
    url: made.href,
    query: async (text) => (await client.query(text)).rows,
    cpu: async () => cpuOf((await client.query<{ pid: number }>('select pid from pg_stat_activity')).rows),
    async [Symbol.asyncDispose]() {
      await client.end()
      await once(url, `drop database ${name} with (force)`)
    },
  }
}

/** A connection's settings as an address; `host` may be the folder of a Unix socket. */
export function urlOf({ user, password, host, port, database }: pg.ClientConfig): string {
  const url = new URL(`postgresql://localhost/${database ?? 'postgres'}`)
  url.username = user ?? ''
  url.password = typeof password === 'string' ? password : ''
  if (host !== undefined) url.searchParams.set('host', host)
  if (port !== undefined) url.searchParams.set('port', `${port}`)
  return url.href
}

/** Refuses a PostgreSQL that does not wait for the disk: it would make every figure a lie. */
export async function assertDurable(url: string): Promise<void> {
  const [row] = await once<{ fsync: string; commit: string }>(
    url,
    `select current_setting('fsync') as fsync, current_setting('synchronous_commit') as commit`,
  )
  if (row?.fsync !== 'on' || row.commit === 'off')
    throw new Error('This PostgreSQL does not wait for the disk (fsync or synchronous_commit is off); nothing measured on it counts.')
}

async function once<Row extends pg.QueryResultRow>(url: string, text: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Row>(text)).rows
  } finally {
    await client.end()
  }
}

// Linux counts in hundredths of a second.
const TICK = 10_000

function cpuOf(processes: readonly { pid: number }[]): number | null {
  try {
    return processes.map(({ pid }) => ticksOf(readFileSync(`/proc/${pid}/stat`, 'latin1'))).reduce((sum, ticks) => sum + ticks, 0) * TICK
  } catch {
    return null
  }
}

/** Fields 14 and 15, counted behind the name, which may hold blanks. */
function ticksOf(stat: string): number {
  if (!stat.includes('(postgres)')) throw new Error('not the PostgreSQL of this machine')
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return Number(fields[11]) + Number(fields[12])
}
