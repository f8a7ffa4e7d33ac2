// What one reader sees of what the index found: asked of the rules for each, whatever the index let through.

import {
  AUDIENCES,
  type Audience,
  type Conversation,
  type DeskRules,
  type Entry,
  holdsAll,
  type Inquiry,
  isRoom,
  looksIn,
  type Reader,
  readerOf,
  type Staff,
  type ToldEntry,
  tell,
  within,
  writtenIn,
} from '@earshot/domain'
import type { Match } from '../search-port.ts'

export type SightParts = {
  readonly conversations: { state(c: string): Promise<Conversation | null>; entry(c: string, id: string): Promise<Entry | null> }
  readonly lives: { facts(desk: string): DeskRules }
}

/** A match that its reader may know of. `looks`: they would have to look to read it. */
export type Sighted = {
  readonly match: Match
  readonly state: Inquiry
  readonly reader: Reader
  readonly looks: boolean
  readonly entry: Entry | null
}

export class Sight {
  readonly #parts: SightParts
  readonly #by: Staff

  constructor(parts: SightParts, by: Staff) {
    this.#parts = parts
    this.#by = by
  }

  /** Null for what this reader may not read. */
  async of(match: Match): Promise<Sighted | null> {
    if ((await this.#readerOf(match)) === null) return null
    const entry = await this.#parts.conversations.entry(match.c, match.entry)
    // It may have changed hands while it was being read.
    const now = await this.#readerOf(match)
    return now === null ? null : { match, ...now, entry }
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

  async #readerOf({ c, audience }: Match): Promise<Pick<Sighted, 'state' | 'reader' | 'looks'> | null> {
    const state = await this.#parts.conversations.state(c)
    // Rooms are kept to be found, and not told of yet: a line about them is another one.
    if (state === null || isRoom(state)) return null
    const reader = readerOf(state, this.#by, this.#parts.lives.facts(state.desk))
    if (!('tier' in reader) || !within(audience, reader.tier)) return null
    return { state, reader, looks: looksIn(state, this.#by) }
  }
}
