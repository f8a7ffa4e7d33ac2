// Rings while chats wait: at once for each that comes, again and again while any of them waits, and not a moment longer.

/** Milliseconds from one ring to the next. */
export const RING_EVERY = 8_000

export type RingerParts = {
  readonly after: (ms: number, work: () => void) => () => void
  /** Rings once and answers how to end that; `nth` counts from 0 since the last chat came. */
  readonly ring: (nth: number) => () => void
}

export class Ringer {
  readonly #parts: RingerParts
  #known: ReadonlySet<string> = new Set()
  #hush: () => void = nothing
  #stopTimer: () => void = nothing

  constructor(parts: RingerParts) {
    this.#parts = parts
  }

  /** The chats that wait now. */
  waiting(chats: readonly string[]): void {
    const fresh = chats.some((c) => !this.#known.has(c))
    this.#known = new Set(chats)
    if (fresh || chats.length === 0) this.#silence()
    if (fresh) this.#ring(0)
  }

  #ring(nth: number): void {
    this.#hush()
    this.#hush = this.#parts.ring(nth)
    this.#stopTimer = this.#parts.after(RING_EVERY, () => this.#ring(nth + 1))
  }

  #silence(): void {
    this.#stopTimer()
    this.#hush()
    this.#stopTimer = nothing
    this.#hush = nothing
  }
}

function nothing(): void {}
