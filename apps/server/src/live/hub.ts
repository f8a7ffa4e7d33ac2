// Who is told of which conversation on this node: hears hints, finds the entries, and tells each reader what is theirs to see.

import {
  type Actor,
  type Audience,
  belongsElsewhere,
  type Conversation,
  changesState,
  type Entry,
  looksIn,
  type Refusal,
  readerOf,
  tell,
} from '@earshot/domain'
import type { Audit, Hint, Journal } from '../ports.ts'
import { frame, type Prepared, prepare, shutFrame } from './frames.ts'
import type { Session } from './session.ts'

/** Entries read at once when a hint was lost. */
const CATCH_UP = 500

/** What the hub needs of the conversations. */
export type Log = {
  state(c: string): Promise<Conversation | null>
  stateInHand(c: string): Conversation | null
  justAfter(c: string, position: number): readonly Entry[] | null
  entries(c: string, tier: Audience, since: number, limit: number): Promise<readonly Entry[]>
  reached(c: string, version: number): void
}
export type HubParts = {
  readonly log: Log
  readonly journal: Pick<Journal, 'heads'>
  readonly audit: Audit
  readonly training: (desk: string) => boolean
  readonly failed: (error: unknown) => void
}

type Place = { readonly session: Session; tier: Audience }
type Watch = { head: number; places: Place[]; catching: 'no' | 'yes' | 'again' }

export class Hub {
  readonly #parts: HubParts
  readonly #watches = new Map<string, Watch>()

  constructor(parts: HubParts) {
    this.#parts = parts
  }

  /** Lets a session read a conversation from now on, or says why not. */
  async watch(session: Session, c: string): Promise<void> {
    const admitted = await this.admit(session.actor, c)
    if ('rule' in admitted) session.send(shutFrame(c, admitted))
    else this.#place(session, c, admitted.tier, admitted.state)
  }

  /** The tier somebody may read a conversation in now, or why not. A look by one without part in it goes on record first. */
  async admit(actor: Actor | null, c: string): Promise<{ tier: Audience; state: Conversation | null } | Refusal> {
    if (actor !== null && belongsElsewhere(actor, c)) return { rule: 'no-such-conversation' }
    const found = await this.#parts.log.state(c)
    const looks = found !== null && actor?.kind === 'staff' && looksIn(found, actor) && 'tier' in this.#readerIn(actor, found)
    if (looks) await this.#parts.audit.write({ actor: actor.person, action: 'conversation.look', subject: c })
    // Asked after the look is written down, because the conversation may have changed hands meanwhile.
    const state = looks ? await this.#parts.log.state(c) : found
    const reader = this.#readerIn(actor, state)
    return 'rule' in reader ? reader : { tier: reader.tier, state }
  }

  unwatch(session: Session, c: string): void {
    const watch = this.#watches.get(c)
    if (watch === undefined) return
    watch.places = watch.places.filter((place) => place.session !== session)
    if (watch.places.length === 0) this.#watches.delete(c)
  }

  /** The entries after `since` in the session's own numbers, a page at a time. */
  async sync(session: Session, c: string, since: number, page: number): Promise<void> {
    const tier = this.#watches.get(c)?.places.find((place) => place.session === session)?.tier
    if (tier === undefined) return session.send(shutFrame(c, { rule: 'no-such-conversation' }))
    const entries = await this.#parts.log.entries(c, tier, since, page)
    // Rights may have changed while the entries were read.
    const still = this.#watches.get(c)?.places.find((place) => place.session === session)
    if (still?.tier === tier) session.told(c, prepare(tell({ tier }, entries)))
  }

  heard(hint: Hint): void {
    if (hint.about === 'conversation') this.#advance(hint.c)
    else if (hint.about === 'typing') this.#typing(hint.c, hint.by)
  }

  /** Tells a session nothing any more. */
  forget(session: Session): void {
    for (const c of this.#watchedBy(session)) this.unwatch(session, c)
  }

  /** Looks again at what one session may read, after its rights changed. */
  async review(session: Session): Promise<void> {
    for (const c of this.#watchedBy(session)) {
      const state = await this.#parts.log.state(c)
      const watch = this.#watches.get(c)
      if (watch !== undefined) this.#settle(c, watch, state, (place) => place.session === session)
    }
  }

  /** Compares the heads with the database, so that even a lost last hint heals; what each session watches, and how far that reaches in its own numbers. */
  async heads(): Promise<ReadonlyMap<Session, Record<string, number>>> {
    const heads = await this.#parts.journal.heads([...this.#watches.keys()])
    const beats = new Map<Session, Record<string, number>>()
    for (const [c, { heads: reached, version }] of heads) {
      this.#parts.log.reached(c, version)
      const watch = this.#watches.get(c)
      if (watch !== undefined && reached.supervisors > watch.head) this.#advance(c)
      for (const { session, tier } of watch?.places ?? []) {
        const beat = beats.get(session) ?? {}
        beat[c] = reached[tier]
        beats.set(session, beat)
      }
    }
    return beats
  }

  #watchedBy(session: Session): string[] {
    return [...this.#watches].filter(([, { places }]) => places.some((place) => place.session === session)).map(([c]) => c)
  }

  #readerIn(actor: Actor | null, state: Conversation | null): { tier: Audience } | Refusal {
    if (actor === null) return { rule: 'not-signed-in' }
    if (state === null) return actor.kind === 'visitor' ? { tier: 'everyone' } : { rule: 'no-such-conversation' }
    const reader = readerOf(state, actor, { training: this.#parts.training(state.desk) })
    return 'tier' in reader ? reader : reader.refusal
  }

  #place(session: Session, c: string, tier: Audience, state: Conversation | null): void {
    const watch = this.#watches.get(c) ?? { head: state?.heads.supervisors ?? 0, places: [], catching: 'no' }
    this.#watches.set(c, watch)
    watch.places = [...watch.places.filter((place) => place.session !== session), { session, tier }]
    session.send(frame({ t: 'open', c, tier, head: state?.heads[tier] ?? 0 }))
  }

  /** Tells what is new: at once when it was committed here, else after reading it. */
  #advance(c: string): void {
    const watch = this.#watches.get(c)
    if (watch === undefined) return
    if (watch.catching !== 'no') {
      watch.catching = 'again'
      return
    }
    const entries = this.#parts.log.justAfter(c, watch.head)
    const state = this.#parts.log.stateInHand(c)
    if (entries !== null && state !== null) return this.#deliver(c, watch, entries, state)
    this.#catchUp(c, watch).catch(this.#parts.failed)
  }

  /** Reads until there is nothing left to read, and no hint came meanwhile. */
  async #catchUp(c: string, watch: Watch): Promise<void> {
    try {
      do {
        watch.catching = 'yes'
        const entries = await this.#parts.log.entries(c, 'supervisors', watch.head, CATCH_UP)
        const state = await this.#parts.log.state(c)
        if (entries.length > 0) this.#deliver(c, watch, entries, state)
        if (entries.length === CATCH_UP) watch.catching = 'again'
      } while (watch.catching === 'again')
    } finally {
      watch.catching = 'no'
    }
  }

  #deliver(c: string, watch: Watch, entries: readonly Entry[], state: Conversation | null): void {
    watch.head = entries.at(-1)?.positions.supervisors ?? watch.head
    // Who loses sight with a change loses it before the change is told.
    if (entries.some(changesState)) this.#settle(c, watch, state, () => true)
    const prepared = new Map<Audience, Prepared>()
    for (const { session, tier } of watch.places) {
      const ready = prepared.get(tier) ?? prepare(tell({ tier }, entries))
      prepared.set(tier, ready)
      if (ready.ids.length > 0) session.told(c, ready)
    }
  }

  /** Asks again of each place whether it may read, and in which tier. */
  #settle(c: string, watch: Watch, state: Conversation | null, concerned: (place: Place) => boolean): void {
    for (const place of watch.places.filter(concerned)) {
      const reader = this.#readerIn(place.session.actor, state)
      if ('rule' in reader) {
        this.unwatch(place.session, c)
        place.session.send(shutFrame(c, reader))
      } else if (reader.tier !== place.tier) {
        place.tier = reader.tier
        place.session.send(frame({ t: 'open', c, tier: reader.tier, head: state?.heads[reader.tier] ?? 0 }))
      }
    }
  }

  #typing(c: string, by: 'visitor' | 'staff'): void {
    const text = frame({ t: 'typing', c, by })
    for (const { session, tier } of this.#watches.get(c)?.places ?? []) if ((tier === 'everyone') === (by === 'staff')) session.send(text)
  }
}
