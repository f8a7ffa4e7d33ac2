// Where the tests of backups work: a folder for files and keys, databases to take from and to put into.

import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BackedUp, backUp } from '../../apps/server/src/adapters/backup/back-up.ts'
import { type Restored, restore } from '../../apps/server/src/adapters/backup/restore.ts'
import { openDb, openPool } from '../../apps/server/src/adapters/postgres/database.ts'
import { startEmbedded } from '../../apps/server/src/adapters/postgres/embedded/embedded.ts'
import type { TestDatabase } from '../../apps/server/src/adapters/postgres/testing.ts'
import { urlOf } from '../../bench/src/postgres.ts'

/** What a program is set to. */
export type Settings = { readonly dataDir: string; readonly databaseUrl: string | undefined; readonly instanceKey: string | undefined }

export type Scratch = Disposable & {
  readonly in: (name: string) => string
  /** A data folder that nothing is in but, where one is given, an instance key. */
  readonly folder: (name: string, key?: Buffer) => string
}

export function scratch(): Scratch {
  const path = mkdtempSync(join(tmpdir(), 'earshot-backup-'))
  chmodSync(path, 0o755)
  return {
    in: (name) => join(path, name),
    folder(name, key) {
      mkdirSync(join(path, name), { mode: 0o700 })
      if (key !== undefined) writeFileSync(join(path, name, 'instance.key'), `${key.toString('base64')}\n`, { mode: 0o600 })
      return join(path, name)
    },
    [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true }),
  }
}

/** Settings for a test's database, with the folder that holds the key. */
export const settingsOf = ({ config }: TestDatabase, dataDir: string): Settings => ({
  dataDir,
  databaseUrl: config.connectionString ?? urlOf(config),
  instanceKey: undefined,
})

/** Settings for a data folder with a PostgreSQL of its own. */
export const settingsIn = (dataDir: string): Settings => ({ dataDir, databaseUrl: undefined, instanceKey: undefined })

/** The PostgreSQL of a data folder, as the tests' own databases are. */
export async function openFolder(dataDir: string): Promise<TestDatabase> {
  const embedded = await startEmbedded({ dataDir, say: () => {} })
  const pool = openPool(embedded.connection)
  const close = async () => {
    await pool.end()
    await embedded.stop()
  }
  return { pool, db: openDb(pool), config: embedded.connection, [Symbol.asyncDispose]: close }
}

const never = new AbortController().signal

type More = { readonly withKey?: boolean; readonly overwrite?: boolean; readonly signal?: AbortSignal }

export const backedUp = (
  config: Settings,
  file: string,
  { withKey = false, overwrite = false, signal = never }: More = {},
): Promise<BackedUp> => backUp({ config, file, withKey, overwrite, signal, version: '0.0.0-test', say: () => {} })

export const restored = (config: Settings, file: string): Promise<Restored> => restore({ config, file, signal: never, say: () => {} })
