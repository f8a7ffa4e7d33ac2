// The server's beginning and end: reads the settings, opens what the house stands on, serves, and closes in order.

import { hkdfSync } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { lapseJob } from '@earshot/domain'
import type pg from 'pg'
import { openAccounts } from './adapters/accounts/open.ts'
import { KeyProblem, loadInstanceKey } from './adapters/keys/instance-key.ts'
import { openVault } from './adapters/keys/vault.ts'
import { MemoryBus } from './adapters/memory/bus.ts'
import { PostgresAudit } from './adapters/postgres/audit.ts'
import { PostgresBoards } from './adapters/postgres/boards.ts'
import { assertDurable, openDb, openPool } from './adapters/postgres/database.ts'
import { PostgresDesks } from './adapters/postgres/desks.ts'
import { EmbeddedProblem, startEmbedded } from './adapters/postgres/embedded/embedded.ts'
import { Jobs } from './adapters/postgres/jobs.ts'
import { PostgresJournal } from './adapters/postgres/journal.ts'
import { migrate } from './adapters/postgres/migrate.ts'
import { PostgresPeople } from './adapters/postgres/people.ts'
import { PostgresPresence } from './adapters/postgres/presence.ts'
import { PostgresVisits } from './adapters/postgres/visits.ts'
import { openApp } from './app.ts'
import { openClock } from './clock.ts'
import { type Config, readConfig } from './config.ts'
import { ownOrigins } from './http/origin.ts'
import type { Visits } from './ports.ts'

/** Something that cannot be started, in one sentence. */
class Problem extends Error {}

const say = (line: string): void => console.log(line)
const failed = (error: unknown): void => console.error(error instanceof Error ? (error.stack ?? error.message) : 'Something failed')
const folder = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url))

/** Closed in the opposite order of their opening, each even when another cannot be. */
const open: (() => Promise<unknown>)[] = []
async function closeAll(): Promise<void> {
  for (const close of open.splice(0).reverse()) await close().catch(failed)
}

/** Where PostgreSQL is: the one that was named, or our own in the data folder. */
async function database(config: Config): Promise<pg.PoolConfig> {
  if (config.databaseUrl !== undefined) return { connectionString: config.databaseUrl }
  const embedded = await startEmbedded({ dataDir: config.dataDir, say })
  open.push(() => embedded.stop())
  return embedded.connection
}

async function openDatabase(config: Config) {
  const connection = await database(config)
  const pool = openPool({ ...connection, max: 12 })
  open.push(() => pool.end())
  const problems = await assertDurable(pool)
  if (problems.length > 0) throw new Problem(problems.join('\n'))
  const migrated = await migrate(pool)
  if (!migrated.ok) throw new Problem(migrated.sentence)
  return { connection, pool, db: openDb(pool) }
}

async function openKeys(config: Config, pool: pg.Pool) {
  const { rows } = await pool.query<{ some: boolean }>('select exists (select from conversations) as some')
  const asked = { dataDir: config.dataDir, fromEnvironment: config.instanceKey, hasData: rows[0]?.some ?? false }
  const { key, place } = await loadInstanceKey(asked)
  // The accounts' secret follows from the instance key, so that there is one secret to keep.
  const secret = Buffer.from(hkdfSync('sha256', key, '', 'earshot accounts', 32)).toString('base64')
  return { vault: openVault(key), secret, place }
}

const sweeping = (visits: Visits, now: () => number) => async (): Promise<void> => {
  await visits.sweep(now())
}

async function serve(config: Config): Promise<void> {
  const { connection, pool, db } = await openDatabase(config)
  const { vault, secret, place } = await openKeys(config, pool)
  const journal = new PostgresJournal(connection, pool)
  open.push(() => journal.end())
  const clock = openClock()
  const publicUrl = config.publicUrl ?? `http://${config.host.includes(':') ? `[${config.host}]` : config.host}:${config.port}`
  const accounts = openAccounts({ pool, secret, publicUrl, otherOrigins: ownOrigins(publicUrl) })
  const [desks, people, visits, audit] = [new PostgresDesks(db), new PostgresPeople(db), new PostgresVisits(db), new PostgresAudit(db)]
  const setUp = openSetUp({ db, accounts })
  const app = await openApp({
    journal,
    vault,
    bus: new MemoryBus(),
    desks,
    people,
    presence: new PostgresPresence(pool),
    visits,
    audit,
    boards: new PostgresBoards(pool),
    accounts,
    setUp,
    clock: clock.now,
    pages: { console: folder('console/dist'), widget: folder('widget/dist') },
    publicUrl,
    trustProxy: config.trustProxy,
    visitsPerMinute: config.visitsPerMinute,
    failed,
  })
  open.push(app.close)
  const jobs = await Jobs.start({
    pool,
    tasks: { lapse: (payload) => lapse(payload), sweep: sweeping(visits, clock.now) },
    regular: { sweep: '17 * * * *' },
    failed: (_, error) => failed(error),
  })
  open.push(() => jobs.stop())
  await app.http.listen({ host: config.host, port: config.port })
}
