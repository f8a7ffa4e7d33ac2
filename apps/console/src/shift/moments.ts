// When one's day is looked at again: at the next moment at which something of it begins, ends or is late.

import type { DayOfShift, OwnShift } from '@earshot/contract'
import { SOON } from '@earshot/domain'

const ofShift = ({ opensAt, start, missedAt, ownFrom, end }: OwnShift): readonly number[] => [opensAt, start, missedAt, ownFrom, end]

/** The first moment after `at`, in milliseconds since 1970; null where nothing more is to come. */
export function nextMoment({ now, next, toConfirm, asks, watched, closing, unscheduled }: DayOfShift, at: number): number | null {
  const shifts = [...now, ...(next === null ? [] : [next]), ...toConfirm]
  const moments = [
    ...shifts.flatMap(ofShift),
    ...asks.map(({ until }) => until),
    ...watched.flatMap(({ from, to }) => [from - SOON, from, to]),
    ...closing.flatMap(({ lastCallAt, closesAt, referFrom }) => [lastCallAt, closesAt, referFrom]),
    ...unscheduled.map(({ until }) => until),
  ]
  return moments.reduce<number | null>((first, one) => (one > at && (first === null || one < first) ? one : first), null)
}
