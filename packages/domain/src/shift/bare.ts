// Service hours that nobody is on a shift for.

import { joined, type Span, without } from '../desk/hours.ts'

/** What of these hours lies in no shift that has somebody, in order; all are moments in milliseconds since 1970. */
export function bareOf(
  hours: readonly Span[],
  shifts: readonly { readonly start: number; readonly end: number; readonly people: readonly unknown[] }[],
): readonly Span[] {
  const manned = joined(shifts.filter(({ people }) => people.length > 0).map(({ start, end }) => ({ from: start, to: end })))
  return joined(hours).flatMap((open) => without(open, manned))
}
