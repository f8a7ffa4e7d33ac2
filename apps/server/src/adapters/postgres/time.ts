// The clock of the house, kept right by the database's.

import type pg from 'pg'
import { openClock } from '../../clock.ts'
import type { Clock } from '../../ports.ts'
import { every } from '../../timer.ts'

const LOOK_EVERY = 10_000

/** A clock that agrees with the database's from the start on. `failed` hears when the database cannot be asked. */
export async function openTime(pool: pg.Pool, failed: (error: unknown) => void): Promise<Disposable & { readonly now: Clock }> {
  const clock = openClock()
  const look = async () => {
    const asked = Date.now()
    const { rows } = await pool.query<{ now: number }>('select extract(epoch from clock_timestamp())::float8 * 1000 as now')
    // It was said half the way there and back ago.
    if (rows[0] !== undefined) clock.setRight(rows[0].now + (Date.now() - asked) / 2)
  }
  await look()
  return { now: clock.now, [Symbol.dispose]: every(LOOK_EVERY, look, failed) }
}
