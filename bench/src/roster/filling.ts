// A desk with many people and a year of shifts, planned as a coordinator plans them.

import { randomUUID } from 'node:crypto'
import { type KeptPlan, madeOf, newPlan, type Regular } from '@earshot/domain'
import { openDb, openPool } from '../../../apps/server/src/adapters/postgres/database.ts'
import { PostgresPeople } from '../../../apps/server/src/adapters/postgres/people.ts'
import { PostgresRosterPlans } from '../../../apps/server/src/adapters/postgres/roster-plans.ts'
import type { Database } from '../postgres.ts'

const DAY = 86_400_000
/** The day from which on everything is planned, a Monday. */
export const FIRST = Date.UTC(Temporal.Now.zonedDateTimeISO('UTC').year + 1, 0, 4)
const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const
const STARTS = [6, 10, 14, 18, 22] as const

/** `planned`: milliseconds each series took, from the request to what is on disk. */
export type Filled = { readonly people: readonly string[]; readonly shifts: number; readonly planned: readonly number[] }

/** Puts so many people on a desk, each of whom stands for a weekly series of a year. */
export async function fillRoster({ url }: Database, desk: string, count: number): Promise<Filled> {
  await using stack = new AsyncDisposableStack()
  const pool = stack.adopt(openPool({ connectionString: url, max: 4 }), (one) => one.end())
  const [people, plans] = [new PostgresPeople(openDb(pool)), new PostgresRosterPlans(openDb(pool))]
  const persons: string[] = []
  const planned: number[] = []
  let shifts = 0
  for (let nth = 0; nth < count; nth++) {
    const person = randomUUID()
    await people.add({ person, name: `Person ${nth + 1}`, organisation: 'member' }, null)
    await people.join(person, { desk, role: 'listener', accepting: true }, null)
    persons.push(person)
    const begun = performance.now()
    shifts += await plan(plans, desk, person, nth)
    planned.push(performance.now() - begun)
  }
  return { people: persons, shifts, planned }
}

async function plan(plans: PostgresRosterPlans, desk: string, person: string, nth: number): Promise<number> {
  const hour = STARTS[nth % STARTS.length] ?? 6
  const date = new Date(FIRST).toISOString().slice(0, 10)
  const regular: Regular = { person, slot: 'listener', from: date, until: null }
  const rule = `FREQ=WEEKLY;BYDAY=${WEEKDAYS[nth % WEEKDAYS.length]}`
  const slots = { supervisor: 0, coordinator: 0, listeners: { least: 1, most: 3 } } as const
  const words = { date, from: hour * 60, to: (hour + 4) * 60, rule, slots }
  const made = newPlan(words, [regular], 'UTC')
  if (!made.ok) throw new Error(`A series could not be planned: ${made.refusal.rule}`)
  const kept: KeptPlan = { series: randomUUID(), desk, timeZone: 'UTC', plan: made.value }
  const shifts = madeOf(kept, [], { from: FIRST, to: FIRST + 364 * DAY })
  if (!(await plans.keep([{ ...kept, version: 0, made: shifts }], person))) throw new Error('A series was not kept')
  return shifts.length
}
