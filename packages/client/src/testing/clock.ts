// A clock that stands still until it is turned, and the timers that hang on it.

import type { Effects } from '../effects.ts'

export class Clock implements Pick<Effects, 'after' | 'now'> {
  #timers: { readonly at: number; readonly work: () => void }[] = []
  #now = 0

  readonly now = (): number => this.#now

  readonly after = (ms: number, work: () => void): (() => void) => {
    const timer = { at: this.#now + ms, work }
    this.#timers.push(timer)
    return () => {
      this.#timers = this.#timers.filter((one) => one !== timer)
    }
  }

  /** Lets `ms` milliseconds pass; what is due is done at its time, in order. */
  turn(ms: number): void {
    const until = this.#now + ms
    for (let next = this.#next(until); next !== undefined; next = this.#next(until)) {
      const { at, work } = next
      this.#timers = this.#timers.filter((one) => one !== next)
      this.#now = at
      work()
    }
    this.#now = until
  }

  #next(until: number) {
    return this.#timers.filter(({ at }) => at <= until).toSorted((one, other) => one.at - other.at)[0]
  }
}
