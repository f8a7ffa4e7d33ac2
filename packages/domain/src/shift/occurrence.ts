// The shifts of a series: each with a key that stays, its moments, and whom it takes.

import { DAY, isDate } from '../desk/day.ts'
import { type Closure, closedOn, type Span } from '../desk/hours.ts'
import { daysOf } from './repeating.ts'
import type { Series, ShiftWords, Slots } from './series.ts'
import { momentOf, wallClock, wallOf } from './wall.ts'

/** `key` is where the series had it, on the desk's wall clock, as YYYY-MM-DDTHH:MM: it stays when the shift is moved. `start` and `end` are milliseconds since 1970. */
export type Occurrence = {
  readonly series: string
  readonly desk: string
  readonly key: string
  readonly start: number
  readonly end: number
  readonly slots: Slots
}

/** What became of one occurrence: when and for whom it is instead, or null for cancelled. */
export type Exception = { readonly key: string; readonly change: ShiftWords | null }

/** The longest time that is looked at in one go. */
const LONGEST_LOOK = 732 * DAY

/**
 * The shifts of a series that overlap the time from `from` until before `to`, by their start. Of more than 732 days the first are looked at.
 * Exceptions are those of the series, the last of a key counts; closures are those of the desk.
 */
export function occurrencesOf(
  series: Series,
  exceptions: readonly Exception[],
  closures: readonly Closure[],
  { from, to }: Span,
): readonly Occurrence[] {
  const look = { from: Math.max(from, EARLIEST), to: Math.min(to, LATEST, Math.max(from, EARLIEST) + LONGEST_LOOK) }
  if (!(look.from < look.to)) return []
  // Days begin up to a day before their shift, shifts up to a day before they are looked at, and no zone is further than 14 hours from UTC.
  const near = { from: look.from - 3 * DAY, to: look.to + DAY }
  const clock = wallClock(series.timeZone, near)
  return planned(series, exceptions, near)
    .filter(([, words]) => !closedOn({ closures }, words.date))
    .map(([key, words]) => occurring(series, key, words, (minute) => momentOf(clock, wallOf({ date: words.date, minute }))))
    .filter(({ start, end }) => start < end && start < look.to && end > look.from)
    .toSorted((one, other) => one.start - other.start)
}

const EARLIEST = Date.UTC(2000, 0, 1)
const LATEST = Date.UTC(2200, 0, 1)

type Planned = readonly [key: string, words: ShiftWords]

/** What begins between two wall-clock times by the series, and what was moved to between them. */
function planned(series: Series, exceptions: readonly Exception[], near: Span): readonly Planned[] {
  const changes = new Map(exceptions.map(({ key, change }) => [key, change]))
  const made = new Map(daysOf(series, near).map((date) => [keyOf(date, series.from), date]))
  const stays = [...made].flatMap(([key, date]): readonly Planned[] => (changes.has(key) ? [] : [[key, { ...series, date }]]))
  const changed = [...changes].flatMap(([key, change]): readonly Planned[] =>
    change !== null && isNear(change, near) && (made.has(key) || makes(series, key)) ? [[key, change]] : [],
  )
  return [...stays, ...changed]
}

const occurring = ({ id, desk }: Series, key: string, { from, to, slots }: ShiftWords, at: (minute: number) => number): Occurrence => ({
  series: id,
  desk,
  key,
  start: at(from),
  end: at(to),
  slots,
})

function isNear({ date, from }: ShiftWords, near: Span): boolean {
  const wall = wallOf({ date, minute: from })
  return near.from <= wall && wall <= near.to
}

/** True when a series has an occurrence of this key, whatever became of it. */
function makes(series: Series, key: string): boolean {
  const date = dayOf(key)
  if (!isDate(date)) return false
  const day = wallOf({ date, minute: 0 })
  return key === keyOf(date, series.from) && daysOf(series, { from: day, to: day }).includes(date)
}

/** The day on which the series had the occurrence of this key. */
export const dayOf = (key: string): string => key.slice(0, 10)

/** The key of the occurrence that a series has on this day at this minute. */
export const keyOf = (date: string, minute: number): string => new Date(wallOf({ date, minute })).toISOString().slice(0, 16)

/** Whether two shifts are at the same time for a while. */
export const overlap = (one: Occurrence, other: Occurrence): boolean => one.start < other.end && other.start < one.end
