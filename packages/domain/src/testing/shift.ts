// A shift to test the rules of the roster on.

import { type Exception, occurrencesOf, type Series, type SeriesWords, type Slots } from '../index.ts'

export const SLOTS_OF_ONE: Slots = { supervisor: 0, coordinator: 0, listeners: { least: 1, most: 1 } }

/** Mondays, 10:00 to 14:00; 2026-11-23 is one. */
export const MONDAYS: SeriesWords = {
  timeZone: 'UTC',
  date: '2026-11-23',
  from: 600,
  to: 840,
  rule: 'FREQ=WEEKLY',
  slots: { supervisor: 1, coordinator: 1, listeners: { least: 2, most: 3 } },
}

export const series = (different: Partial<Series> = {}): Series => ({ id: 's', desk: 'desk', ...MONDAYS, ...different })

export const at = (iso: string): number => Date.parse(iso)

/** The shifts of a series as `start/end`, in UTC to the minute. */
export const given = (
  different: Partial<Series>,
  from: string,
  to: string,
  exceptions: readonly Exception[] = [],
  closed: readonly string[] = [],
): readonly string[] => {
  const closures = closed.map((date) => ({ from: date, to: date, reason: '' }))
  return occurrencesOf(series(different), exceptions, closures, { from: at(from), to: at(to) }).map(
    ({ start, end }) => `${minute(start)}/${minute(end)}`,
  )
}

const minute = (moment: number): string => new Date(moment).toISOString().slice(0, 16)
