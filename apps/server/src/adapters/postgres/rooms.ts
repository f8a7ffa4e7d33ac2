// Whose the rooms and direct conversations are, and how far each has read them.

import type pg from 'pg'
import type { RoomOf, Rooms } from '../../rooms-port.ts'
import { type RoomRow, roomOf } from './journal-reading.ts'

const OF = `
  select r.*, s.n as seen from (
    select * from conversations where kind in ('room', 'direct') and protocol -> 'people' ? $1::text
    union all select * from conversations where kind = 'room' and desk = any($2::uuid[])
  ) r left join seen s on s.conversation = r.id and s.person = $1::uuid
  order by r.last_at desc`

const SEE = `
  insert into seen (person, conversation, n) select $1, id, least($3::int, staff) from conversations where id = $2
  on conflict (person, conversation) do update set n = excluded.n where seen.n < excluded.n
  returning n`

export class PostgresRooms implements Rooms {
  readonly #pool: pg.Pool

  constructor(pool: pg.Pool) {
    this.#pool = pool
  }

  async of(person: string, desks: readonly string[]): Promise<readonly RoomOf[]> {
    const { rows } = await this.#pool.query<RoomRow & { seen: number | null }>(OF, [person, desks])
    return rows.map((row) => ({ c: row.id, state: roomOf(row), seen: row.seen }))
  }

  async see(person: string, c: string, n: number): Promise<number | null> {
    const { rows } = await this.#pool.query<{ n: number }>(SEE, [person, c, n])
    return rows[0]?.n ?? null
  }
}
