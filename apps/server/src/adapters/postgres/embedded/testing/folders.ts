// Folders, a look at what runs on them, and guests in processes of their own, for the tests of the embedded PostgreSQL.

import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, chownSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { TestContext } from 'node:test'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { accountFor } from '../account.ts'
import { type Embedded, startEmbedded } from '../embedded.ts'
import { reachable } from '../reach.ts'

export const isRoot = process.getuid?.() === 0
/** The user with the fewest rights. */
const NOBODY = 65_534
const program = fileURLToPath(new URL('program.ts', import.meta.url))

/** The number of a user who is not root; null, and said, where such a user cannot run what is here. */
export function ordinaryUser(t: TestContext): number | null {
  if (!isRoot) return process.getuid?.() ?? null
  const nobody = { name: 'nobody', uid: NOBODY, gid: NOBODY }
  if ([process.execPath, program].every((path) => reachable(path, nobody))) return NOBODY
  t.diagnostic(`not run: ${t.name}: only root can reach this clone`)
  return null
}

/** A folder to work in, which everybody may pass through, removed at the end of the scope. */
export function scratch(): Disposable & { readonly path: string; readonly in: (name: string) => string } {
  const path = mkdtempSync(join(tmpdir(), 'earshot-embedded-'))
  chmodSync(path, 0o755)
  // The first who needs PostgreSQL's user makes it, and says so; no test is to depend on being that.
  accountFor(join(path, 'none'), () => {})
  const inside = (name: string) => join(path, name)
  return { path, in: inside, [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true }) }
}

/** A private folder that belongs to the user. */
export function folderOf(uid: number, path: string): string {
  mkdirSync(path, { mode: 0o700 })
  if (isRoot) chownSync(path, uid, uid)
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

/** A guest in a process of its own, which `through` may start in another way. Comes back when it is open, or has failed. */
export async function otherGuest(dataDir: string, uid = process.getuid?.() ?? 0, ...through: readonly string[]): Promise<OtherGuest> {
  const [command = '', ...args] = [...through, process.execPath, program, dataDir]
  const child = spawn(command, args, { stdio: ['pipe', 'pipe', 'inherit'], cwd: '/', ...(isRoot ? { uid, gid: uid } : {}) })
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
