// Wall-clock times of a zone as moments: the same time is the same moment for whoever goes and whoever comes.

import { DAY, MINUTE } from '../desk/day.ts'
import type { Span, WallTime } from '../desk/hours.ts'

/** Wall-clock times are counted as if they were UTC, in milliseconds since 1970; minutes may pass 1440 into the next day. */
export const wallOf = ({ date, minute }: WallTime): number => Date.parse(`${date}T00:00:00Z`) + minute * MINUTE

/** `since` is the wall-clock time from which `offset` counts; both in milliseconds. */
type Stretch = { readonly since: number; readonly offset: number }
export type WallClock = readonly [Stretch, ...Stretch[]]

const MOST_TRANSITIONS = 100

/** The wall clock of a zone for the times from two days before the first of these moments until two days after the last. */
export function wallClock(timeZone: string, { from, to }: Span): WallClock {
  const start = Temporal.Instant.fromEpochMilliseconds(from - 2 * DAY).toZonedDateTimeISO(timeZone)
  const clock: [Stretch, ...Stretch[]] = [{ since: -Infinity, offset: offsetOf(start) }]
  let [before, next] = [offsetOf(start), start.getTimeZoneTransition('next')]
  for (let nth = 0; next !== null && next.epochMilliseconds <= to + 2 * DAY && nth < MOST_TRANSITIONS; nth++) {
    const offset = offsetOf(next)
    // Times in the gap, and those that come twice, are read by the clock before: that moves the ones forward and takes the first of the others.
    clock.push({ since: next.epochMilliseconds + Math.max(before, offset), offset })
    before = offset
    next = next.getTimeZoneTransition('next')
  }
  return clock
}

/** The moment of a wall-clock time, in milliseconds since 1970. */
export const momentOf = (clock: WallClock, wall: number): number => wall - (clock.findLast(({ since }) => since <= wall) ?? clock[0]).offset

const offsetOf = (at: Temporal.ZonedDateTime): number => at.offsetNanoseconds / 1_000_000
