// The clock of the house: this machine's, set right by the database's, so that all nodes agree on what is over.

import type { Clock } from './ports.ts'

/** A clock that runs with the machine and can be set right. */
export function openClock(): { now: Clock; setRight(databaseNow: number): void } {
  let offset = 0
  return {
    now: () => Date.now() + offset,
    setRight(databaseNow) {
      // Whole milliseconds: there is no moment in between for whoever makes a date of it.
      const apart = Math.round(databaseNow - Date.now())
      // Less than this is the way there and back, and correcting it would only make time jitter.
      if (Math.abs(apart - offset) > 1000) offset = apart
    },
  }
}
