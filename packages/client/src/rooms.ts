// A client's copy of the rooms and direct conversations that somebody is in or invited to, and how far they have read each.

import type { RoomLine } from '@earshot/contract'
import type { Answer } from './api/ask.ts'

export class RoomList {
  #lines: readonly RoomLine[] = []
  #asked = 0
  #answered = 0

  /** The latest first, as of when they were last asked for. */
  get lines(): readonly RoomLine[] {
    return this.#lines
  }

  /** Those one may read. */
  get open(): readonly string[] {
    return this.#lines.filter(({ stands }) => stands !== 'asked').map(({ c }) => c)
  }

  /** Asks for them; of several answers the one that was asked for last stands. False where there was none, or an older one. */
  async refresh(ask: () => Promise<Answer<readonly RoomLine[]>>): Promise<boolean> {
    const asked = ++this.#asked
    const answer = await ask()
    if (!answer.ok || asked < this.#answered) return false
    this.#answered = asked
    const before = new Map(this.#lines.map(({ c, seen }) => [c, seen]))
    this.#lines = answer.value.map((line) => ({ ...line, seen: Math.max(line.seen, before.get(line.c) ?? 0) }))
    return true
  }

  /** A room was read up to `n`; false when that is no news. */
  see(c: string, n: number): boolean {
    const line = this.#lines.find((one) => one.c === c)
    if (line === undefined || line.seen >= n) return false
    this.#lines = this.#lines.map((one) => (one === line ? { ...one, seen: n } : one))
    return true
  }

  forget(): void {
    this.#lines = []
    this.#answered = this.#asked + 1
    this.#asked = this.#answered
  }
}
