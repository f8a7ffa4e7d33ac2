// The rooms and direct conversations of the house: made, listed for each of their people, and read up to somewhere.

import type { NewRoomBody, RoomLine, RoomName } from '@earshot/contract'
import {
  type Actor,
  type Audience,
  accept,
  type Command,
  type Conversation,
  type Entry,
  type EntryKind,
  type Facts,
  isRoom,
  mayDo,
  type Room,
  runningAt,
  type Staff,
  type Verdict,
} from '@earshot/domain'
import type { Bus } from '../ports.ts'
import type { Rooms } from '../rooms-port.ts'
import { lineOf, nameOf } from './line.ts'
import { directOf, roomOfDesk } from './names.ts'

export type RoomParts = {
  readonly conversations: {
    perform(c: string, id: string, actor: Actor, command: Command): Promise<Verdict<null>>
    state(c: string): Promise<Conversation | null>
    entries(c: string, tier: Audience, since: number, limit: number): Promise<readonly Entry[]>
    last(c: string, kind: EntryKind): Promise<Entry | null>
    entriesAt(asked: readonly { readonly c: string; readonly entry: string }[]): Promise<readonly (Entry | null)[]>
  }
  readonly rooms: Rooms
  readonly bus: Bus
  readonly lives: {
    readonly all: readonly { readonly id: string }[]
    facts(desk: string): Facts
  }
}

type Title = { readonly titles: number; readonly text: string }
/** Titles that are kept at hand. */
const KEPT = 2000

export class HouseRooms {
  readonly #parts: RoomParts
  readonly #titles = new Map<string, Title>()
  /** The desks that have their room. */
  readonly #open = new Set<string>()

  constructor(parts: RoomParts) {
    this.#parts = parts
  }

  /** Every desk has a room from the moment it is known. */
  async openDeskRooms(): Promise<void> {
    const { conversations, lives } = this.#parts
    for (const { id: desk } of lives.all) {
      if (this.#open.has(desk)) continue
      const command = { do: 'found', form: 'room', desk, title: '', people: [] } as const
      const founded = await conversations.perform(roomOfDesk(desk), crypto.randomUUID(), { kind: 'system' }, command)
      if (founded.ok || founded.refusal.rule === 'already-open') this.#open.add(desk)
    }
  }

  /** A room of whoever makes it, who has asked these people in. */
  async make(staff: Staff, { c, title, people }: NewRoomBody): Promise<Verdict<{ c: string }>> {
    const command = { do: 'found', form: 'room', desk: null, title, people } as const
    const made = await this.#parts.conversations.perform(c, c, staff, command)
    return made.ok ? accept({ c }) : made
  }

  /** The direct conversation with somebody, which is there from the first time it is asked for. */
  async direct(staff: Staff, person: string): Promise<Verdict<{ c: string }>> {
    const c = directOf(staff.person, person)
    const command = { do: 'found', form: 'direct', desk: null, title: '', people: [person] } as const
    const made = await this.#parts.conversations.perform(c, crypto.randomUUID(), staff, command)
    return made.ok || made.refusal.rule === 'already-open' ? accept({ c }) : made
  }

  /** The rooms that somebody is in or invited to. */
  async listOf(staff: Staff): Promise<readonly RoomLine[]> {
    const desks = Object.keys(staff.desks).filter((desk) => !staff.desks[desk]?.shut)
    const found = await this.#parts.rooms.of(staff.person, desks)
    return Promise.all(found.map(async (one) => lineOf(one, staff, await this.#titleOf(one.c, one.state.titles, one.state.kind))))
  }

  /** What a room is called in the list of one of its people. */
  async nameOf(staff: Staff, c: string, state: Room): Promise<RoomName> {
    return nameOf(state, staff.person, await this.#titleOf(c, state.titles, state.kind))
  }

  /** What a room is called now. */
  titleOf(c: string, { titles, kind }: Room): Promise<string> {
    return this.#titleOf(c, titles, kind)
  }

  /** The entries that stand on top of a room: what is pinned, and what was announced and runs; null for whoever does not read it. */
  async standing(staff: Staff, c: string): Promise<readonly Entry[] | null> {
    const { conversations, lives } = this.#parts
    const state = await conversations.state(c)
    if (!this.#reads(staff, state)) return null
    const running = runningAt(state, lives.facts('').now).map(({ announcement }) => announcement)
    const found = await conversations.entriesAt([...running, ...state.pins].map((id) => ({ c, entry: id })))
    // Rights may have changed while the entries were read.
    return this.#reads(staff, await conversations.state(c)) ? found.filter((entry) => entry !== null) : null
  }

  /** Somebody has read a room up to `n`: their other windows hear it. */
  async see(staff: Staff, c: string, n: number): Promise<void> {
    const state = await this.#parts.conversations.state(c)
    if (!this.#reads(staff, state)) return
    const seen = await this.#parts.rooms.see(staff.person, c, n)
    if (seen !== null) this.#parts.bus.publish({ about: 'seen', person: staff.person, c, n: seen })
  }

  #reads(staff: Staff, state: Conversation | null): state is Room {
    return isRoom(state) && mayDo(state, staff, 'read', this.#parts.lives.facts(state.desk ?? '')) === null
  }

  /** The newest one; of a desk's room and a direct one there is none. */
  async #titleOf(c: string, titles: number, kind: 'room' | 'direct'): Promise<string> {
    const known = this.#titles.get(c)
    if (kind === 'direct' || known?.titles === titles) return known?.text ?? ''
    const entry = titles > 0 ? await this.#parts.conversations.last(c, 'titled') : await this.#first(c)
    const text = entry?.content && 'title' in entry.content ? (entry.content.title ?? '') : ''
    this.#titles.set(c, { titles, text })
    const [oldest] = this.#titles.size > KEPT ? this.#titles.keys() : []
    if (oldest !== undefined) this.#titles.delete(oldest)
    return text
  }

  async #first(c: string): Promise<Entry | null> {
    const [first] = await this.#parts.conversations.entries(c, 'staff', 0, 1)
    return first ?? null
  }
}
