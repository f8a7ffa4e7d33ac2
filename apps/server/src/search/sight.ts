// What one reader sees of what the index found: asked of the rules for each, whatever the index let through.

import {
  AUDIENCES,
  type Audience,
  type Conversation,
  type DeskRules,
  type Entry,
  holdsAll,
  looksIn,
  type Reader,
  readerOf,
  type Staff,
  type ToldEntry,
  tell,
  within,
  writtenIn,
} from '@earshot/domain'
import type { EntryAt, Match } from '../search-port.ts'

export type SightParts = {
  readonly conversations: {
    states(conversations: readonly string[]): Promise<ReadonlyMap<string, Conversation>>
    entriesAt(asked: readonly EntryAt[]): Promise<readonly (Entry | null)[]>
  }
  readonly lives: { facts(desk: string): DeskRules }
}

/** A match that its reader may know of. `looks`: they would have to look to read it. */
export type Sighted = {
  readonly match: Match
  readonly state: Conversation
  readonly reader: Reader
  readonly looks: boolean
  readonly entry: Entry | null
}

type Readable = Omit<Sighted, 'entry'>

export class Sight {
  readonly #parts: SightParts
  readonly #by: Staff

  constructor(parts: SightParts, by: Staff) {
    this.#parts = parts
    this.#by = by
  }

  /** Those that this reader may read, in their order. */
  async of(matches: readonly Match[]): Promise<readonly Sighted[]> {
    const readable = (await this.#readable(matches)).map(({ match }) => match)
    const entries = await this.#parts.conversations.entriesAt(readable)
    const read = new Map(readable.map((match, nth) => [match, entries[nth] ?? null]))
    // They may have changed hands while they were being read.
    return (await this.#readable(readable)).map((one) => ({ ...one, entry: read.get(one.match) ?? null }))
  }

  /** What an entry says to its reader, or null where it was deleted, or does not hold the words after all. */
  told(reader: Reader, entry: Entry, words: readonly string[]): { told: ToldEntry; text: string } | null {
    const [told] = tell(reader, [entry])
    const text = writtenIn(entry.body, entry.content)
    return told === undefined || text === null || !holdsAll(text, words) ? null : { told, text }
  }

  audiencesOf({ tier }: Reader): readonly Audience[] {
    return AUDIENCES.filter((audience) => within(audience, tier))
  }

  async #readable(matches: readonly Match[]): Promise<readonly Readable[]> {
    const states = await this.#parts.conversations.states(matches.map(({ c }) => c))
    return matches.flatMap((match) => this.#reads(match, states.get(match.c)) ?? [])
  }

  #reads(match: Match, state: Conversation | undefined): Readable | null {
    if (state === undefined) return null
    const reader = readerOf(state, this.#by, this.#parts.lives.facts(state.desk ?? ''))
    if (!('tier' in reader) || !within(match.audience, reader.tier)) return null
    return { match, state, reader, looks: looksIn(state, this.#by) }
  }
}
