// Who is on a shift and what happened there; each fact once, with its line in the audit log.

import type { Duty, Slots } from '@earshot/domain'
import type pg from 'pg'
import type { AttendanceRow, Attendances, Looked, NamedAttendee, Own, ShiftId, ShiftsAsked } from '../../shifts-port.ts'
import { BETWEEN, type BetweenRow, FOLLOW, FOUND, LOOK, ON_RECORD, type Recording } from './attendance-statements.ts'
import { Claimed } from './claimed.ts'

type LookRow = { now: number } & (
  | { series: null }
  | { series: string; key: string; desk: string; start: number; end: number; slots: Slots; people: NamedAttendee[] }
)

export class PostgresAttendances implements Attendances {
  readonly #pool: pg.Pool
  readonly #claimed: Claimed

  constructor(pool: pg.Pool) {
    this.#pool = pool
    this.#claimed = new Claimed(pool)
  }

  async look({ desks, person, past, ahead }: ShiftsAsked): Promise<Looked> {
    const { rows } = await this.#pool.query<LookRow>(LOOK, [desks ?? null, person ?? null, past, ahead])
    const shifts = rows.flatMap((row) => {
      if (row.series === null) return []
      const { now: _, ...shift } = row
      return [shift]
    })
    return { now: rows[0]?.now ?? 0, shifts }
  }

  async deskOf({ series, key }: ShiftId): Promise<string | null> {
    const found = 'select desk from shifts where series = $1 and key = $2'
    return (await this.#pool.query<{ desk: string }>(found, [series, key])).rows[0]?.desk ?? null
  }

  comes(own: Own): Promise<boolean> {
    return this.#record('comes', own)
  }

  confirms(own: Own): Promise<boolean> {
    return this.#record('confirms', own)
  }

  saysLate(own: Own, minutes: number): Promise<boolean> {
    return this.#record('saysLate', own, minutes)
  }

  relieve(own: Own, by: string): Promise<boolean> {
    return this.#record('relieve', own, by)
  }

  misses(own: Own): Promise<boolean> {
    return this.#record('misses', own)
  }

  async followPresence(): Promise<readonly string[]> {
    return (await this.#pool.query<{ desk: string }>(FOLLOW)).rows.map(({ desk }) => desk)
  }

  async once({ series, key }: ShiftId, duty: Duty, work: () => Promise<void>): Promise<boolean> {
    const known = 'select from shift_duties where series = $1 and key = $2 and duty = $3'
    // Asked first without a transaction: nearly always it is done.
    if ((await this.#pool.query(known, [series, key, duty])).rowCount !== 0) return false
    const claim = 'insert into shift_duties (series, key, duty) select id, $2, $3 from series where id = $1 on conflict do nothing'
    return this.#claimed.do({ text: claim, values: [series, key, duty] }, () => work().then(() => true))
  }

  async between(desk: string, from: number, to: number, person: string | null): Promise<readonly AttendanceRow[]> {
    const { rows } = await this.#pool.query<BetweenRow>(BETWEEN, [desk, from, to, person])
    return rows.map(({ series, key, slot, ...row }) => ({
      ...row,
      shift: series === null || key === null || slot === null ? null : { series, key, slot },
    }))
  }

  async #record(what: Recording, { series, key, person }: Own, value: string | number | null = null): Promise<boolean> {
    const { rowCount } = await this.#pool.query(ON_RECORD[what], [series, key, person, ...(value === null ? [] : [value])])
    return rowCount === FOUND
  }
}
