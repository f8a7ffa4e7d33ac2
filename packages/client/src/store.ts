// A value that can be looked at and listened to, in the form that React's and Preact's external stores take.

export class Store<Snapshot> {
  readonly #make: () => Snapshot
  readonly #listeners = new Set<() => void>()
  #snapshot: { readonly value: Snapshot } | null = null
  #told = true

  /** `make` works the snapshot out when it is asked for. */
  constructor(make: () => Snapshot) {
    this.#make = make
  }

  /** The same object until something has changed. */
  readonly snapshot = (): Snapshot => {
    this.#snapshot ??= { value: this.#make() }
    return this.#snapshot.value
  }

  /** Calls `listener` after changes; answers what stops that. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Something has changed. Listeners hear once for all that changes in one go. */
  readonly changed = (): void => {
    this.#snapshot = null
    if (!this.#told) return
    this.#told = false
    queueMicrotask(() => {
      this.#told = true
      for (const listener of this.#listeners) listener()
    })
  }
}
