// A place to keep strings for as long as a test runs.

import type { Keep } from '../effects.ts'

export class Memory implements Keep {
  readonly #kept = new Map<string, string>()

  getItem = (key: string): string | null => this.#kept.get(key) ?? null
  setItem = (key: string, value: string): void => void this.#kept.set(key, value)
  removeItem = (key: string): void => void this.#kept.delete(key)
}
