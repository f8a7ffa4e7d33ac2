// The open conversations of a desk, for its board; how long chats waited there; and which chats are held, by people who are there or not.

import type pg from 'pg'
import type { Boards, HeldChat, OpenConversation } from '../../ports.ts'
import { open, type Row, stateOf } from './journal-reading.ts'

const HELD = `
  select c.id as c, c.holder, (c.protocol ->> 'unattended')::boolean as unattended,
    exists (select from windows w join nodes n on n.id = w.node where w.person = c.holder and n.lease_until > now()) as here
  from conversations c where c.phase = 'taken' and c.kind = 'chat'`

const HELD_BY = `select id from conversations where holder = $1 and phase = 'taken' and kind = 'chat'`

// A chat that was taken over or handed on was claimed more than once; its visitor waited for the first.
const WAITS = `
  select (extract(epoch from first.at - c.opened_at) * 1000)::float8 as wait
  from conversations c cross join lateral (
    select e.at from entries e where e.conversation = c.id and e.facts -> 'body' ->> 'kind' = 'claimed' order by e.supervisors limit 1
  ) first
  where c.desk = $1 and c.kind = 'chat' and c.claimed_at > $2 order by c.claimed_at desc limit $3`

const UNWRAPPED = `
  select * from conversations where holder = $1 and phase = 'closed' and kind = 'chat' and closed_at > $2
    and not (protocol ->> 'wrapped')::boolean order by closed_at`

export class PostgresBoards implements Boards {
  readonly #pool: pg.Pool

  constructor(pool: pg.Pool) {
    this.#pool = pool
  }

  open(desk: string): Promise<readonly OpenConversation[]> {
    return open(this.#pool, desk)
  }

  async waits(desk: string, since: number, most: number): Promise<readonly number[]> {
    const { rows } = await this.#pool.query<{ wait: number }>(WAITS, [desk, new Date(since), most])
    return rows.map(({ wait }) => wait)
  }

  async unwrapped(holder: string, since: number): Promise<readonly OpenConversation[]> {
    const { rows } = await this.#pool.query<Row>(UNWRAPPED, [holder, new Date(since)])
    return rows.map((row) => ({ c: row.id, state: stateOf(row) }))
  }

  async heldBy(person: string): Promise<readonly string[]> {
    const { rows } = await this.#pool.query<{ id: string }>(HELD_BY, [person])
    return rows.map(({ id }) => id)
  }

  async held(): Promise<readonly HeldChat[]> {
    return (await this.#pool.query<HeldChat>(HELD)).rows
  }
}
