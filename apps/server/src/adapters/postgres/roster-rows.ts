// The shifts that were made, as they are asked for: of a desk, of people; who is on a desk; and who has which days off.

import type { Occurrence, Passage, Role, Slot, Slots } from '@earshot/domain'
import type pg from 'pg'
import type { DeskMember, KeptTimeOff, OnRow, RosterRows, ShiftRow } from '../../roster-port.ts'
import { finishedBy, PASSAGES, type PassageRow } from './passages.ts'

const MOMENTS = `extract(epoch from s.starts)::float8 * 1000 as start, extract(epoch from s.ends)::float8 * 1000 as "end"`

// Whoever has left the desk is on none of its shifts any more; of those that are over it stays on record.
const OF_DESK = `
  select s.series, s.key, s.desk, s.slots, ${MOMENTS}, coalesce(
    json_agg(json_build_object('person', p.id, 'name', p.public_name, 'slot', x.slot,
        'inAt', round(extract(epoch from a.in_at) * 1000), 'relievedAt', round(extract(epoch from a.relieved_at) * 1000))
      order by array_position(array['supervisor', 'coordinator'], x.slot), p.public_name, p.id)
    filter (where x.person is not null and (s.ends <= now() or (p.active and m.person is not null))), '[]') as people
  from shifts s
  left join shift_people x on x.series = s.series and x.key = s.key
  left join people p on p.id = x.person
  left join memberships m on m.person = x.person and m.desk = s.desk and not m.invited
  left join attendances a on a.series = x.series and a.key = x.key and a.person = x.person
  where s.desk = $1 and s.ends > to_timestamp($2::float8 / 1000) and s.starts < to_timestamp($3::float8 / 1000)
  group by s.series, s.key
  order by s.starts, s.ends, s.series, s.key`

const OF_PEOPLE = `
  select x.person, s.series, s.key, s.desk, s.slots, ${MOMENTS}
  from shift_people x join shifts s on s.series = x.series and s.key = x.key
  join memberships m on m.person = x.person and m.desk = x.desk and not m.invited
  where x.person = any($1::uuid[]) and x.ends > to_timestamp($2::float8 / 1000) and x.series <> all($3::uuid[])`

const MEMBERS = `
  select p.id as person, p.public_name as name, m.role from memberships m join people p on p.id = m.person
  where m.desk = $1 and not m.invited and p.active order by p.public_name, p.id`

const TIME_OFF = `
  select id, person, first_day as "from", last_day as until from time_off
  where person = any($1::uuid[]) and last_day >= $2 order by first_day, id`

const ONE_PASSAGE = `${PASSAGES} and m.person = $1 and m.desk = $2`

const FINISHED = `select o.person from memberships o where o.desk = $1 and not o.invited and ${finishedBy('o')} >= $2`

type Row = { series: string; key: string; desk: string; slots: Slots; start: number; end: number }

export class PostgresRosterRows implements RosterRows {
  readonly #pool: pg.Pool

  constructor(pool: pg.Pool) {
    this.#pool = pool
  }

  async ofDesk(desk: string, from: number, to: number): Promise<readonly ShiftRow[]> {
    const { rows } = await this.#pool.query<Row & { people: (OnRow & { slot: Slot })[] }>(OF_DESK, [desk, from, to])
    return rows.map(({ people, ...occurrence }) => ({ occurrence, people }))
  }

  async ofPeople(people: readonly string[], from: number, but: readonly string[]): Promise<ReadonlyMap<string, readonly Occurrence[]>> {
    if (people.length === 0) return new Map()
    const { rows } = await this.#pool.query<Row & { person: string }>(OF_PEOPLE, [people, from, but])
    const byPerson = Map.groupBy(rows, ({ person }) => person)
    return new Map([...byPerson].map(([person, all]) => [person, all.map(({ person: _, ...occurrence }) => occurrence)]))
  }

  async passage(person: string, desk: string): Promise<Passage | null> {
    return (await this.#pool.query<PassageRow>(ONE_PASSAGE, [person, desk])).rows[0] ?? null
  }

  async finished(desk: string, shifts: number): Promise<readonly string[]> {
    const { rows } = await this.#pool.query<{ person: string }>(FINISHED, [desk, shifts])
    return rows.map(({ person }) => person)
  }

  async members(desk: string): Promise<readonly DeskMember[]> {
    return (await this.#pool.query<{ person: string; name: string; role: Role }>(MEMBERS, [desk])).rows
  }

  async timeOff(people: readonly string[], from: string): Promise<readonly KeptTimeOff[]> {
    return (await this.#pool.query<KeptTimeOff>(TIME_OFF, [people, from])).rows
  }

  async addTimeOff({ id, person, from, until }: KeptTimeOff, by: string): Promise<void> {
    await this.#pool.query(
      `with kept as (insert into time_off (id, person, first_day, last_day, made_by) values ($1, $2, $3, $4, $5) on conflict do nothing returning id)
       insert into audit (actor, action, subject, facts) select $5, 'time-off-added', $2, '{}' from kept`,
      [id, person, from, until, by],
    )
  }

  async timeOffOf(id: string): Promise<string | null> {
    const { rows } = await this.#pool.query<{ person: string }>('select person from time_off where id = $1', [id])
    return rows[0]?.person ?? null
  }

  async removeTimeOff(id: string, by: string): Promise<void> {
    await this.#pool.query(
      `with gone as (delete from time_off where id = $1 returning person)
       insert into audit (actor, action, subject, facts) select $2, 'time-off-removed', person::text, '{}' from gone`,
      [id, by],
    )
  }
}
