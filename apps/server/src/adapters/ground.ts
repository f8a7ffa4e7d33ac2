// What every program of the house stands on: the database, brought up to date; the instance key; the accounts.

import { hkdfSync } from 'node:crypto'
import { existsSync } from 'node:fs'
import type pg from 'pg'
import type { Config } from '../config.ts'
import type { Accounts, Vault } from '../ports.ts'
import { Problem } from '../problem.ts'
import type { WordKeys } from '../search-port.ts'
import { openAccounts } from './accounts/open.ts'
import { fits } from './keys/fitting.ts'
import { loadInstanceKey } from './keys/instance-key.ts'
import { openSeal, type Seal } from './keys/seal.ts'
import { openVault } from './keys/vault.ts'
import { openWordKeys } from './keys/words.ts'
import { assertDurable, type Connection, type Db, openDb, openPool } from './postgres/database.ts'
import { startEmbedded } from './postgres/embedded/embedded.ts'
import { migrate } from './postgres/migrate.ts'
import { enterAlone } from './postgres/sole.ts'

export type Ground = AsyncDisposable & {
  readonly connection: Connection
  readonly pool: pg.Pool
  readonly db: Db
  readonly vault: Vault
  readonly seal: Seal
  readonly wordKeys: WordKeys
  readonly accounts: Accounts
  /** Where the instance key is: a file, or the name of the setting. */
  readonly keyPlace: string
  /** Rejects when another server came in while the connection was broken, for one that serves alone. */
  readonly displaced: Promise<never>
}
export type GroundOptions = {
  readonly config: Config
  /** Every way to write our own address, the public one first. */
  readonly origins: readonly [string, ...string[]]
  readonly say: (line: string) => void
  /** True for a server, which has the database for itself; others come and go beside it, and only to data that are there. */
  readonly alone: boolean
}

const ANSWERS_WITHIN = 10_000

/** Opens it all. Rejects with a `Problem` when something cannot be used; then nothing is left open. */
export async function openGround({ config, origins, say, alone }: GroundOptions): Promise<Ground> {
  await using opening = new AsyncDisposableStack()
  if (!alone && config.databaseUrl === undefined && !existsSync(config.dataDir)) throw new Problem(NOTHING_HERE(config.dataDir))
  const connection = await reachDatabase(config, opening, say)
  await assertUsable(connection)
  const pool = opening.adopt(openPool({ ...connection, max: 12 }), (one) => one.end())
  const displaced = alone ? opening.use(await enterAlone(connection)).displaced : NEVER
  const migrated = await migrate(pool)
  if (!migrated.ok) throw new Problem(migrated.sentence)
  const { key, place } = await instanceKey(config, pool)
  // The accounts' secret follows from the instance key, so that there is one secret to keep.
  const secret = Buffer.from(hkdfSync('sha256', key, '', 'earshot accounts', 32)).toString('base64')
  const [publicUrl, ...otherOrigins] = origins
  const opened = opening.move()
  return {
    connection,
    pool,
    db: openDb(pool),
    vault: openVault(key),
    seal: openSeal(key),
    wordKeys: openWordKeys(key),
    accounts: openAccounts({ pool, secret, publicUrl, otherOrigins }),
    keyPlace: place,
    displaced,
    [Symbol.asyncDispose]: () => opened.disposeAsync(),
  }
}

/** On a connection of its own, because only here a database that does not answer is not waited for. */
async function assertUsable(connection: Connection): Promise<void> {
  const asking = openPool({ ...connection, max: 1, connectionTimeoutMillis: ANSWERS_WITHIN })
  const problems = await assertDurable(asking)
  await asking.end()
  if (problems.length > 0) throw new Problem(problems.join('\n'))
}

const NEVER = new Promise<never>(() => {})
const NOTHING_HERE = (dataDir: string): string =>
  `There is no data folder ${dataDir}. Nothing was changed; npm start makes it, or DATA_DIR names another.`

/** The PostgreSQL that was named, or our own in the data folder, started where it does not run; `opening` leaves it. */
export async function reachDatabase(
  config: Pick<Config, 'databaseUrl' | 'dataDir'>,
  opening: AsyncDisposableStack,
  say: (line: string) => void,
): Promise<Connection> {
  if (config.databaseUrl !== undefined) return { connectionString: config.databaseUrl }
  const embedded = opening.adopt(await startEmbedded({ dataDir: config.dataDir, say }), (one) => one.stop())
  return embedded.connection
}

async function instanceKey(config: Config, pool: pg.Pool) {
  const { rows } = await pool.query<{ some: boolean }>(
    'select exists (select from organisation) or exists (select from conversations) as some',
  )
  const found = await loadInstanceKey({ dataDir: config.dataDir, fromEnvironment: config.instanceKey, hasData: rows[0]?.some ?? false })
  if ((await fits(pool, found.key)) === false) throw new Problem(UNFITTING(found.place))
  return found
}

const UNFITTING = (place: string): string =>
  `The instance key in ${place} is not the one that the conversations in the database are sealed with. Nothing was changed; put the right key there.`
