// The running PostgreSQL of a data folder, known by the file it keeps there: whether it lives, and ending it.

import { execFileSync } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { codeOf } from './problem.ts'

export type Postmaster = {
  readonly pid: number
  /** The data folder, known again wherever it is moved. */
  readonly folder: { readonly path: string; readonly dev: number; readonly ino: number }
  /** The folder of its socket, as it was when it began. */
  readonly socket: string
  /** False while it starts, recovers or ends. */
  readonly ready: boolean
}

const LOOK_AGAIN = 10
const ENDED_WITHIN = 30_000

export const lockFileOf = (cluster: string): string => join(cluster, 'postmaster.pid')

/** Beside the socket is one that begins with the same lines. */
export const socketLockFileOf = (socket: string): string => join(socket, '.s.PGSQL.5432.lock')

/** The postmaster of a data folder that a lock file names, or null when none lives. */
export function livingPostmaster(cluster: string, lockFile = lockFileOf(cluster)): Postmaster | null {
  const found = statSync(cluster, { throwIfNoEntry: false })
  if (found === undefined) return null
  const lines = linesOf(lockFile)
  const folder = { path: cluster, dev: found.dev, ino: found.ino }
  const postmaster = { pid: Number(lines[0]), folder, socket: lines[4] ?? '', ready: lines[7]?.trim() === 'ready' }
  return lives(postmaster) ? postmaster : null
}

function linesOf(lockFile: string): readonly string[] {
  try {
    return readFileSync(lockFile, 'utf8').split('\n')
  } catch {
    return []
  }
}

/** A postmaster stands in its data folder; another process to which its number went does not. */
export function lives({ pid, folder }: Pick<Postmaster, 'pid' | 'folder'>): boolean {
  if (!Number.isInteger(pid) || pid <= 1) return false
  return (process.platform === 'linux' ? standsIn(pid, folder) : null) ?? commandOf(pid).includes(folder.path)
}

/** Null where one may not know, as root in a container may not. */
function standsIn(pid: number, { dev, ino }: Postmaster['folder']): boolean | null {
  try {
    const there = statSync(`/proc/${pid}/cwd`)
    return there.dev === dev && there.ino === ino
  } catch (error) {
    return codeOf(error) === 'EACCES' ? null : false
  }
}

function commandOf(pid: number): string {
  try {
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8')
    return execFileSync('ps', ['-o', 'command=', '-p', `${pid}`], { encoding: 'utf8' })
  } catch {
    return ''
  }
}

/** Ends a postmaster and waits until it is gone: politely, and where that takes too long as a crash would, which is safe. */
export async function endPostmaster(postmaster: Postmaster): Promise<void> {
  for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
    for (let waited = 0; waited < ENDED_WITHIN; waited += LOOK_AGAIN) {
      if (!lives(postmaster)) return
      if (waited === 0) kill(postmaster.pid, signal)
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
