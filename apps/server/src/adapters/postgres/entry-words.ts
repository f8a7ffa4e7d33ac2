// The words of entries in the database, as tokens: kept, and looked for.

import type { Audience } from '@earshot/domain'
import type pg from 'pg'
import type { Counted, EntryWords, Gathered, Mark, Match, Reached, Scoped, Seeker, Sought } from '../../search-port.ts'

/** Whose key the words of a conversation are kept under. */
const SCOPE = 'coalesce(k.desk, k.id)'

const BEHIND = `
  select k.id from conversations k left join searched s on s.conversation = k.id
  where k.id > $1 and (s.upto is null or s.upto < k.supervisors or s.scope <> ${SCOPE}) order by k.id limit $2`

const CLEAR = 'delete from entry_words where conversation = any($1::uuid[])'
const REMOVE = `
  delete from entry_words w using unnest($1::uuid[], $2::uuid[]) as g(conversation, entry)
  where w.conversation = g.conversation and w.entry = g.entry`
const ADD = `
  insert into entry_words (conversation, place, entry, at, audience, scope, tokens)
  select c, place, entry, to_timestamp(at / 1000), audience, scope, tokens
  from json_to_recordset($1::json) as n(c uuid, place int, entry uuid, at float8, audience text, scope uuid, tokens bigint[])
  on conflict (conversation, place) do update set scope = excluded.scope, tokens = excluded.tokens`
const REACH = `
  insert into searched (conversation, upto, scope) select * from unnest($1::uuid[], $2::int[], $3::uuid[])
  on conflict (conversation) do update set upto = excluded.upto, scope = excluded.scope`
const TIDY = 'delete from entry_words where conversation in (select id from conversations where data_key is null)'

/** Rooms of one person that are looked through: each is a scope with tokens of its own. */
const MOST_ROOMS = 200
/**
 * The desks whose conversations $1 had a part in or a desk of theirs ($2) has; and the rooms and direct conversations without a desk that $1 is
 * in, the latest first: whoever is only asked in reads nothing yet.
 */
const SCOPES = `
  select distinct desk, null::uuid as room from conversations
  where kind in ('chat', 'thread') and (holder = $1 or fallback = any($2::uuid[]) or (phase <> 'closed' and offered_to = any($2::uuid[])))
  union all (
    select null, id from conversations where kind in ('room', 'direct') and desk is null and protocol -> 'people' ? $1::text
      and protocol -> 'people' -> $1::text ->> 'stands' <> 'asked'
    order by last_at desc limit $3)`

/** Of those that are open: who waits, who is guided or calls for somebody, and what is being handed over. What somebody else has in hand is for supervisors. */
const OPEN = `phase <> 'closed' and (phase = 'waiting' or protocol -> 'handOff' ->> 'desk' is not null
  or (protocol ->> 'handUp')::boolean or (protocol ->> 'unattended')::boolean
  or protocol -> 'seats' -> 'supervisor' ->> 'person' = $1::text or protocol -> 'seats' -> 'coordinator' ->> 'person' = $1::text)`

/**
 * Conversations that $1, on the desks $2, a supervisor of those in $3 and kept out of none of those in $4, may be able to read without
 * supervising their desk: what they hold or held, what has ended with a ticket of theirs, what is open, what a desk of theirs took over, and
 * its room. Rooms without a desk are scopes by themselves. Whether they may read it now, the rules say.
 */
const NEAR = `
  select id from conversations where holder = $1::uuid
  union select id from conversations where desk = any($2::uuid[]) and phase = 'closed'
    and (kind = 'thread' or protocol ->> 'ticket' is not null) and protocol -> 'ticket' -> 'owner' ->> 'person' = $1::text
  union select id from conversations where desk = any($2::uuid[]) and ${OPEN}
  union select id from conversations where fallback = any($2::uuid[]) and ${OPEN}
  union select id from conversations where offered_to = any($2::uuid[]) and phase <> 'closed'
  union select id from conversations where fallback = any($3::uuid[])
  union select id from conversations where kind = 'room' and desk = any($4::uuid[])`

// Those near are handed in, and not joined: how many they are then says whether to go by word, by time or by conversation.
const MATCH = 'w.conversation as c, w.place, w.entry, w.audience, w.scope, (extract(epoch from w.at) * 1000)::float8 as at'
const FURTHER = `w.at <= to_timestamp($3::float8 / 1000)
    and (w.at, w.conversation, w.place) < (to_timestamp($3::float8 / 1000), $4::uuid, $5::int)`
const NEWEST_FIRST = 'order by w.at desc, w.conversation desc, w.place desc limit'
const matchesIn = (narrowed: string): string => `
  select ${MATCH} from entry_words w
  where w.scope = $1 and w.tokens @> $2::bigint[] and ${FURTHER} and w.conversation <> all($6::uuid[]) ${narrowed}
  ${NEWEST_FIRST} $7`
const ALL_OF_DESK = matchesIn('')
const OF_THOSE_NEAR = matchesIn('and w.conversation = any($8::uuid[])')
// A word has another token in each room.
const OF_ROOMS = `
  select found.* from json_to_recordset($1::json) as r(scope uuid, tokens bigint[]) cross join lateral (
    select ${MATCH} from entry_words w
    where w.scope = r.scope and w.tokens @> r.tokens and ${FURTHER}
    ${NEWEST_FIRST} $2
  ) found order by at desc, c desc, place desc limit $2`

const COUNT = `
  select conversation as c, count(*)::int as many, (extract(epoch from max(at)) * 1000)::float8 as at from entry_words
  where conversation = any($1::uuid[]) and scope = $2 and tokens @> $3::bigint[] and audience = any($4) group by conversation`

/** Before every entry there can be. */
const NEWEST: Mark = { at: 8_000_000_000_000, c: 'ffffffff-ffff-ffff-ffff-ffffffffffff', place: 2 ** 31 - 1 }

export class PostgresEntryWords implements EntryWords {
  readonly #pool: pg.Pool

  constructor(pool: pg.Pool) {
    this.#pool = pool
  }

  async behind(after: string, most: number): Promise<readonly string[]> {
    const { rows } = await this.#pool.query<{ id: string }>(BEHIND, [after, most])
    return rows.map(({ id }) => id)
  }

  async reached(conversations: readonly string[]): Promise<ReadonlyMap<string, Reached>> {
    const { rows } = await this.#pool.query<Reached & { c: string }>(
      'select conversation as c, upto, scope from searched where conversation = any($1::uuid[])',
      [conversations],
    )
    return new Map(rows.map(({ c, ...reached }) => [c, reached]))
  }

  async keep(gathered: readonly Gathered[]): Promise<void> {
    const client = await this.#pool.connect()
    let broken = true
    try {
      await client.query('begin')
      await write(client, gathered)
      await client.query('commit')
      broken = false
    } finally {
      // A transaction that did not end goes with its connection.
      client.release(broken)
    }
  }

  async tidy(): Promise<void> {
    await this.#pool.query(TIDY)
  }

  async scopes({ person, desks }: Seeker): Promise<Scoped<string>> {
    const { rows } = await this.#pool.query<{ desk: string | null; room: string | null }>(SCOPES, [person, desks, MOST_ROOMS])
    const others = rows.flatMap(({ desk }) => desk ?? [])
    return { desks: [...new Set([...desks, ...others])], rooms: rows.flatMap(({ room }) => room ?? []) }
  }

  async matches(
    { desks, rooms }: Scoped<Sought>,
    seeker: Seeker,
    after: Mark | null,
    but: readonly string[],
    most: number,
  ): Promise<readonly Match[]> {
    const mark = after ?? NEWEST
    const { at, c, place } = mark
    const [near, ofRooms] = await Promise.all([this.#near(seeker, desks), this.#ofRooms(rooms, mark, most)])
    const found = desks.map(async ({ scope, tokens }) => {
      const asked = [scope, tokens, at, c, place, but, most]
      const supervised = seeker.supervised.includes(scope)
      return (await this.#pool.query<Match>(supervised ? ALL_OF_DESK : OF_THOSE_NEAR, supervised ? asked : [...asked, near])).rows
    })
    return [...ofRooms, ...(await Promise.all(found)).flat()].toSorted(newestFirst).slice(0, most)
  }

  async #ofRooms(rooms: readonly Sought[], { at, c, place }: Mark, most: number): Promise<readonly Match[]> {
    if (rooms.length === 0) return []
    const asked = rooms.map(({ scope, tokens }) => ({ scope, tokens: tokens.map(String) }))
    return (await this.#pool.query<Match>(OF_ROOMS, [JSON.stringify(asked), most, at, c, place])).rows
  }

  async #near({ person, desks, supervised, open }: Seeker, sought: readonly Sought[]): Promise<readonly string[]> {
    if (sought.every(({ scope }) => supervised.includes(scope))) return []
    const { rows } = await this.#pool.query<{ id: string }>(NEAR, [person, desks, supervised, open])
    return rows.map(({ id }) => id)
  }

  async count({ scope, tokens }: Sought, conversations: readonly string[], audiences: readonly Audience[]): Promise<readonly Counted[]> {
    return (await this.#pool.query<Counted>(COUNT, [conversations, scope, tokens, audiences])).rows
  }
}

async function write(client: pg.PoolClient, gathered: readonly Gathered[]): Promise<void> {
  const anew = gathered.filter(({ anew }) => anew).map(({ c }) => c)
  if (anew.length > 0) await client.query(CLEAR, [anew])
  const words = gathered.flatMap(({ c, scope, words }) => words.map((one) => ({ ...one, c, scope, tokens: one.tokens.map(String) })))
  if (words.length > 0) await client.query(ADD, [JSON.stringify(words)])
  // After what was added: what is deleted may have been among it.
  const gone = gathered.flatMap(({ c, gone }) => gone.map((entry) => [c, entry]))
  if (gone.length > 0) await client.query(REMOVE, [gone.map(([c]) => c), gone.map(([, entry]) => entry)])
  const columns = [gathered.map(({ c }) => c), gathered.map(({ upto }) => upto), gathered.map(({ scope }) => scope)]
  await client.query(REACH, columns)
}

const newestFirst = (one: Mark, other: Mark): number =>
  other.at - one.at || (other.c === one.c ? other.place - one.place : other.c < one.c ? -1 : 1)
