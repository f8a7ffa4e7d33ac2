// Makes a backup, beside a running server or without one, and changes nothing else.

import pg from 'pg'
import type { Config } from '../../config.ts'
import { Problem } from '../../problem.ts'
import { reachDatabase } from '../ground.ts'
import { fits } from '../keys/fitting.ts'
import { findInstanceKey } from '../keys/instance-key.ts'
import { findCluster } from '../postgres/embedded/place.ts'
import type { Footer } from './format.ts'
import { backupText } from './text.ts'
import { assertWritable, type Target, writeWhole } from './writing.ts'

export type BackUp = Target & {
  readonly config: Pick<Config, 'databaseUrl' | 'dataDir' | 'instanceKey'>
  readonly version: string
  /** True to put the instance key into it. */
  readonly withKey: boolean
  readonly say: (line: string) => void
}
export type BackedUp = { readonly rows: Footer['rows']; readonly bytes: number }

/** Rejects with a `Problem` that says in a sentence why there is no backup. */
export async function backUp({ config, version, withKey, say, ...target }: BackUp): Promise<BackedUp> {
  assertWritable(target)
  if (config.databaseUrl === undefined && findCluster(config.dataDir) === null)
    throw new Problem(`There is no Earshot in ${config.dataDir}, so there is nothing to back up. Nothing was changed; see DATA_DIR.`)
  await using opening = new AsyncDisposableStack()
  const connection = await reachDatabase(config, opening, say)
  const client = opening.adopt(new pg.Client({ ...connection, application_name: 'earshot backup' }), (one) => one.end())
  let broken = false
  client.on('error', () => {
    broken = true
  })
  await client.connect().catch(unreached)
  const key = withKey ? await keyOf(config, client) : null
  let rows: Footer['rows'] = {}
  const done = (counted: Footer['rows']) => {
    rows = counted
  }
  try {
    const bytes = await writeWhole(target, backupText({ client, version, key, done }))
    return { rows, bytes }
  } catch (error) {
    if (!(error instanceof Error && (broken || error instanceof pg.DatabaseError))) throw error
    throw new Problem(`PostgreSQL did not give all of it (${error.message}). ${target.file} was not written; try again.`, { cause: error })
  }
}

function unreached(error: unknown): never {
  throw new Problem(
    `PostgreSQL cannot be reached (${error instanceof Error ? error.message : error}). Nothing was written; see DATABASE_URL.`,
  )
}

/** A backup with a key that does not open it would be found out too late. */
async function keyOf({ dataDir, instanceKey }: BackUp['config'], client: pg.Client): Promise<Buffer> {
  const found = await findInstanceKey({ dataDir, fromEnvironment: instanceKey })
  if (found === null)
    throw new Problem(
      `There is no instance key in ${dataDir} to put into the backup. Nothing was written; see DATA_DIR or leave out --with-key.`,
    )
  if ((await fits(client, found.key)) === false)
    throw new Problem(
      `The instance key in ${found.place} does not open the conversations in the database. Nothing was written; put the right key there.`,
    )
  return found.key
}
