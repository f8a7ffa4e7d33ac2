// A client's copy of the rooms and direct conversations that somebody is in or invited to, and how far they have read each.

import type { RoomLine } from '@earshot/contract'
import type { Answer } from './api/ask.ts'

export class RoomList {
  #lines: readonly RoomLine[] = []
  /** How far the server knows that each was read. */
  #told = new Map<string, number>()
  #asked = 0
  #answered = 0
  #known = false

  /** True once they were answered. */
  get known(): boolean {
    return this.#known
  }

  /** The latest first, as of when they were last asked for. */
  get lines(): readonly RoomLine[] {
    return this.#lines
  }

  /** Those one may read. */
  get open(): readonly string[] {
    return this.#lines.filter(({ stands }) => stands !== 'asked').map(({ c }) => c)
  }

  /** What was read and the server does not know yet: of each room up to where. */
  get untold(): readonly { readonly c: string; readonly n: number }[] {
    return this.#lines.flatMap(({ c, seen }) => (seen !== null && seen > (this.#told.get(c) ?? -1) ? [{ c, n: seen }] : []))
  }

  line(c: string): RoomLine | undefined {
    return this.#lines.find((one) => one.c === c)
  }

  /** Asks for them; of several answers the one that was asked for last stands. `late`: there was an older one; `failed`: there was none. */
  async refresh(ask: () => Promise<Answer<readonly RoomLine[]>>): Promise<'fresh' | 'late' | 'failed'> {
    const asked = ++this.#asked
    const answer = await ask()
    if (asked < this.#answered) return 'late'
    if (!answer.ok) return 'failed'
    this.#answered = asked
    this.#known = true
    const before = this.#lines
    this.#told = new Map(answer.value.flatMap(({ c, seen }) => (seen === null ? [] : [[c, seen] as const])))
    this.#lines = answer.value.map((line) => further(line, before.find(({ c }) => c === line.c)?.seen ?? null))
    return 'fresh'
  }

  /** A room reaches so far: whoever has not been there yet has nothing to catch up with but what another wrote to them alone. */
  opened(c: string, head: number): void {
    const line = this.line(c)
    if (line?.seen === null) this.see(c, line.kind === 'direct' ? 0 : head)
  }

  /** A room was read up to `n`; false when that is no news. */
  see(c: string, n: number): boolean {
    const line = this.line(c)
    if (line === undefined || (line.seen ?? -1) >= n) return false
    this.#lines = this.#lines.map((one) => (one === line ? { ...one, seen: n } : one))
    return true
  }

  /** The server knows that it was read so far. */
  told(c: string, n: number): void {
    this.#told.set(c, Math.max(n, this.#told.get(c) ?? 0))
  }

  forget(): void {
    this.#lines = []
    this.#known = false
    this.#told.clear()
    this.#answered = this.#asked + 1
    this.#asked = this.#answered
  }
}

const further = (line: RoomLine, seen: number | null): RoomLine => (seen === null || seen <= (line.seen ?? -1) ? line : { ...line, seen })
