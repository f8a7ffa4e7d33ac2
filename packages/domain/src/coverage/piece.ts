// A shift, or a part of one, that somebody asks cover for.

import { joined, type Span, without } from '../desk/hours.ts'
import type { Occurrence } from '../shift/occurrence.ts'
import type { Slot } from '../shift/people.ts'
import type { Made } from '../shift/plan.ts'

/** Which shift. */
export type ShiftName = Pick<Occurrence, 'series' | 'key'>
/** A time of a shift, in moments. */
export type Part = ShiftName & Span
/** A part with the slot that is asked cover for, and when its shift was when it was asked. */
export type Piece = Part & { readonly slot: Slot; readonly start: number; readonly end: number }

export const isSameShift = (one: ShiftName, other: ShiftName): boolean => one.series === other.series && one.key === other.key

/** True for all of a shift. */
export const isWhole = ({ from, to, start, end }: Piece): boolean => from === start && to === end

export const isEmpty = ({ from, to }: Span): boolean => from >= to

/** What two times of the same shift have in common, or null. */
export function common<One extends Part>(one: One, other: Part): One | null {
  const both = { ...one, from: Math.max(one.from, other.from), to: Math.min(one.to, other.to) }
  return isSameShift(one, other) && !isEmpty(both) ? both : null
}

/** What of these is in none of the others, from a moment on, by its start. */
export function leftOf<One extends Part>(parts: readonly One[], others: readonly Part[], since: number): readonly One[] {
  return parts
    .flatMap((part) => {
      const taken = joined(others.filter((other) => isSameShift(part, other)))
      const ahead = { from: Math.max(part.from, since), to: part.to }
      return isEmpty(ahead) ? [] : without(ahead, taken).map(({ from, to }) => ({ ...part, from, to }))
    })
    .toSorted(byStart)
}

/** Parts of the same shift that touch as one. */
export function joinedParts<One extends Part>(parts: readonly One[]): readonly One[] {
  const byShift = Map.groupBy(parts, ({ series, key }) => `${series} ${key}`)
  return [...byShift.values()].flatMap((same) =>
    joined(same).flatMap(({ from, to }) => same.slice(0, 1).map((one) => ({ ...one, from, to }))),
  )
}

export const byStart = (one: Span, other: Span): number => one.from - other.from

/** The shift of a part as it is now. */
export const shiftOf = (shifts: readonly Made[], part: ShiftName): Made | undefined =>
  shifts.find(({ occurrence }) => isSameShift(occurrence, part))
