// Folders, a look at what runs on them, and guests in processes of their own, for the tests of the embedded PostgreSQL.

import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { type Embedded, startEmbedded } from '../embedded.ts'

/** The user with the fewest rights. */
export const NOBODY = 65_534
export const isRoot = process.getuid?.() === 0

/** A folder to work in, which everybody may pass through, removed at the end of the scope. */
export function scratch(): Disposable & { readonly path: string; readonly in: (name: string) => string } {
  const path = mkdtempSync(join(tmpdir(), 'earshot-embedded-'))
  chmodSync(path, 0o755)
  const inside = (name: string) => join(path, name)
  return { path, in: inside, [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true }) }
}

/** A folder that belongs to the user. */
export function folderOf(uid: number, path: string): string {
  mkdirSync(path, { mode: 0o700 })
  execFileSync('chown', [`${uid}:${uid}`, path])
  return path
}

/** An embedded PostgreSQL that is left at the end of the scope, and the lines it said. */
export async function opened(dataDir: string): Promise<Embedded & AsyncDisposable & { readonly said: readonly string[] }> {
  const said: string[] = []
  const embedded = await startEmbedded({ dataDir, say: (line) => said.push(line) })
  return { ...embedded, said, [Symbol.asyncDispose]: embedded.stop }
}

/** The first row that a statement gives on a connection of its own. */
export async function ask({ connection }: Pick<Embedded, 'connection'>, statement: string): Promise<unknown> {
  const client = new pg.Client(connection)
  await client.connect()
  try {
    return (await client.query(statement)).rows[0]
  } finally {
    await client.end()
  }
}

/** Tries again until `work` does not fail any more. */
export async function atLast<T>(work: () => Promise<T>): Promise<T> {
  for (;;) {
    const done = await work().then(
      (value) => ({ value }),
      () => null,
    )
    if (done !== null) return done.value
    await nextTurn()
  }
}

/** The numbers of all processes whose command names the folder: its postmasters, and whoever is making it. */
export function processesOn(folder: string): readonly number[] {
  const all =
    process.platform === 'linux'
      ? globSync('/proc/[0-9]*').map((path) => ({ pid: Number(path.slice(6)), command: commandIn(path) }))
      : execFileSync('ps', ['-axo', 'pid=,command='], { encoding: 'utf8' })
          .split('\n')
          .map((line) => ({ pid: Number.parseInt(line, 10), command: line }))
  return all.filter(({ pid, command }) => pid !== process.pid && command.includes(folder)).map(({ pid }) => pid)
}

function commandIn(path: string): string {
  try {
    return readFileSync(`${path}/cmdline`, 'utf8').replaceAll('\0', ' ')
  } catch {
    return ''
  }
}

export type OtherGuest = {
  /** What it said until it was open, or until it ended instead. */
  readonly said: readonly string[]
  readonly open: boolean
  /** Leaves in good order. */
  readonly leave: () => Promise<void>
  /** Is ended without a chance to leave. */
  readonly kill: () => Promise<void>
}

/** A guest in a process of its own, of another user when one is named. Comes back when it is open, or has failed. */
export async function otherGuest(
  dataDir: string,
  { uid, through = [] }: { uid?: number; through?: readonly string[] } = {},
): Promise<OtherGuest> {
  const [command = '', ...args] = [...through, process.execPath, fileURLToPath(new URL('program.ts', import.meta.url)), dataDir]
  const child = spawn(command, args, { stdio: ['pipe', 'pipe', 'inherit'], cwd: '/', ...(uid === undefined ? {} : { uid, gid: uid }) })
  const ended = once(child, 'exit')
  const said: string[] = []
  let open = false
  for await (const line of createInterface({ input: child.stdout })) {
    open = line === 'open'
    if (open) break
    said.push(line)
  }
  return {
    said,
    open,
    async leave() {
      child.stdin.end()
      await ended
    },
    async kill() {
      child.kill('SIGKILL')
      await ended
    },
  }
}
