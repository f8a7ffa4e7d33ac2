// The one statement that commits: it moves the conversations' rows, places their entries, adds the jobs that follow, and erases what is deleted.

import { type Inquiry, isRoom, type Room, turnAfter } from '@earshot/domain'
import type { Append, Sealed } from '../../ports.ts'
import { byteas, floats, ints, uuids } from './arrays.ts'
import type { Protocol, RoomProtocol } from './journal-reading.ts'

/**
 * Binary arrays rather than JSON where every message pays for it: measured, parsing is most of what a batch costs PostgreSQL. What few entries
 * bring (a new state, jobs) goes as JSON, and so do the facts, each different one once. The plan is made once for any size of batch, by hash joins and index look-ups: see `SETTINGS`.
 */
export const COMMIT = `
with asked as (
  select * from unnest($1::uuid[], $2::int[], $3::int[], $4::int[], $5::int[], $6::float8[], $18::int[]) with ordinality as a(c, v, e, s, u, last, turn, g)
), changed as (
  select * from json_to_recordset($7::json) as n(
    c uuid, kind text, desk uuid, visitor uuid, handle text, phase text, holder uuid, holder_name text, version int, opened float8,
    claimed float8, closed float8, protocol jsonb, fallback uuid, offered_to uuid, key text)
), known as (
  select distinct k.conversation from entries k join asked a on a.c = k.conversation where k.id = any ($9::uuid[])
), born as (
  insert into conversations (id, kind, desk, visitor, handle, phase, holder, holder_name, version, everyone, staff, supervisors,
    opened_at, claimed_at, closed_at, last_at, protocol, fallback, offered_to, data_key, visitors_turn)
  select a.c, kind, desk, visitor, handle, phase, holder, holder_name, version, e, s, u, to_timestamp(opened / 1000), to_timestamp(claimed / 1000),
    to_timestamp(closed / 1000), to_timestamp(last / 1000), protocol, fallback, offered_to, decode(key, 'base64'), coalesce(a.turn = 1, false)
  from asked a join changed n on n.c = a.c where a.v = 0
  on conflict do nothing
  returning id, 0 as e0, 0 as s0, 0 as u0, (select g from asked where c = id) as g
), moved as (
  update conversations k set
    everyone = k.everyone + a.e, staff = k.staff + a.s, supervisors = k.supervisors + a.u, last_at = greatest(k.last_at, to_timestamp(a.last / 1000)),
    visitors_turn = coalesce(a.turn = 1, k.visitors_turn),
    version = coalesce(n.version, k.version), phase = coalesce(n.phase, k.phase), desk = coalesce(n.desk, k.desk),
    holder = case when n.c is null then k.holder else n.holder end, holder_name = case when n.c is null then k.holder_name else n.holder_name end, claimed_at = coalesce(to_timestamp(n.claimed / 1000), k.claimed_at),
    closed_at = coalesce(to_timestamp(n.closed / 1000), k.closed_at), protocol = coalesce(n.protocol, k.protocol),
    kind = coalesce(n.kind, k.kind), fallback = case when n.c is null then k.fallback else n.fallback end,
    offered_to = case when n.c is null then k.offered_to else n.offered_to end
  from asked a left join changed n on n.c = a.c
  where k.id = any ($1::uuid[]) and k.id = a.c and k.version = a.v and a.v > 0 and not exists (select from known where known.conversation = k.id)
  returning k.id, k.everyone - a.e as e0, k.staff - a.s as s0, k.supervisors - a.u as u0, a.g
), placed as (
  select * from born union all select * from moved
), put as (
  insert into entries (conversation, supervisors, staff, everyone, id, at, facts, content)
  select p.id, p.u0 + n.u, p.s0 + n.s, p.e0 + n.e, n.id, to_timestamp(n.at / 1000), f.facts, n.content
  from unnest($8::int[], $9::uuid[], $10::int[], $11::int[], $12::int[], $13::float8[], $14::int[], $15::bytea[])
    as n(g, id, u, s, e, at, f, content)
  join placed p on p.g = n.g
  join jsonb_array_elements($17::jsonb) with ordinality as f(facts, f) on f.f = n.f
), followed as (
  select graphile_worker.add_job(j.task, json_strip_nulls(json_build_object('conversation', j.conversation, 'entry', j.entry)), run_at => to_timestamp(j.at / 1000), job_key => j.key)
  from json_to_recordset($16::json) as j(task text, conversation uuid, entry uuid, key text, at float8)
  join placed p on p.id = j.conversation
), erased as (
  update entries x set content = null from placed p where x.id = any ($19::uuid[]) and x.conversation = p.id
), unkept as (
  delete from files f using placed p where f.id = any ($19::uuid[]) and f.conversation = p.id
), audited as (
  insert into audit (actor, action, subject, facts)
  select actor, action, subject, facts from json_to_recordset($20::json) as r(actor uuid, action text, subject uuid, facts jsonb)
  join placed p on p.id = r.subject
)
select p.id, p.e0, p.s0, p.u0, (select count(*) from followed) as jobs from placed p`

/** For the connection that commits. Loops over two lists of a batch would cost its square; a generic plan saves planning each batch. */
export const SETTINGS = `set plan_cache_mode = force_generic_plan; set enable_nestloop = off; set enable_seqscan = off; set enable_mergejoin = off;
  set jit = off; set synchronous_commit = on`

/** Appends to one conversation that were decided on the same version, in order. At most the last one changes the state. */
export type Group = { readonly conversation: string; readonly version: number; readonly appends: readonly Append[] }

/** The statement's parameters for a batch, gathered column by column. */
export function parameters(groups: readonly Group[]): (string | Buffer)[] {
  const rows = {
    c: [] as string[],
    v: [] as number[],
    e: [] as number[],
    s: [] as number[],
    u: [] as number[],
    last: [] as number[],
    turn: [] as (number | null)[],
  }
  const entries = new Columns()
  for (const group of groups) {
    const counts = entries.add(group)
    rows.c.push(group.conversation)
    rows.v.push(group.version)
    rows.e.push(counts.e)
    rows.s.push(counts.s)
    rows.u.push(counts.u)
    rows.turn.push(counts.turn)
    rows.last.push(group.appends.at(-1)?.next.lastAt ?? 0)
  }
  const changed = groups.flatMap((group) => group.appends.filter((append) => append.next.version !== group.version).map(changedRow))
  const jobs = groups.flatMap((group) => group.appends.flatMap((append) => append.jobs))
  const erased = uuids(groups.flatMap((group) => group.appends.flatMap((append) => append.erases)))
  const asked = [uuids(rows.c), ints(rows.v), ints(rows.e), ints(rows.s), ints(rows.u), floats(rows.last)]
  return [
    ...asked,
    JSON.stringify(changed),
    ...entries.parameters(),
    JSON.stringify(jobs),
    entries.facts(),
    ints(rows.turn),
    erased,
    JSON.stringify(groups.flatMap(audited)),
  ]
}

const audited = ({ conversation, appends }: Group): unknown[] =>
  appends.flatMap(({ audit }) => audit.map((line) => ({ ...line, subject: conversation })))

/** How many entries each audience sees, and whether the visitor is the one to write after them; null where that stays as it was. */
type Counts = { e: number; s: number; u: number; turn: number | null }

/** The entries of a batch as columns, their places counted from 1 within each conversation. */
class Columns {
  readonly #g: number[] = []
  readonly #id: string[] = []
  readonly #u: number[] = []
  readonly #s: (number | null)[] = []
  readonly #e: (number | null)[] = []
  readonly #at: number[] = []
  readonly #f: number[] = []
  readonly #facts = new Map<string, number>()
  readonly #content: (Buffer | null)[] = []
  #groups = 0

  add(group: Group): Counts {
    const counts: Counts = { e: 0, s: 0, u: 0, turn: null }
    this.#groups++
    for (const { entries } of group.appends) for (const entry of entries) this.#push(entry, counts)
    return counts
  }

  parameters(): Buffer[] {
    const numbers = [ints(this.#u), ints(this.#s), ints(this.#e), floats(this.#at), ints(this.#f)]
    return [ints(this.#g), uuids(this.#id), ...numbers, byteas(this.#content)]
  }

  /** The different facts, in the order in which entries name them, from 1. */
  facts(): string {
    return `[${[...this.#facts.keys()].join()}]`
  }

  #push({ id, at, audience, author, body, content }: Sealed, counts: Counts): void {
    const turn = turnAfter({ author, body })
    if (turn !== null) counts.turn = Number(turn)
    counts.u++
    if (audience !== 'supervisors') counts.s++
    if (audience === 'everyone') counts.e++
    this.#g.push(this.#groups)
    this.#id.push(id)
    this.#u.push(counts.u)
    this.#s.push(audience === 'supervisors' ? null : counts.s)
    this.#e.push(audience === 'everyone' ? counts.e : null)
    this.#at.push(at)
    this.#f.push(this.#factNumber(JSON.stringify({ author, body })))
    this.#content.push(content)
  }

  #factNumber(facts: string): number {
    const known = this.#facts.get(facts)
    if (known !== undefined) return known
    this.#facts.set(facts, this.#facts.size + 1)
    return this.#facts.size
  }
}

const changedRow = ({ conversation, next, key }: Append): unknown => ({
  c: conversation,
  kind: next.kind,
  desk: next.desk,
  version: next.version,
  opened: next.openedAt,
  key: key?.toString('base64') ?? null,
  ...(isRoom(next) ? roomColumns(next) : inquiryColumns(next)),
})

const roomColumns = ({ people, pins, announcements, titles }: Room) => ({
  protocol: { people, pins, announcements, titles } satisfies RoomProtocol,
})

const inquiryColumns = (next: Inquiry) => ({
  visitor: next.visitor,
  handle: next.handle,
  phase: next.phase,
  holder: next.holder,
  holder_name: next.holderName,
  claimed: next.claimedAt,
  closed: next.closedAt,
  protocol: {
    seats: next.seats,
    handUp: next.handUp,
    rung: next.rung,
    unattended: next.unattended,
    handOff: next.handOff,
    tags: next.tags,
    warned: next.warned,
    wrapped: next.wrapped,
    nudges: next.nudges,
    ticket: next.ticket,
  } satisfies Protocol,
  fallback: next.fallback,
  offered_to: next.handOff?.desk ?? null,
})
