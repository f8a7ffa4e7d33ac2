// What goes wrong on purpose, and when: it goes by how much was typed, so that it hits what is under way however fast that is.

import type { Side } from '../wire.ts'
import type { Cable } from './cable.ts'
import type { Chance } from './chance.ts'

export type MishapParts = {
  /** Turns there are to type. */
  readonly turns: number
  /** How often the server is killed while they are typed, the last time as the last of them is. */
  readonly kills: number
  /** Kills the server and starts it again. */
  readonly restart: () => Promise<void>
  /** Hears that it did not come back. */
  readonly broken: (error: unknown) => void
  readonly chance: Chance
  readonly say: (words: string) => void
}

/** One line in so many turns is cut. */
const TURNS_PER_CUT = 5
/** How many of the cuts hit a listener, whose line carries many chats. */
const LISTENERS = 0.2
/** As often a chunk arrives whole, and only its answer is lost. */
const WHOLE = 0.25

export class Mishaps {
  readonly #parts: MishapParts
  #typed = 0
  #killed = 0
  #restarted: Promise<void> = Promise.resolve()

  constructor(parts: MishapParts) {
    this.#parts = parts
  }

  get kills(): number {
    return this.#killed
  }

  /** A turn was just typed in a chat, to whose two ends these cables lead. */
  typed(cables: Readonly<Record<Side, Cable | null>>): void {
    const { turns, kills, chance } = this.#parts
    this.#typed++
    if (chance() < 1 / TURNS_PER_CUT) cables[chance() < LISTENERS ? 'staff' : 'visitor']?.cut(chance() < WHOLE ? 1 : chance())
    if (this.#killed < kills && this.#typed >= (turns * (this.#killed + 1)) / kills) this.#kill()
  }

  #kill(): void {
    const { say, restart, broken, turns } = this.#parts
    this.#killed++
    say(`killing the server, ${this.#typed} of ${turns} turns are typed`)
    this.#restarted = this.#restarted.then(restart).catch(broken)
  }

  /** Once the server is back from the last of it. */
  over(): Promise<void> {
    return this.#restarted
  }
}
