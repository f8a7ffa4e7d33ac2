// Tells the devices of those whom a conversation begins to call and who look at no window of ours: that somebody waits, and nothing else.

import {
  type Audience,
  type Conversation,
  callsInRoom,
  type Entry,
  type Facts,
  type Inquiry,
  isRoom,
  isTold,
  isToldInRoom,
  limitFor,
  type Occasion,
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

/** What was said of a conversation since it was last looked at: where its log was before, where it is, and whether its state is another one. */
type Heard = { readonly since: number; readonly head: number; readonly changed: boolean }

export class Pushing {
  readonly #parts: PushingParts
  readonly #news = new News()
  readonly #delivery: Delivery
  /** Conversations that were not looked at since they were heard of. */
  readonly #heardOf = new Map<string, Heard>()
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
    const before = this.#heardOf.get(hint.c) ?? { since: hint.head - 1, head: 0, changed: false }
    this.#heardOf.set(hint.c, { ...before, head: Math.max(before.head, hint.head), changed: before.changed || hint.changed })
    if (!this.#working) void this.#work()
  }

  /** One after the other, so that nothing older comes after what is newer. */
  async #work(): Promise<void> {
    this.#working = true
    for (const [c, heard] of this.#heardOf) {
      this.#heardOf.delete(c)
      await this.#look(c, heard).catch(this.#parts.failed)
    }
    this.#working = false
  }

  async #look(c: string, heard: Heard): Promise<void> {
    const state = await this.#parts.conversations.state(c)
    if (isRoom(state)) await this.#tell(await this.#callingIn(c, heard), () => this.#callsIn(c, heard))
    else if (state !== null && heard.changed) await this.#tell(this.#news.of(c, state), (news) => this.#callsOf(c, news))
  }

  /** What has come to a room since and calls anybody, as it is now. */
  async #callingIn(c: string, { since, head }: Heard): Promise<readonly Entry[]> {
    const { conversations } = this.#parts
    const entries = await conversations.entries(c, 'supervisors', since, head - since)
    const room = await conversations.state(c)
    return isRoom(room) ? entries.filter((entry) => callsInRoom(entry, room)) : []
  }

  async #callsIn(c: string, heard: Heard): Promise<Calls> {
    const entries = await this.#callingIn(c, heard)
    const room = await this.#parts.conversations.state(c)
    if (!isRoom(room)) return () => false
    return ({ person: { direct }, actor, idle }) => {
      return entries.some((entry) => isToldInRoom(entry, room, { actor, direct, online: true, idle }))
    }
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
