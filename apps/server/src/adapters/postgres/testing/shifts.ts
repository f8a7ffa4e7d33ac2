// Shifts for the tests of what goes by them: rows as the roster would make them, at moments of the database's clock.

import { randomUUID } from 'node:crypto'
import { ROSTER_POLICY, type RosterPolicy, type Slot, type Slots } from '@earshot/domain'
import type pg from 'pg'
import type { Db } from '../database.ts'
import { PostgresDesks } from '../desks.ts'

/** A desk goes by this roster from now on. */
export async function setRoster(db: Db, desk: string, roster: Partial<RosterPolicy>): Promise<void> {
  const desks = new PostgresDesks(db)
  const found = (await desks.all()).find(({ id }) => id === desk)
  if (found === undefined) throw new Error('There is no such desk')
  await desks.makePolicy(desk, { ...found.policy, roster: { ...ROSTER_POLICY, ...roster } }, null)
}

/** Planned the day before; minutes from now, before it when negative. */
type Asked = {
  readonly desk: string
  readonly from: number
  readonly to: number
  readonly people: Readonly<Record<string, Slot>>
  readonly slots?: Slots
}
const ONE: Slots = { supervisor: 0, coordinator: 0, listeners: { least: 1, most: 50 } }

export type PutShift = { readonly series: string; readonly key: string }

export async function putShift(pool: pg.Pool, { desk, from, to, people, slots = ONE }: Asked): Promise<PutShift> {
  const shift = { series: randomUUID(), key: '2027-01-01T10:00' }
  const at = 'now() + make_interval(secs => $4::float8 * 60), now() + make_interval(secs => $5::float8 * 60)'
  await pool.query(`insert into series (id, desk, version, plan) values ($1, $2, 1, '{}')`, [shift.series, desk])
  await pool.query(`insert into shifts (series, key, desk, starts, ends, slots) values ($1, $2, $3, ${at}, $6)`, [
    ...[shift.series, shift.key, desk, from, to, slots],
  ])
  for (const [person, slot] of Object.entries(people))
    await pool.query(
      `insert into shift_people (series, key, desk, starts, ends, put_at, person, slot)
       values ($1, $2, $3, ${at}, now() - interval '1 day', $6, $7)`,
      [shift.series, shift.key, desk, from, to, person, slot],
    )
  return shift
}

/** What happened: minutes from now, null where it did not. */
type Happened = { readonly inAt: number | null; readonly leftAt?: number; readonly relievedAt?: number }

/** Somebody came to a shift of theirs, went, or was relieved. */
export async function attend(
  pool: pg.Pool,
  { series, key }: PutShift,
  person: string,
  { inAt, leftAt, relievedAt }: Happened,
): Promise<void> {
  await pool.query(
    `insert into attendances (series, key, person, desk, slot, starts, ends, in_at, left_at, relieved_at)
     select series, key, person, desk, slot, starts, ends, now() + make_interval(secs => $4::float8 * 60),
       now() + make_interval(secs => $5::float8 * 60), now() + make_interval(secs => $6::float8 * 60)
     from shift_people where series = $1 and key = $2 and person = $3`,
    [series, key, person, inAt, leftAt, relievedAt],
  )
}

/** Somebody takes calls outside of a shift. */
export async function comeUnscheduled(
  pool: pg.Pool,
  { person, desk, from, to, ended }: { person: string; desk: string; from: number; to: number; ended?: number },
): Promise<void> {
  const moment = (nth: number) => `now() + make_interval(secs => $${nth}::float8 * 60)`
  await pool.query(
    `insert into unscheduled (id, person, desk, began_at, until, ended_at) values ($1, $2, $3, ${[4, 5, 6].map(moment).join(', ')})`,
    [randomUUID(), person, desk, from, to, ended],
  )
}
