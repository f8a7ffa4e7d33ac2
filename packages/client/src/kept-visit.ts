// The visit that this browser keeps for all its tabs.

import type { Visit } from '@earshot/contract'
import { forgiving, type Keep } from './effects.ts'

export class KeptVisit {
  readonly #keep: Keep
  readonly #key: string

  constructor(keep: Keep | null, desk: string) {
    this.#keep = forgiving(keep)
    this.#key = `earshot.visit.${desk}`
  }

  /** The visit as it is kept now, by whichever tab; null when there is none. Whether it still holds is for the server to say. */
  get(): Visit | null {
    try {
      const visit: Visit | null = JSON.parse(this.#keep.getItem(this.#key) ?? 'null')
      return typeof visit?.token === 'string' ? visit : null
    } catch {
      return null
    }
  }

  set(visit: Visit): void {
    this.#keep.setItem(this.#key, JSON.stringify(visit))
  }

  /** Forgets this visit, and none that another tab has begun since. */
  forget({ c }: Visit): void {
    if (this.get()?.c === c) this.#keep.removeItem(this.#key)
  }
}
