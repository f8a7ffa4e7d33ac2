// Who takes calls of a desk outside of a shift.

import type { Unscheduled } from '@earshot/domain'
import type pg from 'pg'
import type { OutsideShifts } from '../../shifts-port.ts'

const NOW = `
  select id, person, desk, round(extract(epoch from until) * 1000)::float8 as until, stays
  from unscheduled where ended_at is null and began_at <= now()`

const BEGIN = `
  with kept as (
    insert into unscheduled (id, person, desk, until, stays, began_at)
    values (gen_random_uuid(), $1, $2, to_timestamp($3::float8 / 1000), $4, coalesce(to_timestamp($5::float8 / 1000), now()))
    on conflict (person, desk) where ended_at is null and not stays do nothing returning desk
  )
  insert into audit (actor, action, subject, facts) select $1, 'unscheduled-begun', $1, jsonb_build_object('desk', desk) from kept`

// What has not begun has lasted for nothing.
const ending = (which: string, actor: string): string => `
  with kept as (
    update unscheduled set ended_at = greatest(began_at, least(until, now())) where ${which} and ended_at is null returning person, desk
  )
  insert into audit (actor, action, subject, facts) select ${actor}, 'unscheduled-ended', person, jsonb_build_object('desk', desk) from kept`

const END = ending('person = $1 and desk = $2 and began_at <= greatest(now(), to_timestamp($4::float8 / 1000))', '$3::uuid')
const OVER = ending('id = $1', 'null::uuid')

export class PostgresOutsideShifts implements OutsideShifts {
  readonly #pool: pg.Pool

  constructor(pool: pg.Pool) {
    this.#pool = pool
  }

  async now(): Promise<readonly (Unscheduled & { readonly id: string })[]> {
    return (await this.#pool.query<Unscheduled & { id: string }>(NOW)).rows
  }

  async begin({ person, desk, from, until, stays }: Unscheduled & { readonly from: number | null }): Promise<boolean> {
    return (await this.#pool.query(BEGIN, [person, desk, until, stays, from])).rowCount === 1
  }

  async end(person: string, desk: string, by: string, through: number | null = null): Promise<boolean> {
    return (await this.#pool.query(END, [person, desk, by, through])).rowCount !== 0
  }

  async over(id: string): Promise<boolean> {
    return (await this.#pool.query(OVER, [id])).rowCount !== 0
  }
}
