// A server under measurement: a process of its own, ready once it answers, gone once it is let go.

import { fork } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { Measure } from './meter.ts'

/** `file` is relative to this folder. Without a `port` a free one is found. */
export type ServerPlan = {
  readonly file: string
  readonly args?: readonly string[]
  readonly env: Readonly<Record<string, string>>
  readonly port?: number
}
export type Server = AsyncDisposable & {
  readonly port: number
  /** What the process has used so far. `settle` collects its garbage first. */
  measure(settle?: 'settle'): Promise<Measure>
  /** The first match of a pattern in what it printed, once it has. */
  printed(pattern: RegExp): Promise<string>
  /** Ends it at once, without a chance to put anything in order (SIGKILL). */
  kill(): Promise<void>
}

const READY_WITHIN = 60_000
const GONE_WITHIN = 20_000

/** Starts a server and waits until it answers at /healthz. */
export async function startServer({ file, args = [], env, port: wanted }: ServerPlan): Promise<Server> {
  const port = wanted ?? (await freePort())
  const path = (name: string) => fileURLToPath(new URL(name, import.meta.url))
  const child = fork(path(file), args, {
    execArgv: ['--expose-gc', '--import', path('meter.ts')],
    env: { ...process.env, ...env, HOST: '127.0.0.1', PORT: `${port}` },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (text: string) => (output += text))
  const exited = once(child, 'exit').then(() => true)
  const until = async <T>(what: string, look: () => Promise<T | null> | T | null): Promise<T> => {
    for (const late = Date.now() + READY_WITHIN; Date.now() < late; ) {
      const found = await look()
      if (found !== null) return found
      if (await Promise.race([exited, sleep(50, false)])) break
    }
    throw new Error(`${file} ${what}. It printed:\n${output}`)
  }
  const server: Server = {
    port,
    async measure(settle) {
      child.send(settle ?? 'measure')
      const [measure]: Measure[] = await once(child, 'message')
      if (measure === undefined) throw new Error(`${file} does not answer how much it used`)
      return measure
    },
    printed: (pattern) => until(`did not print ${pattern}`, () => pattern.exec(output)?.[1] ?? null),
    async kill() {
      child.kill('SIGKILL')
      await exited
    },
    async [Symbol.asyncDispose]() {
      child.kill('SIGTERM')
      if (await Promise.race([exited, sleep(GONE_WITHIN, false, { ref: false })])) return
      child.kill('SIGKILL')
      throw new Error(`${file} did not end within ${GONE_WITHIN / 1000} s of SIGTERM`)
    },
  }
  await until('did not become ready', () => healthy(port)).catch(async (error) => {
    await server[Symbol.asyncDispose]()
    throw error
  })
  return server
}

const healthy = (port: number): Promise<true | null> =>
  fetch(`http://127.0.0.1:${port}/healthz`).then(
    ({ ok }) => ok || null,
    () => null,
  )

/** Below the ports that a system gives to outgoing connections, of which ten thousand are about to be made. */
async function freePort(): Promise<number> {
  for (;;) {
    const port = 10_000 + Math.trunc(Math.random() * 20_000)
    const probe = createServer()
    const free = await new Promise<boolean>((resolve) => {
      probe.once('error', () => resolve(false))
      probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)))
    })
    if (free) return port
  }
}
