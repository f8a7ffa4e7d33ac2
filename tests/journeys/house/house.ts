// The real server as a process of its own on a throwaway folder: it can be ended or killed, and started again on what it left.

import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { makeDatabase } from '../../../bench/src/postgres.ts'
import { nightZone } from './night.ts'
import { freePort } from './port.ts'

const path = (name: string): string => fileURLToPath(new URL(`../../../${name}`, import.meta.url))

export type SignIn = { readonly email: string; readonly password: string }

export type House = {
  readonly url: string
  readonly timeZone: string
  /** Everything it has printed since it was first started. */
  readonly printed: () => string
  /** How somebody of the sample organisation signs in. */
  readonly signIn: (name: string) => SignIn
  readonly start: () => Promise<void>
  readonly end: (signal: 'SIGTERM' | 'SIGKILL') => Promise<void>
}

type Settings = Readonly<Record<string, string>>

/** still: the sample organisation, where nobody has written yet; lively: as a newcomer finds it. */
export type Content = 'still' | 'lively' | 'empty'
const ARGUMENTS: Record<Content, readonly string[]> = { still: ['--demo', '--still'], lively: ['--demo'], empty: [] }

/** Starts a house for the length of `work`, with settings of its own where there are some. TEST_DATABASE_URL names a PostgreSQL to use instead of its own. */
export async function withHouse(content: Content, work: (house: House) => Promise<void>, settings: Settings = {}): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'earshot-journey-'))
  const server = process.env.TEST_DATABASE_URL
  const database = server === undefined ? null : await makeDatabase(server, 'journey')
  const printed = database === null ? await furnish(folder, content) : null
  const house = await houseIn(folder, { ...settings, ...(database !== null && { DATABASE_URL: database.url }) }, printed ?? '')
  try {
    await house.start(printed === null ? ARGUMENTS[content] : [])
    await work({ ...house, start: () => house.start([]) })
  } finally {
    await house.end('SIGTERM')
    await endPostgres(folder)
    await database?.[Symbol.asyncDispose]()
    await rm(folder, { recursive: true, force: true, maxRetries: 10 })
  }
}

// Once for all houses of this process: a copy keeps the zone that its house was made in.
const timeZone = nightZone()

/** A house that was made and ended: where it lies, and what it printed. */
type Made = { readonly folder: string; readonly printed: string }
const made = new Map<Content, Promise<Made>>()

/** Fills a folder with a sample organisation that this process has made once; answers what that printed, or null where the house begins with nothing. */
async function furnish(folder: string, content: Content): Promise<string | null> {
  if (content === 'empty') return null
  const ready = made.get(content) ?? make(content)
  made.set(content, ready)
  const { folder: from, printed } = await ready
  // By the system's own, which keeps whose the files are: PostgreSQL starts on no others.
  await promisify(execFile)('cp', ['-a', `${from}/.`, folder])
  return printed
}

async function make(content: Content): Promise<Made> {
  const folder = await mkdtemp(join(tmpdir(), 'earshot-journey-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  const house = await houseIn(folder, {})
  await house.start(ARGUMENTS[content])
  await house.end('SIGTERM')
  return { folder, printed: house.printed() }
}

/** `before` is what was printed when it was made. */
async function houseIn(folder: string, more: Settings, before = '') {
  const port = await freePort()
  const settings = { DATA_DIR: folder, PORT: `${port}`, TZ: timeZone, EARSHOT_VISITS_PER_MINUTE: '1000' }
  let printed = before
  let child: ChildProcess | null = null
  return {
    url: `http://127.0.0.1:${port}`,
    timeZone,
    printed: () => printed,
    signIn: (name: string): SignIn => signInOf(printed, name),
    async start(args: readonly string[]): Promise<void> {
      const from = printed.length
      // It ends with us, however we end: the channel closes then.
      child = spawn(path('node_modules/node/bin/node'), [path('apps/server/src/main.ts'), ...args], {
        env: { ...process.env, ...settings, ...more },
        stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      })
      await ready(child, (text) => {
        printed += text
        return printed.slice(from)
      })
    },
    async end(signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
      const ending = child
      child = null
      if (ending === null || ending.exitCode !== null || ending.signalCode !== null) return
      const gone = once(ending, 'exit')
      ending.kill(signal)
      await gone
    },
  }
}

/** `said` keeps what is printed, and answers all of it since this start. */
async function ready(child: ChildProcess, said: (text: string) => string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    let all = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => {
        all = said(text)
        if (all.includes('Earshot is ready')) resolve()
      })
    }
    child.once('exit', (code) => reject(new Error(`The server ended with ${code} before it was ready. It printed:\n${all}`)))
  })
}

function signInOf(printed: string, name: string): SignIn {
  const [, email, password] = new RegExp(`^  (${name}@\\S+)\\s+(\\S+)`, 'im').exec(printed) ?? []
  if (email === undefined || password === undefined) throw new Error(`There is no sign-in of ${name} in:\n${printed}`)
  return { email, password }
}

/** What a server that was killed leaves running, where no later one has taken it over. */
async function endPostgres(folder: string): Promise<void> {
  const file = join(folder, 'postgres/postmaster.pid')
  if (!existsSync(file)) return
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0])
  try {
    if (pid > 1) process.kill(pid, 'SIGQUIT')
  } catch {
    // It had ended by itself.
  }
}
