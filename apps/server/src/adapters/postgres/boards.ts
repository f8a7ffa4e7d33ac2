// The open conversations of a desk, for its board; how long chats waited there; and which chats are held, by people who are there or not.

import type pg from 'pg'
import type { Boards, GuidedChat, HeldChat, OpenConversation, Whose } from '../../ports.ts'
import { type InquiryRow, inquiryOf, open, PROMISED } from './journal-reading.ts'

const HERE = (person: string) =>
  `exists (select from windows w join nodes n on n.id = w.node where w.person = ${person} and n.lease_until > now() and w.gone_at is null)`

const HELD = `
  select c.id as c, c.holder, (c.protocol ->> 'unattended')::boolean as unattended, ${HERE('c.holder')} as here
  from conversations c where c.phase = 'taken' and c.kind = 'chat'`

const GUIDED = `
  select c.id as c, g.guide, ${HERE('g.guide')} as here
  from conversations c cross join lateral (select (seat.value ->> 'person')::uuid as guide from jsonb_each(c.protocol -> 'seats') seat) g
  where c.phase = 'taken' and c.kind = 'chat' and g.guide is not null`

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

const MADE = `select * from conversations where (desk = any($1::uuid[]) or fallback = any($1::uuid[])) and ${PROMISED}`

// The ends of messages that were left are those of their tickets, where nobody closed these by themselves. Only what one may read is counted.
const SETTLED = `
  select k.* from conversations k,
    lateral (select coalesce((k.protocol -> 'ticket' ->> 'closedAt')::float8, extract(epoch from k.closed_at) * 1000) as ended) t
  where k.desk = any($1::uuid[]) and k.phase = 'closed'
    and (k.kind = 'thread' or k.protocol ->> 'ticket' is not null) and t.ended > $2
    and (k.protocol ->> 'ticket' is null or k.protocol -> 'ticket' ->> 'closedAt' is not null)
    and (k.desk = any($4::uuid[]) or k.holder = $5 or k.protocol -> 'ticket' -> 'owner' ->> 'person' = $5::text)
  order by t.ended desc limit $3`

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
    const { rows } = await this.#pool.query<InquiryRow>(UNWRAPPED, [holder, new Date(since)])
    return rows.map((row) => ({ c: row.id, state: inquiryOf(row) }))
  }

  async promised(desks: readonly string[]): Promise<readonly OpenConversation[]> {
    const { rows } = await this.#pool.query<InquiryRow>(MADE, [desks])
    return rows.map((row) => ({ c: row.id, state: inquiryOf(row) }))
  }

  async settled(
    { desks, supervised, person }: Whose,
    { since, most }: { since: number; most: number },
  ): Promise<readonly OpenConversation[]> {
    const { rows } = await this.#pool.query<InquiryRow>(SETTLED, [desks, since, most, supervised, person])
    return rows.map((row) => ({ c: row.id, state: inquiryOf(row) }))
  }

  async heldBy(person: string): Promise<readonly string[]> {
    const { rows } = await this.#pool.query<{ id: string }>(HELD_BY, [person])
    return rows.map(({ id }) => id)
  }

  async guided(): Promise<readonly GuidedChat[]> {
    return (await this.#pool.query<GuidedChat>(GUIDED)).rows
  }

  async held(): Promise<readonly HeldChat[]> {
    return (await this.#pool.query<HeldChat>(HELD)).rows
  }
}
