// The other end of the generator: starts its process, asks it, waits for what it tells.

import { fork } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { Ask, Told } from './generator.ts'
import type { Totals } from './load.ts'
import type { Phase, Result } from './phase.ts'
import type { Side, Target } from './wire.ts'

type Edge = (edge: 'from' | 'to') => void

export type Generator = AsyncDisposable & {
  /** Runs a phase; `edge` is called when the measured time begins and when it ends. `totals` are of all phases so far. */
  run(phase: Omit<Phase, 'chats'>, edge: Edge): Promise<{ result: Result; totals: Totals }>
  /** Keeps the sockets open and says nothing for so many seconds; throws when one of them ends. */
  hold(seconds: number): Promise<void>
}

/** A generator whose sockets are open, those of `sides` for each chat of the target. */
export async function startGenerator(target: Target, sides: readonly Side[] = ['visitor', 'staff']): Promise<Generator> {
  const child = fork(fileURLToPath(new URL('generator.ts', import.meta.url)))
  const exited = once(child, 'exit')
  const broken = Promise.withResolvers<never>()
  // It is looked at where something waits for the generator; before that it is nobody's error.
  broken.promise.catch(() => {})
  exited.then(() => broken.reject(new Error('The generator has ended')))
  child.on('message', (told: Told) => {
    if (told.told === 'failed') broken.reject(new Error(told.words))
  })
  const stop = async () => {
    child.kill()
    await exited
  }
  const ask = (asked: Ask, edge: Edge = () => {}): Promise<Told> => {
    const answered = new Promise<Told>((resolve) => {
      child.on('message', function hear(told: Told) {
        if (told.told === 'from' || told.told === 'to') return edge(told.told)
        child.off('message', hear)
        resolve(told)
      })
    })
    child.send(asked)
    return Promise.race([answered, broken.promise])
  }
  await ask({ ask: 'open', target, sides }).catch(async (error) => {
    await stop()
    throw error
  })
  return {
    async run(phase, edge) {
      const told = await ask({ ask: 'run', phase }, edge)
      if (told.told !== 'result') throw new Error(`The generator told ${told.told} instead of a result`)
      return told
    },
    hold: (seconds) => Promise.race([sleep(seconds * 1000, undefined, { ref: false }), broken.promise]),
    [Symbol.asyncDispose]: stop,
  }
}
