// Tells the devices of those whom a conversation begins to call and who look at no window of ours: that somebody waits, and nothing else.

import { type Facts, type Inquiry, isTold, limitFor, type Occasion, type Staff } from '@earshot/domain'
import type { Boards, Bus, Clock, Hint, People, Person } from '../ports.ts'
import type { Presence } from '../presence-port.ts'
import type { Device, PushParts } from '../push-port.ts'
import { Delivery } from './delivery.ts'
import { News } from './news.ts'

export type PushingParts = PushParts & {
  readonly conversations: { inquiry(c: string): Promise<Inquiry | null> }
  readonly boards: Pick<Boards, 'open' | 'heldBy'>
  readonly lives: { readonly all: readonly { readonly id: string }[]; facts(desk: string): Facts }
  readonly people: Pick<People, 'find'>
  readonly presence: Pick<Presence, 'online'>
  readonly staffOf: (person: Person) => Staff
  readonly bus: Bus
  readonly clock: Clock
  readonly failed: (error: unknown) => void
}

export class Pushing {
  readonly #parts: PushingParts
  readonly #news = new News()
  readonly #delivery: Delivery
  /** Conversations that have changed and were not looked at since. */
  readonly #changed = new Set<string>()
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
    if (hint.about !== 'conversation' || !hint.changed || this.#stopped) return
    this.#changed.add(hint.c)
    if (!this.#working) void this.#work()
  }

  /** One after the other, so that nothing older comes after what is newer. */
  async #work(): Promise<void> {
    this.#working = true
    for (const c of this.#changed) {
      this.#changed.delete(c)
      await this.#look(c).catch(this.#parts.failed)
    }
    this.#working = false
  }

  async #look(c: string): Promise<void> {
    const state = await this.#parts.conversations.inquiry(c)
    const news = state === null ? [] : this.#news.of(c, state)
    if (news.length === 0 || this.#stopped) return
    for (const device of await this.#called(c, news)) {
      const still = async () => (await this.#called(c, news)).some(({ id }) => id === device.id)
      // Nobody waits for a push service that is slow.
      this.#delivery.push(device, still).catch(this.#parts.failed)
    }
  }

  /** The devices of those whom one of these occasions calls now. */
  async #called(c: string, occasions: readonly Occasion[]): Promise<readonly Device[]> {
    const { devices, presence, people, conversations } = this.#parts
    const [all, online, state] = await Promise.all([devices.all(), presence.online(), conversations.inquiry(c)])
    if (all.length === 0 || state === null) return []
    const idle = new Map(online.map((one) => [one.person, one.idle]))
    const found = await people.find([...new Set(all.map(({ person }) => person))].filter((person) => idle.has(person)))
    const told = new Set<string>()
    for (const [person, one] of found) {
      const actor = this.#parts.staffOf(one)
      const who = { actor, online: true, idle: idle.get(person) ?? null, holds: await this.#holds(state, actor) }
      if (occasions.some((occasion) => isTold(occasion, state, who, this.#parts.lives.facts(state.desk)))) told.add(person)
    }
    return all.filter(({ person }) => told.has(person))
  }

  /** Counted where a limit makes it matter. */
  async #holds(state: Inquiry, actor: Staff): Promise<number> {
    const { boards, lives } = this.#parts
    return limitFor(state, actor, 'claim', lives.facts(state.desk)) === null ? 0 : (await boards.heldBy(actor.person)).length
  }
}
