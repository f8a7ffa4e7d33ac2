// One server for a database: until servers hear each other over a bus of their own, a second one would not be told what the first commits.

import type pg from 'pg'
import { every } from '../../timer.ts'
import { hold } from './held.ts'

const LOCK = { number: 7_042_018, shared: false, within: '3s' } as const
const LOOK_EVERY = 1000

export type Alone = AsyncDisposable & {
  /** Settles when another server came in while the connection was broken. */
  readonly lost: Promise<void>
}

/** The right to serve, held until disposed, also over restarts of the database; null when another server has it. */
export async function enterAlone(config: pg.ClientConfig): Promise<Alone | null> {
  let held = await hold(config, LOCK)
  if (held === null) return null
  const lost = Promise.withResolvers<void>()
  const look = async () => {
    if (held?.here()) return
    held = await hold(config, LOCK)
    if (held === null) lost.resolve()
  }
  // What keeps the database from being asked is said by whoever needs it.
  const stop = every(LOOK_EVERY, look, () => {})
  return {
    lost: lost.promise,
    async [Symbol.asyncDispose]() {
      stop()
      await held?.leave()
    },
  }
}
