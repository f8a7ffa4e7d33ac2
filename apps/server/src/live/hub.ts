// Who is told of which conversation on this node: hears hints, finds the entries, and tells each reader what is theirs to see.

import { type Audience, type Conversation, type Entry, looksIn, type Positions, tell } from '@earshot/domain'
import type { Head, Hint, Journal } from '../ports.ts'
import type { Admission } from './admission.ts'
import { frame, openFrame, type Prepared, prepare, shutFrame } from './frames.ts'
import type { Session } from './session.ts'

/** Entries read at once when a hint was lost. */
const CATCH_UP = 500

/** What the hub needs of the conversations. */
export type Log = {
  state(c: string): Promise<Conversation | null>
  stateInHand(c: string): Conversation | null
  underWay(c: string): boolean
  justAfter(c: string, position: number): readonly Entry[] | null
  entries(c: string, tier: Audience, since: number, limit: number): Promise<readonly Entry[]>
  reached(c: string, version: number): void
}
export type HubParts = {
  readonly log: Log
  readonly journal: Pick<Journal, 'heads'>
  readonly admission: Admission
  readonly failed: (error: unknown) => void
}

/** A session that reads; `looks` when that is on record as a look. */
type Place = { readonly session: Session; readonly looks: boolean; tier: Audience }
/** A watch that is not answered yet, because that has to be read or written down first. */
type Ask = { readonly session: Session; readonly c: string }
type Watch = { head: number; places: Place[]; catching: 'no' | 'yes' | 'again' }

export class Hub {
  readonly #parts: HubParts
  readonly #watches = new Map<string, Watch>()
  readonly #asks = new Set<Ask>()

  constructor(parts: HubParts) {
    this.#parts = parts
  }

  /** Lets a session read a conversation from now on, or says why not. */
  async watch(session: Session, c: string): Promise<void> {
    const ask = { session, c }
    this.#asks.add(ask)
    try {
      const { state, looks } = await this.#parts.admission.found(() => session.actor, c)
      // Who has left meanwhile, or wants to hear no more of it, has taken the question along.
      if (this.#asks.has(ask)) this.#place(session, c, looks, state)
    } finally {
      this.#asks.delete(ask)
    }
  }

  unwatch(session: Session, c: string): void {
    for (const ask of this.#asks) if (ask.session === session && ask.c === c) this.#asks.delete(ask)
    this.#remove(session, c)
  }

  /** The entries after `since` in the session's own numbers, a page at a time. */
  async sync(session: Session, c: string, since: number, page: number): Promise<void> {
    const tier = this.#placeOf(session, c)?.tier
    if (tier === undefined) return session.send(shutFrame(c, { rule: 'no-such-conversation' }))
    const entries = await this.#parts.log.entries(c, tier, since, page)
    // Rights may have changed while the entries were read.
    this.#settle(c, await this.#parts.log.state(c), session)
    if (this.#placeOf(session, c)?.tier === tier) session.told(c, prepare(c, tell({ tier }, entries)))
  }

  heard(hint: Hint): void {
    if (hint.about === 'conversation') this.#advance(hint.c, hint.head)
    else if (hint.about === 'typing') this.#typing(hint.c, hint.by)
  }

  /** Tells a session nothing any more. */
  forget(session: Session): void {
    for (const ask of this.#asks) if (ask.session === session) this.#asks.delete(ask)
    for (const c of this.#watchedBy(session)) this.#remove(session, c)
  }

  /** Looks again at what one session may read, after its rights changed. */
  async review(session: Session): Promise<void> {
    for (const c of this.#watchedBy(session)) this.#settle(c, await this.#parts.log.state(c), session)
  }

  /** Compares the heads with the database, so that even a lost last hint heals; what each session watches, and how far that reaches in its own numbers. */
  async heads(): Promise<ReadonlyMap<Session, Record<string, number>>> {
    const heads = await this.#parts.journal.heads([...this.#watches.keys()])
    const beats = new Map<Session, Record<string, number>>()
    for (const [c, head] of heads) {
      const watch = this.#watches.get(c)
      const reached = this.#reached(c, head)
      for (const { session, tier } of watch?.places ?? []) {
        const beat = beats.get(session) ?? {}
        beat[c] = reached[tier]
        beats.set(session, beat)
      }
    }
    return beats
  }

  /** How far a conversation is told. What is under way here is told by itself in a moment: reading it back would only take longer. */
  #reached(c: string, { heads, version }: Head): Positions {
    const { log } = this.#parts
    if (log.underWay(c)) return log.stateInHand(c)?.heads ?? heads
    log.reached(c, version)
    this.#advance(c, heads.supervisors)
    return heads
  }

  #watchedBy(session: Session): string[] {
    return [...this.#watches].filter(([, { places }]) => places.some((place) => place.session === session)).map(([c]) => c)
  }

  #placeOf(session: Session, c: string): Place | undefined {
    return this.#watches.get(c)?.places.find((place) => place.session === session)
  }

  #remove(session: Session, c: string): void {
    const watch = this.#watches.get(c)
    if (watch === undefined) return
    watch.places = watch.places.filter((place) => place.session !== session)
    if (watch.places.length === 0) this.#watches.delete(c)
  }

  #place(session: Session, c: string, looks: boolean, state: Conversation | null): void {
    const tier = this.#judged(session, c, looks, state)
    if (tier === null) return
    const watch = this.#watches.get(c) ?? { head: state?.heads.supervisors ?? 0, places: [], catching: 'no' }
    this.#watches.set(c, watch)
    watch.places = [...watch.places.filter((place) => place.session !== session), { session, looks, tier }]
    session.send(openFrame(c, tier, state))
  }

  /** The tier that a session reads in; null when it has lost its place, because it may not read, or looks in without record. */
  #judged(session: Session, c: string, looks: boolean, state: Conversation | null): Audience | null {
    const { actor } = session
    const reader = this.#parts.admission.readerIn(actor, c, state)
    const may = 'tier' in reader
    if (may && (looks || actor === null || state === null || !looksIn(state, actor))) return reader.tier
    this.#remove(session, c)
    if (may) session.attempt(this.watch(session, c))
    else session.send(shutFrame(c, reader))
    return null
  }

  /** Tells what is new: at once when it was committed here, else after reading it. */
  #advance(c: string, head: number): void {
    const watch = this.#watches.get(c)
    if (watch === undefined || head <= watch.head) return
    if (watch.catching !== 'no') {
      watch.catching = 'again'
      return
    }
    if (!this.#tellRecent(c, watch)) this.#catchUp(c, watch).catch(this.#parts.failed)
  }

  /** Tells what was committed here since; false where something before it is missing. */
  #tellRecent(c: string, watch: Watch): boolean {
    const entries = this.#parts.log.justAfter(c, watch.head)
    const state = this.#parts.log.stateInHand(c)
    if (entries === null || state === null) return false
    this.#deliver(c, watch, entries, state)
    return true
  }

  /** Reads until what came meanwhile joins on to what was read: in a busy conversation something always comes meanwhile. */
  async #catchUp(c: string, watch: Watch): Promise<void> {
    try {
      do {
        watch.catching = 'yes'
        const entries = await this.#parts.log.entries(c, 'supervisors', watch.head, CATCH_UP)
        const state = await this.#parts.log.state(c)
        if (entries.length > 0) this.#deliver(c, watch, entries, state)
        if (entries.length === CATCH_UP) watch.catching = 'again'
      } while (watch.catching === 'again' && !this.#tellRecent(c, watch))
    } finally {
      watch.catching = 'no'
    }
  }

  #deliver(c: string, watch: Watch, entries: readonly Entry[], state: Conversation | null): void {
    watch.head = entries.at(-1)?.positions.supervisors ?? watch.head
    // Whoever has lost sight of it, by these entries or otherwise, has lost it before they are told.
    this.#settle(c, state)
    const prepared = new Map<Audience, Prepared>()
    for (const { session, tier } of watch.places) {
      const ready = prepared.get(tier) ?? prepare(c, tell({ tier }, entries))
      prepared.set(tier, ready)
      if (ready.ids.length > 0) session.told(c, ready)
    }
  }

  /** Asks again of each place, or of one session's, whether it may read, and in which tier. */
  #settle(c: string, state: Conversation | null, only?: Session): void {
    for (const place of this.#watches.get(c)?.places ?? []) {
      if (only !== undefined && place.session !== only) continue
      const tier = this.#judged(place.session, c, place.looks, state)
      if (tier === null || tier === place.tier) continue
      place.tier = tier
      place.session.send(openFrame(c, tier, state))
    }
  }

  #typing(c: string, by: 'visitor' | 'staff'): void {
    const text = frame({ t: 'typing', c, by })
    for (const { session, tier } of this.#watches.get(c)?.places ?? []) if ((tier === 'everyone') === (by === 'staff')) session.send(text)
  }
}
