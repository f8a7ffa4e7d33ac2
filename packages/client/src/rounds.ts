// What is asked for anew each time the server says that it has changed: another number is another round.

import type { ServerFrame } from '@earshot/contract'

export type RoundsNow = {
  /** Canned responses, of one's desks or one's own. */
  readonly cannedRound: number
  /** The rosters of one's desks, and the day of their shifts. */
  readonly rosterRound: number
}

export class Rounds {
  #now: RoundsNow = { cannedRound: 0, rosterRound: 0 }

  get now(): RoundsNow {
    return this.#now
  }

  /** True where a frame begins another round. */
  heard({ t }: ServerFrame): boolean {
    const before = this.#now
    if (t === 'canned') this.#now = { ...before, cannedRound: before.cannedRound + 1 }
    // Nobody says again what was said while the line was gone.
    if (t === 'roster' || t === 'hello') this.#now = { ...before, rosterRound: before.rosterRound + 1 }
    return this.#now !== before
  }
}
