// Tells the devices of those whom a conversation or a shift begins to call and who look at no window of ours: that somebody waits, and nothing else.

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
  isToldOfShift,
  limitFor,
  type Occasion,
  occasionsOf,
  type ShiftCall,
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
  readonly presence: Pick<Presence, 'online' | 'withWindows'>
  /** What calls for somebody on the day of a desk's shifts. */
  readonly shiftCalls: (desk: string) => Promise<readonly ShiftCall[]>
  readonly staffOf: (person: Person) => Staff
  readonly bus: Bus
  readonly clock: Clock
  readonly failed: (error: unknown) => void
}

/** Somebody with devices. `idle`: since how many milliseconds they have done nothing in any window; null where none of theirs is open. */
type Candidate = { readonly person: Person; readonly actor: Staff; readonly idle: number | null }
/** Whether something calls for somebody now, who is online or, with `offline`, whether they are or not. */
type Calls = { readonly offline?: true; readonly for: (who: Candidate) => boolean | Promise<boolean> }
const NOBODY: Calls = { for: () => false }

/** What was said of a conversation since it was last looked at: where its log was before, where it is, and whether its state is another one. */
type Heard = { readonly since: number; readonly head: number; readonly changed: boolean }

export class Pushing {
  readonly #parts: PushingParts
  readonly #news = new News<Occasion>()
  readonly #shiftNews = new News<string>()
  readonly #delivery: Delivery
  /** Conversations that were not looked at since they were heard of. */
  readonly #heardOf = new Map<string, Heard>()
  /** Desks on whose day something has come about since it was looked at. */
  readonly #desksHeardOf = new Set<string>()
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
    for (const { c, state } of open.flat()) this.#news.of(c, occasionsOf(state))
    await Promise.all(lives.all.map(({ id }) => this.#newsOfShifts(id)))
    bus.subscribe((hint) => this.#heard(hint))
  }

  stop(): void {
    this.#stopped = true
    this.#delivery.stop()
  }

  #heard(hint: Hint): void {
    if (this.#stopped) return
    if (hint.about === 'roster') this.#desksHeardOf.add(hint.desk)
    else if (hint.about === 'conversation') this.#heardOfConversation(hint)
    else return
    if (!this.#working) void this.#work()
  }

  #heardOfConversation(hint: Extract<Hint, { about: 'conversation' }>): void {
    const before = this.#heardOf.get(hint.c) ?? { since: hint.head - 1, head: 0, changed: false }
    this.#heardOf.set(hint.c, { ...before, head: Math.max(before.head, hint.head), changed: before.changed || hint.changed })
  }

  /** One after the other, so that nothing older comes after what is newer. */
  async #work(): Promise<void> {
    this.#working = true
    while (this.#heardOf.size > 0 || this.#desksHeardOf.size > 0) {
      for (const [c, heard] of this.#heardOf) {
        this.#heardOf.delete(c)
        await this.#look(c, heard).catch(this.#parts.failed)
      }
      for (const desk of this.#desksHeardOf) {
        this.#desksHeardOf.delete(desk)
        await this.#lookAtShifts(desk).catch(this.#parts.failed)
      }
    }
    this.#working = false
  }

  async #look(c: string, heard: Heard): Promise<void> {
    const state = await this.#parts.conversations.state(c)
    if (isRoom(state)) await this.#tell(await this.#callingIn(c, heard), () => this.#callsIn(c, heard))
    else if (state !== null && heard.changed) await this.#tell(this.#news.of(c, occasionsOf(state)), (news) => this.#callsOf(c, news))
  }

  async #lookAtShifts(desk: string): Promise<void> {
    await this.#tell(await this.#newsOfShifts(desk), (news) => this.#callsOfShifts(desk, news))
  }

  async #newsOfShifts(desk: string): Promise<readonly string[]> {
    const calls = await this.#parts.shiftCalls(desk)
    return this.#shiftNews.of(
      desk,
      calls.map(({ occasion }) => occasion),
    )
  }

  /** What of that still calls. */
  async #callsOfShifts(desk: string, occasions: readonly string[]): Promise<Calls> {
    const calls = (await this.#parts.shiftCalls(desk)).filter(({ occasion }) => occasions.includes(occasion))
    const told = ({ person: { person, memberships, organisation }, idle }: Candidate) => {
      const holds = memberships.find((one) => one.desk === desk)?.holds ?? null
      return calls.some((call) => isToldOfShift(call, { person, holds, organisation, idle }))
    }
    return { offline: true, for: told }
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
    if (!isRoom(room)) return NOBODY
    const told = ({ person: { direct }, actor, idle }: Candidate) =>
      entries.some((entry) => isToldInRoom(entry, room, { actor, direct, online: true, idle }))
    return { for: told }
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
    if (state === null) return NOBODY
    const facts = this.#parts.lives.facts(state.desk)
    const told = async ({ actor, idle }: Candidate) => {
      const who = { actor, online: true, idle, holds: await this.#holds(state, actor) }
      return occasions.some((occasion) => isTold(occasion, state, who, facts))
    }
    return { for: told }
  }

  /** The devices of those for whom it calls now. */
  async #called(calls: Calls): Promise<readonly Device[]> {
    const { devices, presence, people, staffOf } = this.#parts
    const [all, here] = await Promise.all([devices.all(), calls.offline ? presence.withWindows() : presence.online()])
    if (all.length === 0) return []
    const idle = new Map(here.map((one) => [one.person, one.idle]))
    const owners = [...new Set(all.map(({ person }) => person))]
    const found = await people.find(owners.filter((person) => calls.offline || idle.has(person)))
    const told = new Set<string>()
    for (const [id, person] of found) if (await calls.for({ person, actor: staffOf(person), idle: idle.get(id) ?? null })) told.add(id)
    return all.filter(({ person }) => told.has(person))
  }

  /** Counted where a limit makes it matter. */
  async #holds(state: Inquiry, actor: Staff): Promise<number> {
    const { boards, lives } = this.#parts
    return limitFor(state, actor, 'claim', lives.facts(state.desk)) === null ? 0 : (await boards.heldBy(actor.person)).length
  }
}
