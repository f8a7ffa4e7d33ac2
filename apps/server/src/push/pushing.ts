// Tells the devices of those whom a conversation begins to call and who look at no window of ours: that somebody waits, and nothing else.

import {
  type Audience,
  type Conversation,
  type Entry,
  type Facts,
  type Inquiry,
  isRoom,
  isTold,
  isToldInRoom,
  limitFor,
  type Occasion,
  type Room,
  type Staff,
} from '@earshot/domain'
import type { Boards, Bus, Clock, Hint, People, Person } from '../ports.ts'
import type { Presence } from '../presence-port.ts'
import type { Device, PushParts } from '../push-port.ts'
import { Delivery } from './delivery.ts'
import { News } from './news.ts'

export type PushingParts = PushParts & {
  readonly conversations: {
    state(c: string): Promise<Conversation | null>
    inquiry(c: string): Promise<Inquiry | null>
    entries(c: string, tier: Audience, since: number, limit: number): Promise<readonly Entry[]>
  }
  readonly boards: Pick<Boards, 'open' | 'heldBy'>
  readonly lives: { readonly all: readonly { readonly id: string }[]; facts(desk: string): Facts }
  readonly people: Pick<People, 'find'>
  readonly presence: Pick<Presence, 'online'>
  readonly staffOf: (person: Person) => Staff
  readonly bus: Bus
  readonly clock: Clock
  readonly failed: (error: unknown) => void
}

/** Somebody online with devices. `idle`: since how many milliseconds they have done nothing in any window; null where none of theirs is open. */
type Candidate = { readonly person: Person; readonly actor: Staff; readonly idle: number | null }
/** Whether something calls for somebody now. */
type Calls = (who: Candidate) => boolean | Promise<boolean>

/** Entries of a room that are looked at when it has changed; more at once is no news but a past. */
const MOST_ENTRIES = 50

export class Pushing {
  readonly #parts: PushingParts
  readonly #news = new News()
  readonly #delivery: Delivery
  /** Conversations that have changed and were not looked at since, with how far their log had come before that. */
  readonly #changed = new Map<string, number>()
  #working = false
  #stopped = false

  constructor(parts: PushingParts) {
    this.#parts = parts
    this.#delivery = new Delivery(parts)
  }

  /** From now on. What calls already has been told by an earlier start of the server, or is long on everybody's board. */
  async start(): Promise<void> {
    const { boards, lives, bus } = this.#parts
    const open = await Promise.all(lives.all.map(({ id }) => boards.open(id)))
    for (const { c, state } of open.flat()) this.#news.of(c, state)
    bus.subscribe((hint) => this.#heard(hint))
  }

  stop(): void {
    this.#stopped = true
    this.#delivery.stop()
  }

  #heard(hint: Hint): void {
    if (hint.about !== 'conversation' || this.#stopped) return
    if (!this.#changed.has(hint.c)) this.#changed.set(hint.c, hint.head - 1)
    if (!this.#working) void this.#work()
  }

  /** One after the other, so that nothing older comes after what is newer. */
  async #work(): Promise<void> {
    this.#working = true
    for (const [c, since] of this.#changed) {
      this.#changed.delete(c)
      await this.#look(c, since).catch(this.#parts.failed)
    }
    this.#working = false
  }

  async #look(c: string, since: number): Promise<void> {
    const state = await this.#parts.conversations.state(c)
    if (isRoom(state)) await this.#lookInRoom(c, state, since)
    else if (state !== null) await this.#tell(this.#news.of(c, state), (news) => this.#callsOf(c, news))
  }

  async #lookInRoom(c: string, room: Room, since: number): Promise<void> {
    const { devices, conversations } = this.#parts
    if ((await devices.all()).length === 0) return
    const entries = await conversations.entries(c, 'supervisors', Math.max(since, room.heads.supervisors - MOST_ENTRIES), MOST_ENTRIES)
    await this.#tell(entries, async (news) => (who) => {
      const fellow = { actor: who.actor, direct: who.person.direct, online: true, idle: who.idle }
      return news.some((entry) => isToldInRoom(entry, room, fellow))
    })
  }

  /** `callsOf` what has come about is asked again before each further try. */
  async #tell<N>(news: readonly N[], callsOf: (news: readonly N[]) => Promise<Calls>): Promise<void> {
    if (news.length === 0 || this.#stopped) return
    const called = async () => this.#called(await callsOf(news))
    for (const device of await called()) {
      const still = async () => (await called()).some(({ id }) => id === device.id)
      // Nobody waits for a push service that is slow.
      this.#delivery.push(device, still).catch(this.#parts.failed)
    }
  }

  async #callsOf(c: string, occasions: readonly Occasion[]): Promise<Calls> {
    const state = await this.#parts.conversations.inquiry(c)
    if (state === null) return () => false
    const facts = this.#parts.lives.facts(state.desk)
    return async ({ actor, idle }) => {
      const who = { actor, online: true, idle, holds: await this.#holds(state, actor) }
      return occasions.some((occasion) => isTold(occasion, state, who, facts))
    }
  }

  /** The devices of those for whom it calls now. */
  async #called(calls: Calls): Promise<readonly Device[]> {
    const { devices, presence, people, staffOf } = this.#parts
    const [all, online] = await Promise.all([devices.all(), presence.online()])
    if (all.length === 0) return []
    const idle = new Map(online.map((one) => [one.person, one.idle]))
    const found = await people.find([...new Set(all.map(({ person }) => person))].filter((person) => idle.has(person)))
    const told = new Set<string>()
    for (const [id, person] of found) if (await calls({ person, actor: staffOf(person), idle: idle.get(id) ?? null })) told.add(id)
    return all.filter(({ person }) => told.has(person))
  }

  /** Counted where a limit makes it matter. */
  async #holds(state: Inquiry, actor: Staff): Promise<number> {
    const { boards, lives } = this.#parts
    return limitFor(state, actor, 'claim', lives.facts(state.desk)) === null ? 0 : (await boards.heldBy(actor.person)).length
  }
}
