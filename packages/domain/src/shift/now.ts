// Which shift somebody is on now, and which comes next.

import type { Span } from '../desk/hours.ts'
import type { Occurrence } from './occurrence.ts'
import type { OnShift, Slot } from './people.ts'

/** An occurrence with its people; `relieved` is whoever has handed over and is off it since. */
export type Staffed = { readonly occurrence: Occurrence; readonly people: readonly (OnShift & { readonly relieved: boolean })[] }

/** A shift that is somebody's, and their slot in it. */
export type Own = { readonly occurrence: Occurrence; readonly slot: Slot }

/** When a shift is open to its people: from the desk's minutes before its start until before its end, in milliseconds since 1970. */
export const windowOf = ({ start, end }: Pick<Occurrence, 'start' | 'end'>, opensBefore: number): Span => ({
  from: start - opensBefore * 60_000,
  to: end,
})

/** The shift that somebody is on at `now`, among those of one desk, which opens them so many minutes before; or null. While two are open it is the one that began first, until they are relieved of it or it ends. */
export function shiftNow(staffed: readonly Staffed[], person: string, now: number, opensBefore: number): Own | null {
  const open = ownOf(staffed, person).filter(({ occurrence }) => isIn(windowOf(occurrence, opensBefore), now))
  return open[0] ?? null
}

/** The next shift of somebody that starts after `now`, or null. */
export const nextShift = (staffed: readonly Staffed[], person: string, now: number): Own | null =>
  ownOf(staffed, person).find(({ occurrence }) => occurrence.start > now) ?? null

/** The shifts of somebody from which nobody has relieved them, by their start. */
const ownOf = (staffed: readonly Staffed[], person: string): readonly Own[] =>
  staffed
    .flatMap(({ occurrence, people }) =>
      people.filter((one) => one.person === person && !one.relieved).map(({ slot }) => ({ occurrence, slot })),
    )
    .toSorted((one, other) => one.occurrence.start - other.occurrence.start)

const isIn = ({ from, to }: Span, now: number): boolean => from <= now && now < to
