// The commands as processes of their own on a throwaway folder, and what they leave.

import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { after } from 'node:test'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../..', import.meta.url))

export type Settings = Readonly<Record<string, string>>
export type Ended = { readonly code: number | null; readonly output: string }
export type Running = {
  readonly child: ChildProcess
  readonly output: () => string
  /** Once a pattern was printed; fails when the program ends without. */
  readonly printed: (pattern: RegExp) => Promise<RegExpExecArray>
  readonly ended: Promise<Ended>
}

const started = new Set<ChildProcess>()
// Where a test failed in the middle, what it started would live on.
after(() => {
  for (const child of started) child.kill()
})

/** Starts a program of ours with no settings but these. */
export const begin = (file: string, args: readonly string[], settings: Settings): Running =>
  watched(
    spawn(process.execPath, [`${root}${file}`, ...args], {
      env: { PATH: process.env.PATH, NODE_COMPILE_CACHE: `${root}node_modules/.cache/node`, ...settings },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      detached: true,
    }),
  )

/** Hears what a process prints, and when it ends. */
export function watched(child: ChildProcess): Running {
  started.add(child)
  child.on('exit', () => started.delete(child))
  const streams = [child.stdout, child.stderr].filter((stream) => stream !== null)
  let output = ''
  // Not the process's own close, which never comes once the channel to it is closed from here.
  const closed = streams.map((stream) => once(stream, 'close'))
  const ended = once(child, 'exit').then(async ([code]): Promise<Ended> => {
    await Promise.all(closed)
    return { code, output }
  })
  const printed = async (pattern: RegExp) => {
    for (;;) {
      const found = pattern.exec(output)
      if (found !== null) return found
      const last = await Promise.race([ended, ...streams.map((stream) => once(stream, 'data'))])
      if ('code' in last && !pattern.test(output)) throw new Error(`It ended with ${last.code}, and printed:\n${output}`)
    }
  }
  for (const stream of streams) stream.setEncoding('utf8').on('data', (text: string) => (output += text))
  return { child, output: () => output, printed, ended }
}

export const server = (settings: Settings, ...args: readonly string[]): Running => begin('apps/server/src/main.ts', args, settings)

/** A server that serves. */
export async function serving(settings: Settings, ...args: readonly string[]): Promise<Running> {
  const running = server(settings, ...args)
  await running.printed(/Earshot is ready/)
  return running
}

export const admin = (settings: Settings, ...args: readonly string[]): Promise<Ended> =>
  begin('apps/server/src/admin.ts', args, settings).ended

/** Asks a server to end, as a terminal, a supervisor or the end of its parent does. */
export async function end({ child, ended }: Running, how: NodeJS.Signals | 'disconnect' = 'SIGTERM'): Promise<Ended> {
  if (how === 'disconnect') child.disconnect()
  else child.kill(how)
  return ended
}
