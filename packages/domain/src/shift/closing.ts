// The end of service hours: said before, and a chat in hand is to be referred after it.

import { MINUTE } from '../desk/day.ts'
import type { Span } from '../desk/hours.ts'
import type { RosterPolicy } from '../policy/roster.ts'

/** Moments are milliseconds since 1970. */
export type Closing = { readonly lastCallAt: number; readonly closesAt: number; readonly referFrom: number }

/** Milliseconds after the end for which a chat in hand may still be the last of that day. */
export const CLOSED_FOR = 12 * 60 * MINUTE

/** The end of the service hours that run now or ran last, from the last call on and until they begin again; null where there is nothing to say. `hours` are in order. */
export function closingOf(hours: readonly Span[], { lastCall, closingGrace }: RosterPolicy, now: number): Closing | null {
  const last = hours.findLast(({ from }) => from <= now)
  if (last === undefined) return null
  const lastCallAt = last.to - lastCall * MINUTE
  if (now < lastCallAt || now >= last.to + CLOSED_FOR) return null
  return { lastCallAt, closesAt: last.to, referFrom: last.to + closingGrace * MINUTE }
}
