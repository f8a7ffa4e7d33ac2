// PostgreSQL's data folder: made whole or not at all, and only opened by the version that it belongs to.

import { execFile, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { Problem } from '../../../problem.ts'
import { moveIntoPlace } from './disk.ts'
import type { Place } from './place.ts'
import { codeOf, explained } from './problem.ts'
import { clearDrafts } from './programs.ts'
import { own } from './reach.ts'

const run = promisify(execFile)

/** The user of the database, whoever runs it: the socket's folder is what keeps others out. */
export const DATABASE_USER = 'earshot'

/** All that initdb and postgres get of an environment: settings of libpq and of our own are none of their business. */
export const ENVIRONMENT = { LC_ALL: 'C', TZ: 'UTC' }

/** The user and the folder that PostgreSQL's programs run in. */
export const asAccount = ({ account }: Place): { cwd: string; uid?: number; gid?: number } => ({
  cwd: '/',
  ...(account === null ? {} : { uid: account.uid, gid: account.gid }),
})

/** The data folder is there and ours to open, or it is made. */
export async function prepareCluster(place: Place): Promise<void> {
  const version = versionOf(place.cluster)
  const ours = await programVersion(place)
  if (version === null) return makeCluster(place)
  assertOurs(place.cluster, version, ours)
}

/** Rejects data of a PostgreSQL that is not the one that comes along. */
export function assertOurs(cluster: string, version: number, ours: number): void {
  if (version === ours) return
  const older = 'start the older Earshot that made it, and move its data by npm run backup and npm run restore (docs/running.md)'
  const advice = version > ours ? 'start the newer Earshot that made it' : older
  throw new Problem(
    `The data in ${cluster} belongs to PostgreSQL ${version}, and this Earshot brings PostgreSQL ${ours}. Nothing was changed; ${advice}.`,
  )
}

/** The major version, or null where there is no data. */
export function versionOf(cluster: string): number | null {
  const file = join(cluster, 'PG_VERSION')
  try {
    const version = Number.parseInt(readFileSync(file, 'utf8'), 10)
    if (version > 0) return version
  } catch (error) {
    if (codeOf(error) === 'ENOENT' && isEmpty(cluster)) return null
    throw explained(`The data in ${cluster} cannot be read`, String(error))
  }
  throw new Problem(`The data in ${cluster} do not say which PostgreSQL they belong to. Nothing was changed; put ${file} back.`)
}

const isEmpty = (folder: string): boolean => !existsSync(folder) || readdirSync(folder).length === 0

async function programVersion({ programs }: Place): Promise<number> {
  try {
    const { stdout } = await run(join(programs, 'bin/postgres'), ['--version'], { env: ENVIRONMENT })
    return Number.parseInt(/\d+/.exec(stdout)?.[0] ?? '', 10)
  } catch (error) {
    throw explained(
      'The PostgreSQL that comes along does not run on this machine',
      error instanceof Error && 'stderr' in error ? String(error.stderr) : String(error),
      'set DATABASE_URL to one of your own',
    )
  }
}

/** Made under another name and renamed when it is whole, so that whatever ends it in between leaves no half of it behind. */
async function makeCluster(place: Place): Promise<void> {
  const draft = `${place.cluster}.making-${randomUUID()}`
  try {
    clearDrafts(place.cluster)
    mkdirSync(draft, { mode: 0o700 })
    own(draft, place.account)
    await initdb(place, draft)
    moveIntoPlace(draft, place.cluster)
  } catch (error) {
    rmSync(draft, { recursive: true, force: true })
    throw explained(`PostgreSQL's data could not be made in ${place.cluster}`, String(error))
  }
}

async function initdb(place: Place, draft: string): Promise<void> {
  const child = spawn(join(place.programs, 'bin/initdb'), ['--pgdata', draft, ...MAKING], {
    // A group of its own, so that Ctrl-C at a terminal does not cut it off, and the server ends in order when it is done.
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: ENVIRONMENT,
    ...asAccount(place),
  })
  let printed = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    printed += text
  })
  const [code] = await once(child, 'close')
  if (code !== 0) throw new Error(printed)
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
