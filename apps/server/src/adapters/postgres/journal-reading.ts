// Reading the log back: a conversation's state, its entries by audience, the heads, and which commands are known.

import type { Audience, Author, Body, Conversation, EntryKind, Inquiry, InquiryKind, Phase, Room, RoomKind } from '@earshot/domain'
import type pg from 'pg'
import type { Head, Loaded, Stored } from '../../ports.ts'
import type { EntryAt } from '../../search-port.ts'

/** What the rules look at. Nobody searches by it, but for open tickets. */
export type Protocol = Pick<
  Inquiry,
  'seats' | 'handUp' | 'rung' | 'unattended' | 'handOff' | 'nudges' | 'warned' | 'wrapped' | 'tags' | 'ticket'
>
/** What the rules look at in a room. */
export type RoomProtocol = Pick<Room, 'people' | 'pins' | 'announcements' | 'titles'>

type Common = {
  id: string
  version: number
  everyone: number
  staff: number
  supervisors: number
  opened_at: Date
  last_at: Date
  data_key: Buffer | null
}
export type InquiryRow = Common & {
  kind: InquiryKind
  desk: string
  visitor: string
  handle: string
  phase: Phase
  holder: string | null
  holder_name: string | null
  claimed_at: Date | null
  closed_at: Date | null
  visitors_turn: boolean
  protocol: Protocol
  fallback: string | null
}
export type RoomRow = Common & { kind: RoomKind; desk: string | null; protocol: RoomProtocol }
type Row = InquiryRow | RoomRow

/** The state that a row caches. */
const stateOf = (row: Row): Conversation => (isRoomRow(row) ? roomOf(row) : inquiryOf(row))

const isRoomRow = (row: Row): row is RoomRow => row.kind === 'room' || row.kind === 'direct'

const common = (row: Common) => ({
  version: row.version,
  heads: { everyone: row.everyone, staff: row.staff, supervisors: row.supervisors },
  openedAt: row.opened_at.getTime(),
  lastAt: row.last_at.getTime(),
})

export const roomOf = (row: RoomRow): Room => ({ kind: row.kind, desk: row.desk, ...row.protocol, ...common(row) })

export const inquiryOf = (row: InquiryRow): Inquiry => ({
  ...common(row),
  kind: row.kind,
  desk: row.desk,
  visitor: row.visitor,
  handle: row.handle,
  phase: row.phase,
  holder: row.holder,
  holderName: row.holder_name,
  claimedAt: row.claimed_at?.getTime() ?? null,
  closedAt: row.closed_at?.getTime() ?? null,
  visitorsTurn: row.visitors_turn,
  ...row.protocol,
  fallback: row.fallback,
})

export async function load(pool: pg.Pool, conversation: string): Promise<Loaded | null> {
  const { rows } = await pool.query<Row>('select * from conversations where id = $1', [conversation])
  const row = rows[0]
  return row === undefined ? null : loadedOf(row)
}

export async function loadAll(pool: pg.Pool, conversations: readonly string[]): Promise<ReadonlyMap<string, Loaded>> {
  const { rows } = await pool.query<Row>('select * from conversations where id = any($1::uuid[])', [conversations])
  return new Map(rows.map((row) => [row.id, loadedOf(row)]))
}

const loadedOf = (row: Row): Loaded => ({ state: stateOf(row), key: row.data_key })

/** True, in SQL, of a conversation with a ticket that somebody has made or opened again, and that is open. The index is of these words. */
export const PROMISED = `protocol ->> 'ticket' is not null and protocol -> 'ticket' ->> 'closedAt' is null`

/** Every conversation of a desk, or that asks it for help or is being handed to it, that is not closed, or whose ticket is not. */
export async function open(pool: pg.Pool, desk: string): Promise<readonly { c: string; state: Inquiry }[]> {
  const { rows } = await pool.query<InquiryRow>(
    `select * from conversations where (desk = $1 or fallback = $1 or offered_to = $1) and phase <> 'closed'
     union all select * from conversations where (desk = $1 or fallback = $1) and phase = 'closed' and ${PROMISED}`,
    [desk],
  )
  return rows.map((row) => ({ c: row.id, state: inquiryOf(row) }))
}

type EntryRow = {
  supervisors: number
  staff: number | null
  everyone: number | null
  id: string
  at: Date
  facts: { author: Author; body: Body }
  content: Buffer | null
}

const stored = (row: EntryRow): Stored => ({
  id: row.id,
  at: row.at.getTime(),
  audience: row.everyone !== null ? 'everyone' : row.staff !== null ? 'staff' : 'supervisors',
  author: row.facts.author,
  body: row.facts.body,
  content: row.content,
  positions: { supervisors: row.supervisors, staff: row.staff ?? 0, everyone: row.everyone ?? 0 },
})

export async function read(pool: pg.Pool, conversation: string, tier: Audience, since: number, limit: number): Promise<readonly Stored[]> {
  // `tier` is one of three words of our own and names the column of that tier's own numbers.
  const { rows } = await pool.query<EntryRow>(
    `select * from entries where conversation = $1 and supervisors > $2 and ${tier} > $2 order by supervisors limit $3`,
    [conversation, since, limit],
  )
  return rows.map(stored)
}

export async function find(pool: pg.Pool, conversation: string, id: string): Promise<Stored | null> {
  const { rows } = await pool.query<EntryRow>('select * from entries where conversation = $1 and id = $2', [conversation, id])
  return rows[0] === undefined ? null : stored(rows[0])
}

export async function findAll(pool: pg.Pool, asked: readonly EntryAt[]): Promise<readonly (Stored | null)[]> {
  const { rows } = await pool.query<EntryRow & { nth: number }>(
    `select e.*, a.nth::int from unnest($1::uuid[], $2::uuid[]) with ordinality as a(conversation, id, nth)
     join entries e on e.conversation = a.conversation and e.id = a.id`,
    [asked.map(({ c }) => c), asked.map(({ entry }) => entry)],
  )
  const found = new Map(rows.map((row) => [row.nth, stored(row)]))
  return asked.map((_, nth) => found.get(nth + 1) ?? null)
}

export async function last(pool: pg.Pool, conversation: string, kind: EntryKind): Promise<Stored | null> {
  const newest = `select * from entries where conversation = $1 and facts -> 'body' ->> 'kind' = $2 order by supervisors desc limit 1`
  const { rows } = await pool.query<EntryRow>(newest, [conversation, kind])
  return rows[0] === undefined ? null : stored(rows[0])
}

export async function heads(pool: pg.Pool, conversations: readonly string[]): Promise<ReadonlyMap<string, Head>> {
  const { rows } = await pool.query<Common>('select id, version, everyone, staff, supervisors from conversations where id = any($1)', [
    conversations,
  ])
  return new Map(rows.map(({ id, version, everyone, staff, supervisors }) => [id, { version, heads: { everyone, staff, supervisors } }]))
}

/** Those of the ids that are entries of the conversation they are asked for. */
export async function known(pool: pg.Pool, asked: readonly { conversation: string; id: string }[]): Promise<ReadonlySet<string>> {
  const { rows } = await pool.query<{ id: string }>(
    'select e.id from entries e join unnest($1::uuid[], $2::uuid[]) as a(conversation, id) on e.conversation = a.conversation and e.id = a.id',
    [asked.map(({ conversation }) => conversation), asked.map(({ id }) => id)],
  )
  return new Set(rows.map(({ id }) => id))
}
