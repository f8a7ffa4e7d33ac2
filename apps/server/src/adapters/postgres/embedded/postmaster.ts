// The running PostgreSQL of a data folder, known by the file it keeps there: whether it lives, starting it, ending it.

import { execFileSync, spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync, readlinkSync, realpathSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { ENVIRONMENT } from './cluster.ts'
import { own, type Place } from './place.ts'
import { explained } from './problem.ts'

/** `socket` is the folder of its socket; `ready` is false while it starts, recovers or ends. */
export type Postmaster = { readonly pid: number; readonly socket: string; readonly ready: boolean }

/** No process has this number. */
const NOBODY = 2 ** 31 - 1
const LOOK_AGAIN = 10
/** How long the processes of one that crashed may take to end. */
const LEFT_OVER = 10_000
/** After a crash the log is replayed first, which takes as long as it takes. */
const READY_WITHIN = 600_000
const ENDED_WITHIN = 30_000

/** The postmaster of a data folder, or null when none lives. */
export function livingPostmaster(cluster: string): Postmaster | null {
  const lines = linesOf(cluster)
  const pid = Number(lines[0])
  if (!Number.isInteger(pid) || pid <= 1 || !isPostmasterOf(pid, cluster)) return null
  return { pid, socket: lines[4] ?? '', ready: (lines[7] ?? '').trim() === 'ready' }
}

const fileOf = (cluster: string): string => join(cluster, 'postmaster.pid')

function linesOf(cluster: string): string[] {
  try {
    return readFileSync(fileOf(cluster), 'utf8').split('\n')
  } catch {
    return []
  }
}

/**
 * After a crash the number in the file may be somebody else's, whom PostgreSQL would take for the owner of the folder. The number goes; the
 * rest of the file stays, because by it PostgreSQL knows whether processes of the one that crashed are still at work.
 */
function disownStranger(cluster: string): void {
  const [pid, ...rest] = linesOf(cluster)
  if (pid === undefined || rest.length === 0 || isPostmasterOf(Number(pid), cluster)) return
  writeFileSync(fileOf(cluster), [`${NOBODY}`, ...rest].join('\n'))
}

/** A postmaster stands in its data folder. */
function isPostmasterOf(pid: number, cluster: string): boolean {
  try {
    if (process.platform !== 'linux')
      return execFileSync('ps', ['-o', 'command=', '-p', `${pid}`])
        .toString()
        .includes(cluster)
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(cluster)
  } catch {
    return false
  }
}

const SETTINGS = {
  listen_addresses: '',
  unix_socket_permissions: '0700',
  max_connections: '60',
  fsync: 'on',
  synchronous_commit: 'on',
  // What goes wrong is told without the statement, its parameters or the row, which may hold what people wrote.
  log_min_messages: 'warning',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_parameter_max_length_on_error: '0',
} as const

/** Starts PostgreSQL and waits until it takes connections. It lives on when this process ends. */
export async function startPostmaster(place: Place, socket: string): Promise<Postmaster> {
  disownStranger(place.cluster)
  for (let waited = 0; ; waited += LOOK_AGAIN * 10) {
    const started = await attempt(place, socket)
    if (started !== null) return started
    const output = readFileSync(place.log, 'utf8')
    if (!/shared memory block .* is still in use/.test(output) || waited > LEFT_OVER)
      throw explained('PostgreSQL could not be started', output, place.log)
    await sleep(LOOK_AGAIN * 10)
  }
}

/** Null when it ended instead of taking connections; its log says why. */
async function attempt(place: Place, socket: string): Promise<Postmaster | null> {
  const settings = Object.entries({ ...SETTINGS, unix_socket_directories: socket }).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const log = openLog(place)
  const child = spawn(join(place.programs, 'bin/postgres'), ['-D', place.cluster, ...settings], {
    // A group of its own, so that Ctrl-C at a terminal ends the server first.
    detached: true,
    stdio: ['ignore', log, log],
    env: ENVIRONMENT,
    cwd: '/',
    ...(place.account === null ? {} : { uid: place.account.uid, gid: place.account.gid }),
  })
  closeSync(log)
  let ended = false
  child.on('error', () => (ended = true))
  child.on('exit', () => (ended = true))
  child.unref()
  for (let waited = 0; waited < READY_WITHIN && !ended; waited += LOOK_AGAIN) {
    const living = livingPostmaster(place.cluster)
    if (living?.ready && living.pid === child.pid) return living
    await sleep(LOOK_AGAIN)
  }
  return null
}

function openLog(place: Place): number {
  try {
    const log = openSync(place.log, 'w', 0o600)
    own(place.log, place.account)
    return log
  } catch (error) {
    throw explained('PostgreSQL could not be started', String(error), place.log)
  }
}

/** Ends a postmaster and waits until it is gone: politely, and where that takes too long as a crash would, which is safe. */
export async function endPostmaster(cluster: string, { pid }: Postmaster): Promise<void> {
  for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
    kill(pid, signal)
    for (let waited = 0; waited < ENDED_WITHIN; waited += LOOK_AGAIN) {
      if (livingPostmaster(cluster)?.pid !== pid) return
      await sleep(LOOK_AGAIN)
    }
  }
}

function kill(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal)
  } catch {
    // Gone already.
  }
}
