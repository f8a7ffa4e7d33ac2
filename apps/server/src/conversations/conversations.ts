// The one door in: every change of a conversation, from whatever channel, is performed here.

import {
  type Actor,
  type Audience,
  belongsElsewhere,
  type Command,
  type Conversation,
  changesState,
  type Entry,
  type EntryKind,
  type Facts,
  type Inquiry,
  inquiryOf,
  refuse,
  type Verdict,
} from '@earshot/domain'
import type { Boards, Bus, Journal, Seals, Stored, Vault } from '../ports.ts'
import type { EntryAt } from '../search-port.ts'
import type { FindColleagues, FindReceiver } from './beforehand.ts'
import { Claims } from './claims.ts'
import { opened } from './content.ts'
import { Lane, type LaneParts } from './lane.ts'
import { isWriting, Paces } from './paces.ts'
import { Recent } from './recent.ts'
import type { FindLocked } from './wording.ts'

/** Lanes kept when nothing is under way in them; an idle one costs its state and key. */
const KEPT = 5000

export type ConversationParts = {
  readonly journal: Journal
  readonly vault: Vault
  readonly bus: Bus
  readonly boards: Pick<Boards, 'heldBy'>
  readonly facts: (desk: string) => Facts
  readonly locked: FindLocked
  readonly receiver: FindReceiver
  readonly colleagues: FindColleagues
}

export class Conversations {
  readonly #parts: ConversationParts
  readonly #lanes = new Map<string, Lane>()
  readonly #claims = new Claims()
  readonly #paces = new Paces()
  readonly #recent = new Recent()
  readonly #laneParts: LaneParts

  constructor(parts: ConversationParts) {
    this.#parts = parts
    const committed = (lane: Lane, entries: readonly Entry[], changed: boolean) => this.#committed(lane, entries, changed)
    this.#laneParts = { ...parts, committed }
    parts.bus.subscribe((hint) => {
      if (hint.about === 'conversation' && hint.changed) this.#outdated(hint.c, hint.head)
    })
  }

  /**
   * Asks a command of a conversation. Answered once it is committed, or refused; the same `id` again is answered as the first time.
   * Rejects when nobody knows whether it was committed: then asking again with the same id is safe.
   */
  perform(conversation: string, id: string, actor: Actor, command: Command): Promise<Verdict<null>> {
    if (belongsElsewhere(actor, conversation)) return Promise.resolve(refuse('no-such-conversation'))
    if (actor.kind === 'visitor' && isWriting(command) && !this.#paces.take(actor, this.#parts.facts(actor.desk)))
      return Promise.resolve(refuse('too-fast'))
    return new Promise((resolve, reject) => {
      const takes = actor.kind === 'staff' && (command.do === 'claim' || command.do === 'take')
      const claiming = takes ? this.#claims.begin(actor.person, conversation) : null
      const settle = (verdict: Verdict<null>, error?: unknown) => {
        claiming?.end()
        return error === undefined ? resolve(verdict) : reject(error)
      }
      this.#lane(conversation).ask({ id, actor, command, settle, ...(claiming && { earlier: claiming.earlier }) })
    })
  }

  /** The state of a conversation, or null where there is none. */
  state(conversation: string): Promise<Conversation | null> {
    return this.#lane(conversation).loaded()
  }

  /** The states of several, and nothing of those that do not exist. Those that are not at hand are read in one go. */
  async states(conversations: readonly string[]): Promise<ReadonlyMap<string, Conversation>> {
    return new Map((await this.#loadAll(conversations)).map(({ lane, state }) => [lane.conversation, state]))
  }

  /** The state of a visitor's conversation, or null where there is none. */
  async inquiry(conversation: string): Promise<Inquiry | null> {
    return inquiryOf(await this.state(conversation))
  }

  /** The state if this node has it in hand. */
  stateInHand(conversation: string): Conversation | null {
    return this.#lanes.get(conversation)?.state ?? null
  }

  /** True while something is being committed, or waits to be. */
  underWay(conversation: string): boolean {
    return this.#lanes.get(conversation)?.idle === false
  }

  /** Says that a conversation has reached `version`, so that an older state is not trusted. */
  reached(conversation: string, version: number): void {
    this.#lanes.get(conversation)?.outdated(version)
  }

  /** Seals and opens what belongs to a conversation beside its entries; null where there is none, or its key is gone. */
  async seals(conversation: string): Promise<Seals | null> {
    const lane = this.#lane(conversation)
    await lane.loaded()
    const { vault } = this.#parts
    const { key } = lane
    if (key === null) return null
    return {
      seal: (what, plain) => vault.seal(key, conversation, what, plain),
      open: (what, sealed) => vault.openBytes(key, conversation, what, sealed),
    }
  }

  /** Entries that this node has just committed after a place in the whole log, or null when they must be read. */
  justAfter(conversation: string, position: number): readonly Entry[] | null {
    return this.#recent.after(conversation, position)
  }

  /** Entries of `tier`'s log after `since`, at most `limit`. */
  async entries(conversation: string, tier: Audience, since: number, limit: number): Promise<readonly Entry[]> {
    const lane = this.#lane(conversation)
    await lane.loaded()
    const stored = await this.#read(lane, tier, since, limit)
    const entries = stored.map((one) => opened(this.#parts.vault, lane.key, conversation, one))
    // Where the hint of a change was lost, what was read is further than the state here.
    const change = entries.findLast(changesState)?.positions.supervisors ?? 0
    if (change > (lane.state?.heads.supervisors ?? 0)) lane.outdated(Number.POSITIVE_INFINITY)
    return entries
  }

  /** One entry, or null where there is none of this id. */
  async entry(conversation: string, id: string): Promise<Entry | null> {
    return this.#opened(conversation, (journal) => journal.find(conversation, id))
  }

  /** Several entries, all of them read in one go: in the order in which they are asked for, null for one that there is not. */
  async entriesAt(asked: readonly EntryAt[]): Promise<readonly (Entry | null)[]> {
    if (asked.length === 0) return []
    const keys = new Map((await this.#loadAll(asked.map(({ c }) => c))).map(({ lane }) => [lane.conversation, lane.key]))
    const found = await this.#parts.journal.findAll(asked)
    return asked.map(({ c }, nth) => {
      const stored = found[nth] ?? null
      return stored === null ? null : opened(this.#parts.vault, keys.get(c) ?? null, c, stored)
    })
  }

  /** The newest entry of a kind, or null: what an offer or a ticket says of itself. */
  async last(conversation: string, kind: EntryKind): Promise<Entry | null> {
    return this.#opened(conversation, (journal) => journal.last(conversation, kind))
  }

  async #opened(conversation: string, ask: (journal: Journal) => Promise<Stored | null>): Promise<Entry | null> {
    const lane = this.#lane(conversation)
    await lane.loaded()
    const found = await ask(this.#parts.journal)
    return found === null ? null : opened(this.#parts.vault, lane.key, conversation, found)
  }

  /** Once more where something was deleted meanwhile: what is gone is not told after it was said to be. */
  async #read(lane: Lane, ...asked: readonly [tier: Audience, since: number, limit: number]): Promise<readonly Stored[]> {
    const before = lane.deletions
    const stored = await this.#parts.journal.read(lane.conversation, ...asked)
    return lane.deletions === before ? stored : this.#read(lane, ...asked)
  }

  async #loadAll(conversations: readonly string[]): Promise<readonly { readonly lane: Lane; readonly state: Conversation }[]> {
    const lanes = [...new Set(conversations)].map((c) => this.#lane(c))
    const away = lanes.filter(({ state }) => state === undefined).map(({ conversation }) => conversation)
    const reading = away.length === 0 ? null : this.#parts.journal.loadAll(away)
    const loaded = lanes.map(async (lane) => {
      const state = await lane.loaded(async () => (await reading)?.get(lane.conversation) ?? null)
      return state === null ? [] : [{ lane, state }]
    })
    // Also what each of them was reading already itself: nothing may fail without being heard.
    const [all] = await Promise.all([Promise.all(loaded), reading])
    return all.flat()
  }

  #lane(conversation: string): Lane {
    const kept = this.#lanes.get(conversation)
    if (kept !== undefined) return kept
    const lane = new Lane(conversation, this.#laneParts)
    this.#lanes.set(conversation, lane)
    if (this.#lanes.size > KEPT) this.#forgetOne(lane)
    return lane
  }

  /** The one that was made first and is idle goes; busy ones are passed over. */
  #forgetOne(but: Lane): void {
    for (const [conversation, lane] of this.#lanes) {
      if (lane === but || !lane.idle) continue
      this.#lanes.delete(conversation)
      return
    }
  }

  #committed(lane: Lane, entries: readonly Entry[], changed: boolean): void {
    if (entries.some(({ body }) => body.kind === 'deleted')) this.#recent.forget(lane.conversation)
    this.#recent.add(lane.conversation, entries)
    const head = entries.at(-1)?.positions.supervisors ?? 0
    this.#parts.bus.publish({ about: 'conversation', c: lane.conversation, head, changed })
  }

  #outdated(conversation: string, head: number): void {
    const lane = this.#lanes.get(conversation)
    if (lane?.state !== undefined && (lane.state?.heads.supervisors ?? 0) < head) lane.outdated(Number.POSITIVE_INFINITY)
  }
}
