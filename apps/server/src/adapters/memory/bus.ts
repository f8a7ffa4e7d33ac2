// The bus of a single node: hints are heard at once by everybody in this process.

import type { Bus, Hint } from '../../ports.ts'

export class MemoryBus implements Bus {
  readonly #listeners: ((hint: Hint) => void)[] = []

  publish(hint: Hint): void {
    for (const listener of this.#listeners) listener(hint)
  }

  subscribe(listener: (hint: Hint) => void): void {
    this.#listeners.push(listener)
  }
}
