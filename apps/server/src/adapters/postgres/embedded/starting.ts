// Starting PostgreSQL on a data folder. It lives on when this process ends.

import { type ChildProcess, spawn } from 'node:child_process'
import {
  closeSync,
  constants,
  existsSync,
  fchownSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { asAccount, ENVIRONMENT } from './cluster.ts'
import { makeSocketFolder, type Place } from './place.ts'
import { livingPostmaster, lockFileOf, type Postmaster, socketLockFileOf } from './postmaster.ts'
import { explained } from './problem.ts'
import { own } from './reach.ts'

/** No process has this number. */
const NOBODY = 2 ** 31 - 1
const LOOK_AGAIN = 10
/** Bytes without which nothing can be written. */
const LEAST_SPACE = 65_536

const SETTINGS = {
  listen_addresses: '',
  unix_socket_permissions: '0700',
  max_connections: '120',
  fsync: 'on',
  synchronous_commit: 'on',
  // Its own misfortunes, but not a statement's, which may hold what people wrote.
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
} as const

/** Starts it and waits until it takes connections, however long it has to recover. Null when an earlier one is still at work. */
export async function startPostmaster(place: Place): Promise<Postmaster | null> {
  disownStranger(place)
  makeSocketFolder(place)
  const child = launch(place)
  let failure: string | null = null
  child.on('error', (error) => (failure = String(error)))
  child.on('exit', () => (failure ??= ''))
  while (failure === null) {
    const living = livingPostmaster(place.cluster)
    if (living?.ready && living.pid === child.pid) return living
    await sleep(LOOK_AGAIN)
  }
  const output = [failure, readFileSync(place.log, 'utf8'), spaceFor(place.log)].join('\n').trim()
  if (/shared memory block .* is still in use|lock file .* already exists/.test(output)) return null
  throw explained('PostgreSQL could not be started', output, `${place.log} says more`)
}

/** On a full disk the log cannot say so. */
function spaceFor(log: string): string {
  const { bavail, bsize } = statfsSync(log)
  return bavail * bsize < LEAST_SPACE ? 'ENOSPC' : ''
}

/**
 * After a crash the number in its lock files may be somebody else's, whom PostgreSQL would take for the owner of the folder, or it may be none. The
 * number goes; the rest of the file stays, because by it PostgreSQL knows whether processes of the one that crashed are still at work.
 */
function disownStranger({ cluster, socket, account }: Place): void {
  const socketLock = socketLockFileOf(socket)
  if (livingPostmaster(cluster, socketLock) === null) rmSync(socketLock, { force: true })
  const file = lockFileOf(cluster)
  if (!existsSync(file)) return
  const [, ...rest] = readFileSync(file, 'utf8').split('\n')
  const draft = `${file}.disowned`
  rmSync(draft, { force: true })
  writeFileSync(draft, [NOBODY, ...rest].join('\n'), { flag: 'wx', mode: 0o600 })
  own(draft, account)
  renameSync(draft, file)
}

function launch(place: Place): ChildProcess {
  // Its value is a list, in which a comma would part two folders.
  const folders = `"${place.socket.replaceAll('"', '""')}"`
  const settings = Object.entries({ ...SETTINGS, unix_socket_directories: folders }).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const log = openLog(place)
  try {
    const child = spawn(join(place.programs, 'bin/postgres'), ['-D', place.cluster, ...settings], {
      // A group of its own, so that Ctrl-C at a terminal ends the server first.
      detached: true,
      stdio: ['ignore', log, log],
      env: ENVIRONMENT,
      ...asAccount(place),
    })
    child.unref()
    return child
  } finally {
    closeSync(log)
  }
}

/** Follows no link, because the folder may be of another user than this process. */
function openLog({ log, account }: Place): number {
  const file = openSync(log, constants.O_WRONLY | constants.O_CREAT | constants.O_TRUNC | constants.O_NOFOLLOW, 0o600)
  if (account !== null) fchownSync(file, account.uid, account.gid)
  return file
}
