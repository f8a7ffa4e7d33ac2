// How often one address may do a thing in a minute. Kept in memory: a restart forgives.

import type { Clock } from '../ports.ts'

const MINUTE = 60_000

/** `take` answers whether one more is allowed for `who` now. */
export function openRate(perMinute: number, clock: Clock): { take(who: string): boolean } {
  let since = clock()
  let taken = new Map<string, number>()
  return {
    take(who) {
      if (clock() - since >= MINUTE) {
        since = clock()
        taken = new Map()
      }
      const count = (taken.get(who) ?? 0) + 1
      taken.set(who, count)
      return count <= perMinute
    },
  }
}
