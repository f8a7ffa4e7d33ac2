// Something one has switched on or off in this browser: kept in it, and the same in all of its windows.

import { useSyncExternalStore } from 'react'

export class Preference {
  readonly #key: string
  readonly #otherwise: boolean
  readonly #listeners = new Set<() => void>()

  /** `otherwise` is how it stands until it was switched. */
  constructor(name: string, otherwise: boolean) {
    this.#key = `earshot ${name}`
    this.#otherwise = otherwise
    // Heard when another window has switched it.
    globalThis.addEventListener?.('storage', ({ key }) => key === this.#key && this.#changed())
  }

  readonly get = (): boolean => {
    const kept = globalThis.localStorage?.getItem(this.#key) ?? null
    return kept === null ? this.#otherwise : kept === 'on'
  }

  readonly set = (on: boolean): void => {
    localStorage.setItem(this.#key, on ? 'on' : 'off')
    this.#changed()
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  #changed(): void {
    for (const listener of this.#listeners) listener()
  }
}

/** How it stands, and its setter. */
export const usePreference = (preference: Preference): readonly [boolean, (on: boolean) => void] => [
  useSyncExternalStore(preference.subscribe, preference.get),
  preference.set,
]
