// Days of the calendar as YYYY-MM-DD, and what day and minute a moment is on a desk's wall clock.

import { DAY, dateOf, type WallTime } from '@earshot/domain'

export const VIEWS = ['day', 'week', 'person'] as const
export type View = (typeof VIEWS)[number]

export const dayAfter = (date: string, days: number): string => dateOf(Date.parse(`${date}T00:00:00Z`) + days * DAY)

/** How many days the second is after the first. */
export const daysBetween = (from: string, until: string): number =>
  (Date.parse(`${until}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY

/** 1 Monday to 7 Sunday. */
export const weekdayOf = (date: string): number => new Date(`${date}T00:00:00Z`).getUTCDay() || 7

/** The days a view shows of which this is one: weeks begin on Monday. */
export function daysShown(view: View, date: string): readonly string[] {
  if (view === 'day') return [date]
  const monday = dayAfter(date, 1 - weekdayOf(date))
  return Array.from({ length: 7 }, (_, nth) => dayAfter(monday, nth))
}

/** The day to look at after going so many steps on. */
export const dateAfter = (view: View, date: string, steps: number): string => dayAfter(date, steps * (view === 'day' ? 1 : 7))

const walls = new Map<string, Intl.DateTimeFormat>()

/** Kept, because making one takes longer than all that is asked of it. */
function wallFormat(timeZone: string): Intl.DateTimeFormat {
  const known = walls.get(timeZone)
  if (known !== undefined) return known
  // The Swedish way of writing a moment is that of ISO.
  const made = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' })
  walls.set(timeZone, made)
  return made
}

/** A moment, in milliseconds since 1970, on the wall clock of a zone. */
export function wallAt(timeZone: string, at: number): WallTime {
  const written = wallFormat(timeZone).format(at)
  return { date: written.slice(0, 10), minute: Number(written.slice(11, 13)) * 60 + Number(written.slice(14, 16)) }
}

const named = (options: Intl.DateTimeFormatOptions) => {
  const format = new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' })
  return (date: string): string => format.format(Date.parse(`${date}T00:00:00Z`))
}

/** "Tuesday 3 March". */
export const dayWords = named({ weekday: 'long', day: 'numeric', month: 'long' })
/** "Tue 3 Mar". */
export const shortDayWords = named({ weekday: 'short', day: 'numeric', month: 'short' })
/** "3 March 2026". */
export const dateWords = named({ day: 'numeric', month: 'long', year: 'numeric' })
const dayNumber = named({ day: 'numeric' })
const dayAndMonth = named({ day: 'numeric', month: 'long' })

/** The days of a view in one line: "Tuesday 3 March 2026", "2 to 8 March 2026", "30 March to 5 April 2026". */
export function titleWords(days: readonly string[]): string {
  const [from = '', until = from] = [days[0], days.at(-1)]
  if (from === until) return `${dayWords(from)} ${from.slice(0, 4)}`
  if (from.slice(0, 7) === until.slice(0, 7)) return `${dayNumber(from)} to ${dateWords(until)}`
  return `${from.slice(0, 4) === until.slice(0, 4) ? dayAndMonth(from) : dateWords(from)} to ${dateWords(until)}`
}
