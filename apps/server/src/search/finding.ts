// Finding words in conversations: the index says where they may be, the rules say who reads it, and what is told is what they would read.

import {
  accept,
  type Conversation,
  type Entry,
  type Excerpt,
  excerptOf,
  refuse,
  type Staff,
  soughtIn,
  type ToldEntry,
  type Verdict,
} from '@earshot/domain'
import type { Audit } from '../ports.ts'
import type { EntryWords, Mark, Match, Scoped, SearchParts, Seeker, Sought } from '../search-port.ts'
import { Sight, type Sighted, type SightParts } from './sight.ts'

/** Hits on a page. */
const PAGE = 30
/** What is looked through for one page, where most of it is not for this reader: so many entries, so many times. */
const LOOKED_THROUGH = 200
const TIMES = 5
const MOST_TYPED = 8

export type FindingParts = SearchParts & SightParts & { readonly audit: Audit }

/** `told` is null of a look: all that is said of that conversation is that there are so many entries, the newest of them this one. */
export type Hit = {
  readonly c: string
  readonly state: Conversation
  readonly at: number
  readonly entry: string
  readonly n: number
  readonly told: ToldEntry | null
  readonly excerpt: Excerpt | null
  readonly many: number
}
/** `after` is where the next page begins, or null where there is none. */
export type Found = { readonly hits: readonly Hit[]; readonly after: Mark | null }

/** What somebody finds, the newest first. Refuses `no-words`, `too-many-words`. It goes on record, without the words. */
export async function find(parts: FindingParts, by: Staff, text: string, before: Mark | null): Promise<Verdict<Found>> {
  const { typed, words } = soughtIn(text)
  if (typed === 0) return refuse('no-words')
  if (typed > MOST_TYPED) return refuse('too-many-words')
  const seeker = seekerOf(by)
  const scopes = await parts.words.scopes(seeker)
  const soughtOf = (scope: string): Sought => ({ scope, tokens: parts.keys.tokens(scope, words) })
  const sought = { desks: scopes.desks.map(soughtOf), rooms: scopes.rooms.map(soughtOf) }
  const found = await new Finding(parts, by, words, sought, seeker).from(before)
  await parts.audit.write({
    actor: by.person,
    action: 'searched',
    subject: by.person,
    facts: { words: typed, hits: found.hits.length, more: before !== null },
  })
  return accept(found)
}

/** Desks that are shut to somebody are none that they supervise. */
function seekerOf({ person, desks }: Staff): Seeker {
  const all = Object.entries(desks)
  const open = all.filter(([, { shut }]) => !shut)
  return {
    person,
    desks: all.map(([desk]) => desk),
    open: open.map(([desk]) => desk),
    supervised: open.filter(([, { role }]) => role === 'supervisor').map(([desk]) => desk),
  }
}

class Finding {
  readonly #words: EntryWords
  readonly #sight: Sight
  readonly #sought: Scoped<Sought>
  readonly #seeker: Seeker
  readonly #asked: readonly string[]
  readonly #hits: Hit[] = []
  /** Conversations that reading would be a look into, of which one hit says all there is to say. */
  readonly #looked = new Set<string>()

  constructor(parts: FindingParts, by: Staff, asked: readonly string[], sought: Scoped<Sought>, seeker: Seeker) {
    this.#words = parts.words
    this.#sight = new Sight(parts, by)
    this.#asked = asked
    this.#sought = sought
    this.#seeker = seeker
  }

  async from(before: Mark | null): Promise<Found> {
    let after = before
    // Only what this reader may read is named as a place to go on from.
    let seen: Mark | null = null
    for (let time = 0; time < TIMES; time++) {
      const matches = await this.#words.matches(this.#sought, this.#seeker, after, [...this.#looked], LOOKED_THROUGH)
      for (let from = 0; from < matches.length; from += PAGE) {
        const last = await this.#add(matches.slice(from, from + PAGE), before)
        seen = last ?? seen
        if (this.#hits.length >= PAGE) return { hits: this.#hits, after: seen }
      }
      if (matches.length < LOOKED_THROUGH) return { hits: this.#hits, after: null }
      after = matches.at(-1) ?? after
    }
    return { hits: this.#hits, after: seen }
  }

  /** Adds hits until the page is full; the last match that was looked at and is for this reader, or null. */
  async #add(matches: readonly Match[], before: Mark | null): Promise<Mark | null> {
    const sighted = await this.#sight.of(matches)
    const counts = await this.#counts(sighted)
    let last: Mark | null = null
    for (const one of sighted) {
      if (this.#hits.length >= PAGE) break
      last = one.match
      const hit = one.looks ? this.#lookAt(one, counts, before) : this.#read(one)
      if (hit !== null) this.#hits.push(hit)
    }
    return last
  }

  #read({ match, state, reader, entry }: Sighted): Hit | null {
    const read = entry === null ? null : this.#sight.told(reader, entry, this.#asked)
    if (entry === null || read === null) return null
    return { ...hitOf(match, state, entry, reader), told: read.told, excerpt: excerptOf(read.text, new Set(this.#asked)), many: 1 }
  }

  /** Said once, where its newest entry stands: on an earlier page, where that is newer than this one begins. */
  #lookAt({ match, state, reader, entry }: Sighted, counts: Counts, before: Mark | null): Hit | null {
    const counted = counts.get(match.c)
    if (entry === null || counted === undefined || this.#looked.has(match.c)) return null
    this.#looked.add(match.c)
    if (before !== null && counted.at > before.at) return null
    return { ...hitOf(match, state, entry, reader), told: null, excerpt: null, many: counted.many }
  }

  async #counts(sighted: readonly Sighted[]): Promise<Counts> {
    const looks = sighted.filter(({ looks, match }) => looks && !this.#looked.has(match.c))
    const byScope = Map.groupBy(looks, ({ match }) => match.scope)
    const counted = [...byScope].map(([scope, all]) => this.#count(scope, all))
    return new Map((await Promise.all(counted)).flat().map(({ c, ...count }) => [c, count]))
  }

  async #count(scope: string, all: readonly Sighted[]) {
    // Nobody reads a room as a look.
    const sought = this.#sought.desks.find((one) => one.scope === scope)
    const [first] = all
    if (sought === undefined || first === undefined) return []
    return this.#words.count(sought, [...new Set(all.map(({ match }) => match.c))], this.#sight.audiencesOf(first.reader))
  }
}

type Counts = ReadonlyMap<string, { readonly many: number; readonly at: number }>

const hitOf = (match: Match, state: Sighted['state'], { id, positions }: Entry, { tier }: Sighted['reader']) => ({
  c: match.c,
  state,
  at: match.at,
  entry: id,
  n: positions[tier],
})
