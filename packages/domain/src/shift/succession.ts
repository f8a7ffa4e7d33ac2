// Which shift comes after which: what was announced on the one is passed on to the other.

import type { DayShift } from './attending.ts'

/** Those of the same desk that come after a shift: of the ones that begin and end later and have somebody, those that begin nearest to its end. */
export function shiftsAfter<Shift extends DayShift>(shifts: readonly Shift[], { start, end }: DayShift): readonly Shift[] {
  const later = shifts.filter((one) => one.start > start && one.end > end && one.people.length > 0)
  const distance = (one: DayShift) => Math.abs(one.start - end)
  const nearest = Math.min(...later.map(distance))
  return later.filter((one) => distance(one) === nearest)
}

/** True once a shift passes on what was announced there: it is over, or whoever coordinates it has been relieved. */
const passesOn = ({ end, people }: DayShift, now: number): boolean =>
  now >= end || people.some(({ slot, relievedAt }) => slot === 'coordinator' && relievedAt !== null)

/** Those of a desk that pass on to one of its shifts now. */
export const passingOnTo = <Shift extends DayShift>(
  shifts: readonly Shift[],
  { series, key }: Pick<DayShift, 'series' | 'key'>,
  now: number,
): readonly Shift[] =>
  shifts.filter((one) => passesOn(one, now) && shiftsAfter(shifts, one).some((other) => other.series === series && other.key === key))
