// The journal in memory, for tests. The contract suite proves it equal to the one on PostgreSQL.

import {
  type Audience,
  advance,
  type Conversation,
  type EntryKind,
  isRoom,
  NOTHING_YET,
  type Recorded,
  turnAfter,
  within,
} from '@earshot/domain'
import type { Append, Fate, Head, Journal, Loaded, Stored } from '../../ports.ts'
import type { EntryAt } from '../../search-port.ts'

type Kept = { state: Conversation; key: Buffer | null; entries: Stored[] }

export class MemoryJournal implements Journal {
  /** What went on record. */
  readonly audited: Recorded[] = []
  readonly #kept = new Map<string, Kept>()

  append(append: Append, settle: (fate: Fate) => void): void {
    // Settled later, as a database would, and in the order they came.
    setImmediate(() => settle(this.#commit(append)))
  }

  async load(conversation: string): Promise<Loaded | null> {
    const kept = this.#kept.get(conversation)
    return kept === undefined ? null : { state: kept.state, key: kept.key }
  }

  async loadAll(conversations: readonly string[]): Promise<ReadonlyMap<string, Loaded>> {
    const all = await Promise.all(conversations.map(async (c) => [c, await this.load(c)] as const))
    return new Map(all.flatMap(([c, loaded]) => (loaded === null ? [] : [[c, loaded] as const])))
  }

  async read(conversation: string, tier: Audience, since: number, limit: number): Promise<readonly Stored[]> {
    const entries = this.#kept.get(conversation)?.entries ?? []
    return entries.filter((entry) => within(entry.audience, tier) && entry.positions[tier] > since).slice(0, limit)
  }

  async find(conversation: string, id: string): Promise<Stored | null> {
    return this.#kept.get(conversation)?.entries.find((entry) => entry.id === id) ?? null
  }

  async findAll(asked: readonly EntryAt[]): Promise<readonly (Stored | null)[]> {
    return Promise.all(asked.map(({ c, entry }) => this.find(c, entry)))
  }

  async last(conversation: string, kind: EntryKind): Promise<Stored | null> {
    return this.#kept.get(conversation)?.entries.findLast(({ body }) => body.kind === kind) ?? null
  }

  async knows(conversation: string, id: string): Promise<boolean> {
    return this.#knows(conversation, id)
  }

  async heads(conversations: readonly string[]): Promise<ReadonlyMap<string, Head>> {
    const found = conversations.flatMap((c): [string, Head][] => {
      const state = this.#kept.get(c)?.state
      return state === undefined ? [] : [[c, { version: state.version, heads: state.heads }]]
    })
    return new Map(found)
  }

  #knows(conversation: string, id: string): boolean {
    return this.#kept.get(conversation)?.entries.some((entry) => entry.id === id) ?? false
  }

  #commit(append: Append): Fate {
    if (this.#knows(append.conversation, append.entries[0]?.id ?? '')) return { fate: 'known' }
    const before = this.#kept.get(append.conversation)
    if ((before?.state.version ?? 0) !== append.version) return { fate: 'lost' }
    const base = before?.state.heads ?? NOTHING_YET
    let heads = base
    const entries = append.entries.map((entry): Stored => {
      heads = advance(heads, entry.audience)
      const { supervisors, staff, everyone } = heads
      const positions = {
        supervisors,
        staff: entry.audience === 'supervisors' ? 0 : staff,
        everyone: entry.audience === 'everyone' ? everyone : 0,
      }
      return { ...entry, positions }
    })
    this.audited.push(...append.audit)
    const erased = (entry: Stored): Stored => (append.erases.includes(entry.id) ? { ...entry, content: null } : entry)
    const lastAt = Math.max(before?.state.lastAt ?? 0, append.next.lastAt)
    const turn = append.entries.map(turnAfter).findLast((one) => one !== null)
    const { next } = append
    const turned = before === undefined || isRoom(before.state) ? false : before.state.visitorsTurn
    this.#kept.set(append.conversation, {
      state: isRoom(next) ? { ...next, heads, lastAt } : { ...next, heads, lastAt, visitorsTurn: turn ?? turned },
      key: before === undefined ? append.key : before.key,
      entries: [...(before?.entries ?? []).map(erased), ...entries],
    })
    return { fate: 'committed', base }
  }
}
