// Where the embedded PostgreSQL of a data folder lies: its programs, its data, its socket and its log.

import { createHash, randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, realpathSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Problem } from '../../../problem.ts'
import { type Account, accountFor } from './account.ts'
import { moveIntoPlace } from './disk.ts'
import { packaged, programsFor } from './programs.ts'
import { letThrough, own, reachable } from './reach.ts'

export type Place = {
  /** The folder of PostgreSQL's bin, lib and share. */
  readonly programs: string
  /** PostgreSQL's data folder. */
  readonly cluster: string
  readonly log: string
  /** The folder of its socket, which follows from where the data are. */
  readonly socket: string
  /** Null for whoever runs Earshot. */
  readonly account: Account | null
}

/** Where things go that the unprivileged user cannot reach where they are. */
const ELSEWHERE = '/var/lib/earshot'
/** `sun_path` holds 108 bytes with the closing zero, on macOS 104. */
const LONGEST_SOCKET = 103
const SOCKET_NAME = '/.s.PGSQL.5432'

/** The real path of the data folder, made where it is missing. */
export function openHome(dataDir: string): string {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const home = realpathSync(dataDir)
  const uid = process.getuid?.() ?? 0
  if (uid !== 0 && statSync(home).uid !== uid)
    throw new Problem(
      `The data folder ${home} belongs to another user. Nothing was changed; start Earshot as that user, or name another DATA_DIR.`,
    )
  return home
}

/** PostgreSQL's data of a data folder, or null where there are none. Changes nothing. */
export function findCluster(dataDir: string): string | null {
  if (!existsSync(dataDir)) return null
  const home = realpathSync(dataDir)
  const cluster = join(notedPlace(home) ?? home, 'postgres')
  return existsSync(cluster) ? cluster : null
}

/** Finds the place for a data folder, in turn. `say` hears when it is not the data folder itself. */
export async function findPlace(home: string, say: (line: string) => void, elsewhere = ELSEWHERE): Promise<Place> {
  const { base, account } = settle(home, elsewhere, say)
  if (base !== home) say(`PostgreSQL's files are in ${base}, where the user that it runs as can reach them.`)
  if (account !== null) letThrough(base, account)
  return {
    programs: await programsFor(account, packaged(), elsewhere),
    cluster: join(base, 'postgres'),
    log: join(base, 'postgres.log'),
    socket: socketFolder(base),
    account,
  }
}

function settle(home: string, elsewhere: string, say: (line: string) => void): { base: string; account: Account | null } {
  const noted = notedPlace(home)
  const base = noted ?? home
  const account = accountFor(join(base, 'postgres'), say)
  if (noted !== null || account === null || reachable(home, account)) return { base, account }
  if (existsSync(join(home, 'postgres')))
    throw new Problem(
      `The user ${account.name}, as whom PostgreSQL runs, cannot reach the data in ${home}. Nothing was changed; put the folder where others may pass through, as it was before.`,
    )
  return { base: makeBase(home, elsewhere, account), account }
}

const noteIn = (home: string): string => join(home, 'postgres.place')

/** Where this data folder's files are if not in itself. It remembers that, so that it may be moved. */
function notedPlace(home: string): string | null {
  if (!existsSync(noteIn(home))) return null
  const base = readFileSync(noteIn(home), 'utf8').trim()
  if (base.startsWith('/') && existsSync(base)) return base
  throw new Problem(
    `PostgreSQL's files of ${home} should be in ${base}, as ${noteIn(home)} says, but are not there. Nothing was changed; put them back, or remove that note to begin anew.`,
  )
}

function makeBase(home: string, elsewhere: string, account: Account): string {
  const base = join(elsewhere, randomUUID())
  mkdirSync(base, { recursive: true, mode: 0o700 })
  letThrough(elsewhere, account)
  const draft = `${noteIn(home)}.making`
  writeFileSync(draft, `${base}\n`, { mode: 0o600, flush: true })
  moveIntoPlace(draft, noteIn(home))
  return base
}

/** Near the data, or where that is too long a path for a socket, in a folder whose name follows from it. */
function socketFolder(base: string): string {
  const near = join(base, 'socket')
  if (Buffer.byteLength(near + SOCKET_NAME) <= LONGEST_SOCKET) return near
  return `/tmp/earshot-${createHash('sha256').update(base).digest('hex').slice(0, 16)}`
}

/** Makes the socket's folder, private: whoever can reach the socket is believed. */
export function makeSocketFolder({ socket, account }: Place): void {
  mkdirSync(socket, { recursive: true, mode: 0o700 })
  own(socket, account)
  const { uid, mode } = statSync(socket)
  const ours = account?.uid ?? process.getuid?.() ?? uid
  if (uid !== ours || (mode & 0o077) !== 0)
    throw new Problem(`The folder ${socket} should be private to PostgreSQL, but is not. Nothing was changed; remove it and start again.`)
}
