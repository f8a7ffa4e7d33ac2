// A reader's copy of one conversation: contiguous from 1, whatever was lost, repeated or reordered on the way.

import type { Audience, ToldEntry } from '@earshot/domain'

export class Replica {
  #tier: Audience | null = null
  #entries: readonly ToldEntry[] = []
  #head = 0
  readonly #ahead = new Map<number, ToldEntry>()

  /** Null until the conversation was opened to this reader. */
  get tier(): Audience | null {
    return this.#tier
  }

  /** The entries from 1 on without a gap; a new array when there are more. */
  get entries(): readonly ToldEntry[] {
    return this.#entries
  }

  /** True while entries are known to exist that are not here. */
  get missing(): boolean {
    return this.#head > this.#entries.length
  }

  /** The reader may read in `tier`, whose log ends at `head`. Another tier counts otherwise: what was held of it is dropped. */
  open(tier: Audience, head: number): void {
    if (tier !== this.#tier) this.#forget()
    this.#tier = tier
    this.reaches(head)
  }

  /** The log is known to reach `head`. */
  reaches(head: number): void {
    this.#head = Math.max(this.#head, head)
  }

  /** Puts entries in their places; the ids of those that are new here. */
  told(entries: readonly ToldEntry[]): readonly string[] {
    const fresh = entries.filter(({ n }) => n > this.#entries.length && !this.#ahead.has(n))
    for (const entry of fresh) this.#ahead.set(entry.n, entry)
    this.reaches(Math.max(0, ...fresh.map(({ n }) => n)))
    this.#join()
    return fresh.map(({ id }) => id)
  }

  /** The log ends where this copy does, whatever was heard before. */
  endsHere(): void {
    this.#head = this.#entries.length + this.#ahead.size
  }

  #join(): void {
    const next: ToldEntry[] = []
    for (let n = this.#entries.length + 1; ; n++) {
      const entry = this.#ahead.get(n)
      if (entry === undefined) break
      this.#ahead.delete(n)
      next.push(entry)
    }
    if (next.length > 0) this.#entries = [...this.#entries, ...next]
  }

  #forget(): void {
    this.#entries = []
    this.#ahead.clear()
    this.#head = 0
  }
}
