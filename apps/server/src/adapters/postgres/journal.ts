// The journal on PostgreSQL: group commit. What arrives while a batch is under way goes as one statement; one batch in flight.

import { type Audience, advance, type EntryKind, type Positions } from '@earshot/domain'
import type pg from 'pg'
import type { Append, Fate, Head, Journal, Loaded, Stored } from '../../ports.ts'
import type { EntryAt } from '../../search-port.ts'
import * as reading from './journal-reading.ts'
import { COMMIT, type Group, parameters, SETTINGS } from './journal-statement.ts'
import { Line } from './line.ts'

/** Rows in one statement at most. Measured: docs/performance.md. */
const BATCH = 1000

type Waiting = { readonly append: Append; readonly settle: (fate: Fate) => void }
type Sent = Group & { readonly waiting: readonly Waiting[] }

export class PostgresJournal implements Journal {
  readonly #line: Line
  #queue: Waiting[] = []
  #flying = false
  #armed = false

  constructor(config: pg.ClientConfig, pool: pg.Pool) {
    this.#line = new Line({ ...config, application_name: 'earshot journal' }, pool, SETTINGS)
  }

  /** Closes the journal's own connection. */
  end(): Promise<void> {
    return this.#line.end()
  }

  append(append: Append, settle: (fate: Fate) => void): void {
    this.#queue.push({ append, settle })
    this.#arm()
  }

  load(conversation: string): Promise<Loaded | null> {
    return reading.load(this.#line.pool, conversation)
  }

  loadAll(conversations: readonly string[]): Promise<ReadonlyMap<string, Loaded>> {
    return reading.loadAll(this.#line.pool, conversations)
  }

  read(conversation: string, tier: Audience, since: number, limit: number): Promise<readonly Stored[]> {
    return reading.read(this.#line.pool, conversation, tier, since, limit)
  }

  async find(conversation: string, id: string): Promise<Stored | null> {
    return reading.find(this.#line.pool, conversation, id)
  }

  findAll(asked: readonly EntryAt[]): Promise<readonly (Stored | null)[]> {
    return reading.findAll(this.#line.pool, asked)
  }

  async last(conversation: string, kind: EntryKind): Promise<Stored | null> {
    return reading.last(this.#line.pool, conversation, kind)
  }

  knows(conversation: string, id: string): Promise<boolean> {
    return reading.known(this.#line.pool, [{ conversation, id }]).then((known) => known.size > 0)
  }

  heads(conversations: readonly string[]): Promise<ReadonlyMap<string, Head>> {
    return reading.heads(this.#line.pool, conversations)
  }

  /** After the sockets of this turn have been read, so that all they brought goes together. */
  #arm(): void {
    if (this.#armed || this.#flying || this.#queue.length === 0) return
    this.#armed = true
    setImmediate(() => void this.#flush())
  }

  async #flush(): Promise<void> {
    this.#armed = false
    this.#flying = true
    const { groups, later } = grouped(this.#queue.splice(0, BATCH))
    this.#queue.unshift(...later)
    try {
      await this.#send(groups)
    } finally {
      this.#flying = false
      this.#arm()
    }
  }

  async #send(groups: readonly Sent[]): Promise<void> {
    let left = groups
    try {
      const bases = await this.#commit(groups)
      left = groups.filter((group) => !settled(group, bases.get(group.conversation)))
      if (left.length > 0) await this.#explain(left)
    } catch (error) {
      await this.#apart(left, error)
    }
  }

  /** One row that PostgreSQL cannot take must not fail the others: they are tried again, each group alone. */
  async #apart(groups: readonly Sent[], error: unknown): Promise<void> {
    const waiting = groups.flatMap((group) => group.waiting)
    if (groups.length < 2 || this.#line.broken(error))
      for (const one of this.#withBehind(groups, waiting)) one.settle({ fate: 'failed', error })
    else for (const group of groups) await this.#send([group])
  }

  async #commit(groups: readonly Sent[]): Promise<Map<string, Positions>> {
    const rows = await this.#line.query<{ id: string; e0: number; s0: number; u0: number }>('commit', COMMIT, parameters(groups))
    return new Map(rows.map((row) => [row.id, { everyone: row.e0, staff: row.s0, supervisors: row.u0 }]))
  }

  /** A group that did not move held a command that is known already, or was decided on an old version. */
  async #explain(losers: readonly Sent[]): Promise<void> {
    const asked = losers.flatMap((group) => group.waiting.map(({ append }) => ({ conversation: group.conversation, id: idOf(append) })))
    const known = await reading.known(this.#line.pool, asked)
    const waiting = losers.flatMap((group) => group.waiting)
    for (const one of this.#withBehind(losers, waiting)) one.settle({ fate: known.has(idOf(one.append)) ? 'known' : 'lost' })
  }

  /** What has come meanwhile for the same conversations shares the fate of what was not committed: else it would overtake it. */
  #withBehind(groups: readonly Sent[], waiting: readonly Waiting[]): readonly Waiting[] {
    const concerned = new Set(groups.map((group) => group.conversation))
    const behind = this.#queue.filter((one) => concerned.has(one.append.conversation))
    this.#queue = this.#queue.filter((one) => !concerned.has(one.append.conversation))
    return [...waiting, ...behind]
  }
}

/** A group for each conversation, and what has to wait for the next batch: whatever comes after a change of state, was decided on another version, or is in it already. */
function grouped(batch: readonly Waiting[]): { groups: Sent[]; later: Waiting[] } {
  const groups = new Map<string, Waiting[]>()
  const later: Waiting[] = []
  for (const one of batch) {
    const group = groups.get(one.append.conversation)
    if (group === undefined) groups.set(one.append.conversation, [one])
    else if (goesWith(group, one)) group.push(one)
    else later.push(one)
  }
  return { groups: [...groups].map(([conversation, waiting]) => sent(conversation, waiting)), later }
}

function goesWith(group: readonly Waiting[], one: Waiting): boolean {
  const last = group.at(-1)?.append
  if (last === undefined || last.version !== last.next.version || last.version !== one.append.version) return false
  for (const { append } of group) if (idOf(append) === idOf(one.append)) return false
  return true
}

/** The id of the command that an append carries out. */
const idOf = ({ entries }: Append): string => entries[0]?.id ?? ''

function sent(conversation: string, waiting: readonly Waiting[]): Sent {
  const appends = waiting.map(({ append }) => append)
  return { conversation, version: appends[0]?.version ?? 0, appends, waiting }
}

/** Tells a group its places; false when it has none because it did not move. */
function settled(group: Sent, base: Positions | undefined): boolean {
  if (base === undefined) return false
  let from = base
  for (const { append, settle } of group.waiting) {
    const start = from
    for (const { audience } of append.entries) from = advance(from, audience)
    settle({ fate: 'committed', base: start })
  }
  return true
}
