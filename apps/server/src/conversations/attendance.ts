// Notices when whoever holds a chat is gone, so that no visitor is left with nobody for longer than a minute.

import type { Boards, Clock } from '../ports.ts'
import type { Conversations } from './conversations.ts'

/** With the 20 seconds in which a dead line is noticed, and the 10 between two looks, this makes a minute. */
const GRACE = 30_000

export type AttendanceParts = { readonly boards: Pick<Boards, 'held'>; readonly conversations: Conversations; readonly clock: Clock }

export class Attendance {
  readonly #parts: AttendanceParts
  #goneSince: ReadonlyMap<string, number> = new Map()

  constructor(parts: AttendanceParts) {
    this.#parts = parts
  }

  /** Looks once at all chats that are held. Several nodes may look: the rules let a line be lost once. */
  async look(): Promise<void> {
    const now = this.#parts.clock()
    const held = await this.#parts.boards.held()
    const gone = held.filter(({ here }) => !here)
    this.#goneSince = new Map(gone.map(({ c, holder }) => [`${c}/${holder}`, this.#goneSince.get(`${c}/${holder}`) ?? now]))
    const late = gone.filter(({ c, holder, unattended }) => !unattended && now - (this.#goneSince.get(`${c}/${holder}`) ?? now) >= GRACE)
    const back = held.filter(({ here, unattended }) => here && unattended)
    await Promise.all([
      ...late.map(({ c, holder }) => this.#say(c, holder, true)),
      ...back.map(({ c, holder }) => this.#say(c, holder, false)),
    ])
  }

  #say(c: string, person: string, gone: boolean): Promise<unknown> {
    return this.#parts.conversations.perform(c, crypto.randomUUID(), { kind: 'system' }, { do: 'line', person, gone })
  }
}
