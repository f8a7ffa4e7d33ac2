// One at a time, over all processes of this machine: starting and ending the PostgreSQL of a folder.

import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type Server } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { codeOf } from './problem.ts'

const LOOK_AGAIN = 20

/** Does `work` when nobody else does theirs for the same `folder`. Whoever is killed meanwhile gives way at once. */
export async function inTurn<T>(folder: string, work: () => Promise<T>): Promise<T> {
  // Elsewhere no name ends with its process, and between processes PostgreSQL's own lock file has to do.
  if (process.platform !== 'linux') return inProcess(folder, work)
  const turn = await take(`\0earshot-${createHash('sha256').update(folder).digest('hex')}`)
  try {
    return await work()
  } finally {
    turn.close()
  }
}

const turns = new Map<string, Promise<unknown>>()

function inProcess<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const turn = (turns.get(folder) ?? Promise.resolve()).then(work)
  turns.set(
    folder,
    turn.catch(() => {}),
  )
  return turn
}

/** An address in Linux's abstract namespace (unix(7)): only one process has it, and it is free when that process is gone. */
async function take(name: string): Promise<Server> {
  for (;;) {
    const server = createServer()
    try {
      server.listen(name)
      await once(server, 'listening')
      return server
    } catch (error) {
      if (codeOf(error) !== 'EADDRINUSE') throw error
      await sleep(LOOK_AGAIN)
    }
  }
}
