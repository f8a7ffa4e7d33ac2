// A reader's copy of one conversation: without a gap, whatever was lost, repeated or reordered on the way. Of a long one the end comes first.

import { PAGE } from '@earshot/contract'
import type { Audience, ToldEntry } from '@earshot/domain'

/** An entry as it is shown: where what was written in it is gone, it says by whom and since when. */
export type LogEntry = ToldEntry & { readonly deleted?: Pick<ToldEntry, 'by' | 'at'> }

export class Replica {
  readonly #tail: number
  #tier: Audience | null = null
  #entries: readonly LogEntry[] = []
  /** The entries before the first one here. */
  #earlier = 0
  #head = 0
  /** Told, and without a place yet. */
  readonly #apart = new Map<number, LogEntry>()
  /** What says of an entry that it is gone, by that entry's id: either may come first. */
  readonly #gone = new Map<string, ToldEntry>()

  /** `tail` is how many entries from the end are wanted first; all that came before them follow, from the end to the beginning. */
  constructor(tail = Number.POSITIVE_INFINITY) {
    this.#tail = tail
  }

  /** Null until the conversation was opened to this reader. */
  get tier(): Audience | null {
    return this.#tier
  }

  /** The entries up to the last one known, without a gap; a new array when there are more. They begin with 1 once nothing earlier is left. */
  get entries(): readonly LogEntry[] {
    return this.#entries
  }

  /** True while entries are known to exist after the last one here. */
  get missing(): boolean {
    return this.#head > this.#last
  }

  /** How many entries there are before the first one here. */
  get earlier(): number {
    return this.#earlier
  }

  /** The number after which to ask next: for what is missing at the end, else for the page before the first; null when all is here. */
  get wanted(): number | null {
    if (this.missing) return this.#last
    return this.#earlier > 0 ? Math.max(0, this.#earlier - PAGE) : null
  }

  /** The reader may read in `tier`, whose log ends at `head`. Another tier counts otherwise: what was held of it is dropped. */
  open(tier: Audience, head: number): void {
    if (tier !== this.#tier) this.#begin(head)
    this.#tier = tier
    this.reaches(head)
  }

  /** The log is known to reach `head`. */
  reaches(head: number): void {
    this.#head = Math.max(this.#head, head)
  }

  /** Puts entries in their places; the ids of those that are new here. */
  told(entries: readonly ToldEntry[]): readonly string[] {
    const fresh = entries.filter(({ n }) => (n > this.#last || n <= this.#earlier) && !this.#apart.has(n))
    for (const entry of fresh) this.#forget(entry)
    for (const entry of fresh) this.#apart.set(entry.n, without(entry, this.#gone.get(entry.id)))
    this.reaches(Math.max(0, ...fresh.map(({ n }) => n)))
    this.#join()
    return fresh.map(({ id }) => id)
  }

  /** There is nothing where it was asked: the log ends where this copy does or, when nothing was missing there, begins where it does. */
  endsHere(): void {
    if (!this.missing) this.#earlier = 0
    this.#head = this.#last + [...this.#apart.keys()].filter((n) => n > this.#last).length
  }

  get #last(): number {
    return this.#earlier + this.#entries.length
  }

  /** Keeps nothing of what an entry says is gone. */
  #forget(says: ToldEntry): void {
    if (says.what.kind !== 'deleted') return
    const { entry: id } = says.what
    this.#gone.set(id, says)
    for (const [n, entry] of this.#apart) if (entry.id === id) this.#apart.set(n, without(entry, says))
    if (this.#entries.some((entry) => entry.id === id))
      this.#entries = this.#entries.map((entry) => (entry.id === id ? without(entry, says) : entry))
  }

  #join(): void {
    const after = this.#run(this.#last + 1, 1)
    const before = this.#run(this.#earlier, -1).reverse()
    if (after.length + before.length === 0) return
    this.#entries = [...before, ...this.#entries, ...after]
    this.#earlier -= before.length
  }

  /** Takes out what follows without a gap from `n` on, upwards or downwards. */
  #run(n: number, step: 1 | -1): LogEntry[] {
    const run: LogEntry[] = []
    for (let at = n; ; at += step) {
      const entry = this.#apart.get(at)
      if (entry === undefined) return run
      this.#apart.delete(at)
      run.push(entry)
    }
  }

  #begin(head: number): void {
    this.#entries = []
    this.#apart.clear()
    this.#gone.clear()
    this.#head = 0
    this.#earlier = Math.max(0, head - this.#tail)
  }
}

function without(entry: LogEntry, says: ToldEntry | undefined): LogEntry {
  if (says === undefined) return entry
  const { n, id, at, by, what } = entry
  return { n, id, at, by, what, deleted: { by: says.by, at: says.at } }
}
