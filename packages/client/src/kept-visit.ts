// The visit that this browser keeps for all its tabs.

import type { Visit } from '@earshot/contract'
import { forgiving, type Keep } from './effects.ts'

const MOST_BEFORE = 5

export class KeptVisit {
  readonly #keep: Keep
  readonly #key: string
  readonly #before: string

  constructor(keep: Keep | null, desk: string) {
    this.#keep = forgiving(keep)
    this.#key = `earshot.visit.${desk}`
    this.#before = `earshot.before.${desk}`
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

  /** Forgets this visit, and none that another tab has begun since. Its token stays for the door alone: who is banned is known again by it. */
  forget({ c, token }: Visit): void {
    if (this.get()?.c !== c) return
    this.#keep.removeItem(this.#key)
    this.#keep.setItem(this.#before, JSON.stringify([token, ...this.before.filter((one) => one !== token)].slice(0, MOST_BEFORE)))
  }

  /** The tokens of the last visits of this browser. */
  get before(): readonly string[] {
    try {
      const tokens: unknown = JSON.parse(this.#keep.getItem(this.#before) ?? '[]')
      return Array.isArray(tokens) ? tokens.filter((one) => typeof one === 'string').slice(0, MOST_BEFORE) : []
    } catch {
      return []
    }
  }
}
