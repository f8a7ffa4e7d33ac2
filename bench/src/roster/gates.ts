// What it costs to know which gates are closed to somebody who signs in, beside the same question where no roster is gone by.

import { openDb, openPool } from '../../../apps/server/src/adapters/postgres/database.ts'
import { PostgresPeople } from '../../../apps/server/src/adapters/postgres/people.ts'
import { quantile } from '../figures.ts'
import type { Database } from '../postgres.ts'

const SIGN_INS = 1000
const ROUNDS = 5

/** Median microseconds for one person: on a desk that goes by its roster, and where its policy lets everybody in. */
export type Gates = { readonly gate_us: number; readonly open_us: number; readonly ratio: number }

export async function gates({ url }: Database, people: readonly string[], say: (words: string) => void): Promise<Gates> {
  await using stack = new AsyncDisposableStack()
  const pool = stack.adopt(openPool({ connectionString: url, max: 1 }), (one) => one.end())
  const kept = new PostgresPeople(openDb(pool))
  const access = (how: 'open' | 'shifts') =>
    pool.query(`update policies set policy = jsonb_set(policy, '{roster}', policy -> 'roster' || $1::jsonb)`, [
      JSON.stringify({ access: how, weeklyHours: 20, firstShifts: 2 }),
    ])
  const took = { open: [] as number[], shifts: [] as number[] }
  // In turns, so that what else the machine does falls on both.
  for (let round = 0; round < ROUNDS; round++) {
    say(`round ${round + 1} of ${ROUNDS}`)
    for (const how of ['open', 'shifts'] as const) {
      await access(how)
      await pool.query('vacuum analyze policies, shift_people, attendances')
      took[how].push(...(await signIns(kept, people, how)))
    }
  }
  const [gate_us, open_us] = [quantile(took.shifts, 0.5), quantile(took.open, 0.5)].map(Math.round)
  return { gate_us: gate_us ?? 0, open_us: open_us ?? 0, ratio: Number(((gate_us ?? 0) / (open_us ?? 1)).toFixed(2)) }
}

async function signIns(kept: PostgresPeople, people: readonly string[], how: 'open' | 'shifts'): Promise<readonly number[]> {
  const times: number[] = []
  for (let nth = 0; nth < SIGN_INS; nth++) {
    const person = people[nth % people.length] ?? ''
    const begun = performance.now()
    const found = (await kept.find([person])).get(person)
    times.push((performance.now() - begun) * 1000)
    const closed = found?.memberships[0]?.closed.includes('shift')
    if (closed !== (how === 'shifts')) throw new Error('A gate is not as the roster has it')
  }
  return times
}
