// Notices when whoever holds or guides a chat is gone, so that no visitor is left with nobody for longer than a minute, and no seat is taken by nobody.

import type { Command } from '@earshot/domain'
import type { Boards, Clock, HeldChat } from '../ports.ts'
import type { Conversations } from './conversations.ts'

/** With the 20 seconds in which a dead line is noticed, and the 10 between two looks, this makes a minute. */
const GRACE = 30_000

export type AttendanceParts = {
  readonly boards: Pick<Boards, 'held' | 'guided'>
  readonly conversations: Conversations
  readonly clock: Clock
}

export class Attendance {
  readonly #parts: AttendanceParts
  #goneSince: ReadonlyMap<string, number> = new Map()

  constructor(parts: AttendanceParts) {
    this.#parts = parts
  }

  /** Looks once at all chats that are held and guided. Several nodes may look: the rules let a line be lost once. */
  async look(): Promise<void> {
    const [held, guided] = await Promise.all([this.#parts.boards.held(), this.#parts.boards.guided()])
    const parts = [...held.map((one) => ({ ...one, person: one.holder })), ...guided.map((one) => ({ ...one, person: one.guide }))]
    this.#mind(parts.filter(({ here }) => !here))
    await Promise.all([
      ...held.filter((one) => !one.unattended && this.#isLate(one.c, one.holder)).map((one) => this.#line(one, true)),
      ...held.filter(({ here, unattended }) => here && unattended).map((one) => this.#line(one, false)),
      ...guided.filter(({ c, guide }) => this.#isLate(c, guide)).map(({ c, guide }) => this.#ask(c, { do: 'vacate', person: guide })),
    ])
  }

  /** Keeps since when each is gone, and forgets who is back. */
  #mind(gone: readonly { readonly c: string; readonly person: string }[]): void {
    const now = this.#parts.clock()
    this.#goneSince = new Map(gone.map(({ c, person }) => [keyOf(c, person), this.#goneSince.get(keyOf(c, person)) ?? now]))
  }

  #isLate(c: string, person: string): boolean {
    const since = this.#goneSince.get(keyOf(c, person))
    return since !== undefined && this.#parts.clock() - since >= GRACE
  }

  #line({ c, holder }: HeldChat, gone: boolean): Promise<unknown> {
    return this.#ask(c, { do: 'line', person: holder, gone })
  }

  #ask(c: string, command: Command): Promise<unknown> {
    return this.#parts.conversations.perform(c, crypto.randomUUID(), { kind: 'system' }, command)
  }
}

const keyOf = (c: string, person: string): string => `${c}/${person}`
