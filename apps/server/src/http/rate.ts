// How often one network may do a thing in a minute. Kept in memory: a restart forgives.

import { networkOf } from '../network.ts'
import type { Clock } from '../ports.ts'

const MINUTE = 60_000

/** `take` answers whether one more is allowed now for the network that `address` is in. */
export function openRate(perMinute: number, clock: Clock): { take(address: string): boolean } {
  let since = clock()
  let taken = new Map<string, number>()
  return {
    take(address) {
      if (clock() - since >= MINUTE) {
        since = clock()
        taken = new Map()
      }
      const network = networkOf(address)
      const count = (taken.get(network) ?? 0) + 1
      taken.set(network, count)
      return count <= perMinute
    },
  }
}
