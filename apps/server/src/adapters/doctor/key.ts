// Whether the instance key is there, kept from others, and the right one.

import { statSync } from 'node:fs'
import type pg from 'pg'
import type { Config } from '../../config.ts'
import { type Finding, open, right, wrong } from '../../doctor/finding.ts'
import { Problem } from '../../problem.ts'
import { fits } from '../keys/fitting.ts'
import { findInstanceKey, type InstanceKey, placeIn } from '../keys/instance-key.ts'

type Settings = Pick<Config, 'dataDir' | 'instanceKey'>

/** What there is to say of it: `pool` is the database that it should open, or null where that cannot be asked. */
export async function keyFindings(settings: Settings, pool: pg.Pool | null): Promise<readonly Finding[]> {
  try {
    const found = await findInstanceKey({ dataDir: settings.dataDir, fromEnvironment: settings.instanceKey })
    return found === null ? [await missing(settings, pool)] : [...exposed(found), await opens(found, pool)]
  } catch (error) {
    if (error instanceof Problem) return [wrong(error.message)]
    throw error
  }
}

async function missing({ dataDir }: Settings, pool: pg.Pool | null): Promise<Finding> {
  const place = placeIn(dataDir)
  const used = pool !== null && ((await pool.query('select from organisation limit 1')).rowCount ?? 0) > 0
  return used
    ? wrong(
        `The instance key ${place} is missing: without it nothing that people wrote can be read, and Earshot does not start. Put it back, or set EARSHOT_INSTANCE_KEY.`,
      )
    : open(
        `There is no instance key ${place}. A new Earshot makes one at its first start; one that was in use before needs the one it had.`,
      )
}

/** A key that is in a file, and not its owner's alone. */
function exposed({ place }: InstanceKey): readonly Finding[] {
  const mode = statSync(place, { throwIfNoEntry: false })?.mode ?? 0
  return (mode & 0o077) === 0 ? [] : [wrong(`Others on this machine can read the instance key. Say chmod 600 ${place}.`)]
}

async function opens({ key, place }: InstanceKey, pool: pg.Pool | null): Promise<Finding> {
  const fitting = pool === null ? null : await fits(pool, key)
  if (fitting === true) return right(`The instance key (${place}) opens the conversations. Is there a copy of it somewhere else?`)
  if (fitting === null) return right(`The instance key (${place}) is there; there was no conversation to try it on.`)
  return wrong(`The instance key (${place}) is not the one that the conversations are sealed with. Put the right one there.`)
}
