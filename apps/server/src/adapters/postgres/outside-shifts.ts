// Who takes calls of a desk outside of a shift.

import type { Unscheduled } from '@earshot/domain'
import type pg from 'pg'
import type { OutsideShifts } from '../../shifts-port.ts'

const NOW = `
  select person, desk, round(extract(epoch from until) * 1000)::float8 as until, stays
  from unscheduled where ended_at is null`

const BEGIN = `
  with kept as (
    insert into unscheduled (id, person, desk, until, stays) values (gen_random_uuid(), $1, $2, to_timestamp($3::float8 / 1000), $4)
    on conflict (person, desk) where ended_at is null do nothing returning desk
  )
  insert into audit (actor, action, subject, facts) select $1, 'unscheduled-begun', $1, jsonb_build_object('desk', desk) from kept`

const END = `
  with kept as (
    update unscheduled set ended_at = least(until, now()) where person = $1 and desk = $2 and ended_at is null returning desk
  )
  insert into audit (actor, action, subject, facts) select $3, 'unscheduled-ended', $1, jsonb_build_object('desk', desk) from kept`

export class PostgresOutsideShifts implements OutsideShifts {
  readonly #pool: pg.Pool

  constructor(pool: pg.Pool) {
    this.#pool = pool
  }

  async now(): Promise<readonly Unscheduled[]> {
    return (await this.#pool.query<Unscheduled>(NOW)).rows
  }

  async begin(person: string, desk: string, until: number, stays: boolean): Promise<boolean> {
    return (await this.#pool.query(BEGIN, [person, desk, until, stays])).rowCount === 1
  }

  async end(person: string, desk: string, by: string | null): Promise<boolean> {
    return (await this.#pool.query(END, [person, desk, by])).rowCount === 1
  }
}
