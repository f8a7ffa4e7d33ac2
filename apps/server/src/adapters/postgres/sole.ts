// One server for a database: until servers hear each other over a bus of their own, a second one would not be told what the first commits.

import type pg from 'pg'
import { Problem } from '../../problem.ts'
import { every } from '../../timer.ts'
import { hold } from './held.ts'

const LOCK = { number: 7_042_018, shared: false, within: '2s' } as const
const LOOK_EVERY = 1000

export type Alone = AsyncDisposable & {
  /** Rejects when another server came in while the connection was broken. */
  readonly displaced: Promise<never>
}

/** The right to serve, held until disposed, also over restarts of the database. Rejects with a `Problem` when another server has it. */
export async function enterAlone(config: pg.ClientConfig): Promise<Alone> {
  const first = await hold(config, LOCK)
  if (first === null) throw new Problem('Another Earshot is serving from this database. Nothing was changed; stop that one first.')
  let held = first
  let left = false
  const displaced = Promise.withResolvers<never>()
  // Whoever is not waiting for it yet hears of it later.
  displaced.promise.catch(() => {})
  const look = async () => {
    if (held.here()) return
    const again = await hold(config, LOCK)
    if (again === null) displaced.reject(new Problem(DISPLACED))
    else if (left) await again.leave()
    else held = again
  }
  // What keeps the database from being asked is said by whoever needs it.
  const stop = every(LOOK_EVERY, look, () => {})
  return {
    displaced: displaced.promise,
    async [Symbol.asyncDispose]() {
      left = true
      stop()
      await held.leave()
    },
  }
}

const DISPLACED =
  'Another Earshot began to serve from this database while the connection to it was broken, so this one has ended. What was acknowledged is safe.'
