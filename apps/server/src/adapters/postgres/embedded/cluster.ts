// PostgreSQL's data folder: made whole or not at all, and only opened by the version that it belongs to.

import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { Problem } from '../../../problem.ts'
import { own, type Place } from './place.ts'
import { codeOf, explained } from './problem.ts'

const run = promisify(execFile)

/** The user of the database, whoever runs it: the socket's folder is what keeps others out. */
export const DATABASE_USER = 'earshot'

/** All that initdb and postgres get of an environment: settings of libpq and of our own are none of their business. */
export const ENVIRONMENT = { LC_ALL: 'C', TZ: 'UTC' } as const

/** The data folder is there and ours to open, or it is made. */
export async function prepareCluster(place: Place): Promise<void> {
  const version = versionOf(place.cluster)
  const ours = await programVersion(place)
  if (version === null) return makeCluster(place)
  if (version === ours) return
  const advice = version > ours ? 'start the newer Earshot that made it' : 'start the older Earshot that made it, and move the data with it'
  throw new Problem(
    `The data in ${place.cluster} belongs to PostgreSQL ${version}, and this Earshot brings PostgreSQL ${ours}. Nothing was changed; ${advice}.`,
  )
}

/** The major version, or null where there is no data. */
function versionOf(cluster: string): number | null {
  try {
    return Number.parseInt(readFileSync(join(cluster, 'PG_VERSION'), 'utf8'), 10)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null
    throw explained(`The data in ${cluster} cannot be read`, String(error), cluster)
  }
}

async function programVersion({ programs }: Place): Promise<number> {
  const { stdout } = await run(join(programs, 'bin/postgres'), ['--version'], { env: ENVIRONMENT })
  return Number.parseInt(/\d+/.exec(stdout)?.[0] ?? '', 10)
}

/** Made under another name and renamed when it is whole, so that whatever ends it in between leaves no half of it behind. */
async function makeCluster(place: Place): Promise<void> {
  const drafts = dirname(place.cluster)
  const draft = `${place.cluster}.making-${randomUUID()}`
  clearDrafts(drafts, basename(place.cluster))
  try {
    mkdirSync(draft, { mode: 0o700 })
    own(draft, place.account)
    await run(join(place.programs, 'bin/initdb'), ['--pgdata', draft, ...MAKING], {
      env: ENVIRONMENT,
      cwd: '/',
      ...(place.account === null ? {} : { uid: place.account.uid, gid: place.account.gid }),
    })
    renameSync(draft, place.cluster)
  } catch (error) {
    rmSync(draft, { recursive: true, force: true })
    const printed = error instanceof Error && 'stderr' in error ? String(error.stderr) : String(error)
    throw explained(`PostgreSQL's data could not be made in ${place.cluster}`, printed, drafts)
  }
}

const MAKING = [
  `--username=${DATABASE_USER}`,
  '--auth=trust',
  '--encoding=UTF8',
  // Sorts the same whatever the machine's C library is.
  '--locale=C',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
]

/** Left over from makings that were cut off: only one at a time makes anything here. */
function clearDrafts(folder: string, name: string): void {
  for (const entry of readdirSync(folder))
    if (entry.startsWith(`${name}.making-`)) rmSync(join(folder, entry), { recursive: true, force: true })
}
