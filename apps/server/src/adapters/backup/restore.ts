// Restores a backup where nothing is: looks first whether all of it can be done, and then does it or leaves nothing behind.

import { existsSync, readdirSync } from 'node:fs'
import type { Config } from '../../config.ts'
import { Problem } from '../../problem.ts'
import { reachDatabase } from '../ground.ts'
import { decoded, findInstanceKey, type InstanceKey, keepInstanceKey, placeIn } from '../keys/instance-key.ts'
import { assertDurable, openPool } from '../postgres/database.ts'
import { findCluster } from '../postgres/embedded/place.ts'
import { enterAlone } from '../postgres/sole.ts'
import type { Footer, Header } from './format.ts'
import { assertEmpty, assertKnown, loadBackup } from './loading.ts'
import { type Backup, verifyBackup } from './reading.ts'

export type Restore = {
  readonly config: Pick<Config, 'databaseUrl' | 'dataDir' | 'instanceKey'>
  readonly file: string
  readonly signal: AbortSignal
  readonly say: (line: string) => void
}
export type Restored = {
  readonly header: Header
  readonly rows: Footer['rows']
  /** Where the instance key is, or null when it still has to be put somewhere. */
  readonly keyPlace: string | null
}

/** Rejects with a `Problem` that says in a sentence why nothing was restored. */
export async function restore({ config, file, signal, say }: Restore): Promise<Restored> {
  const backup = await verifyBackup(file, signal)
  const { header } = backup
  await assertKnown(header)
  assertFree(config)
  const at = { dataDir: config.dataDir, fromEnvironment: config.instanceKey }
  const found = agreed(await findInstanceKey(at), backup)
  await using opening = new AsyncDisposableStack()
  const connection = await reachDatabase(config, opening, say)
  const pool = opening.adopt(openPool({ ...connection, max: 1 }), (one) => one.end())
  const problems = await assertDurable(pool)
  if (problems.length > 0) throw new Problem(problems.join('\n'))
  // So that no server begins to serve what is half there.
  opening.use(await enterAlone(connection))
  await assertEmpty(pool, header)
  const instanceKey = found ?? (backup.key === null ? null : await keepInstanceKey(config.dataDir, decoded(backup.key, file)))
  const rows = await loadBackup({ connection, file, header, instanceKey, signal })
  return { header, rows, keyPlace: instanceKey?.place ?? null }
}

/** What may be in a data folder before anything is: a key that was put there, and what some file systems put there. */
const HARMLESS = ['instance.key', 'lost+found']

function assertFree({ databaseUrl, dataDir }: Restore['config']): void {
  if (databaseUrl !== undefined || !existsSync(dataDir) || findCluster(dataDir) !== null) return
  if (readdirSync(dataDir).every((name) => HARMLESS.includes(name))) return
  throw new Problem(`${dataDir} is not empty, and a backup only goes where nothing is. Nothing was changed; name an empty DATA_DIR.`)
}

/** The key that is here already, unless the backup holds another. */
function agreed(found: InstanceKey | null, { key }: Backup): InstanceKey | null {
  if (found === null || key === null || found.key.equals(decoded(key, 'the backup'))) return found
  throw new Problem(`The backup holds another instance key than ${found.place}. Nothing was changed; move that one away and keep it.`)
}

/** Where a key that the backup does not hold is looked for. */
export const wantedKeyPlace = ({ dataDir }: Restore['config']): string => placeIn(dataDir)
