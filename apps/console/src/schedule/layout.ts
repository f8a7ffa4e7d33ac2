// Where shifts stand in the columns of the calendar: what goes past midnight in two, and what is at the same time side by side.

import type { Span } from '@earshot/domain'
import { dayAfter, daysBetween } from './days.ts'

/** Minutes of a day. */
export const MINUTES = 1440

export type Timed = { readonly date: string; readonly from: number; readonly to: number }

/** The part of something that lies on one day; `begins` and `ends` where it is not cut off there. */
export type Part<T> = {
  readonly of: T
  readonly date: string
  readonly from: number
  readonly to: number
  readonly begins: boolean
  readonly ends: boolean
}

/** A part and its place: the `lane`th of so many `lanes` side by side. */
export type Placed<T> = Part<T> & { readonly lane: number; readonly lanes: number }

/** What lies on each of these days, by its beginning. */
export function partsOn<T>(days: readonly string[], all: readonly T[], timeOf: (one: T) => Timed): ReadonlyMap<string, readonly Part<T>[]> {
  const parts = all.flatMap((one) => partsOfOne(one, timeOf(one)))
  return new Map(days.map((day) => [day, parts.filter(({ date }) => date === day).toSorted((a, b) => a.from - b.from || b.to - a.to)]))
}

function partsOfOne<T>(of: T, { date, from, to }: Timed): readonly Part<T>[] {
  const today = { of, date, from, to: Math.min(to, MINUTES), begins: true, ends: to <= MINUTES }
  if (to <= MINUTES) return [today]
  return [today, { of, date: dayAfter(date, 1), from: 0, to: to - MINUTES, begins: false, ends: true }]
}

/** Puts the parts of one day, by their beginning, side by side where they are at the same time. */
export function placed<T>(parts: readonly Part<T>[]): readonly Placed<T>[] {
  const done: Placed<T>[] = []
  for (const cluster of clusters(parts)) {
    const ends: number[] = []
    const inLanes = cluster.map((part) => {
      const free = ends.findIndex((end) => end <= part.from)
      const lane = free === -1 ? ends.length : free
      ends[lane] = part.to
      return { ...part, lane }
    })
    done.push(...inLanes.map((part) => ({ ...part, lanes: ends.length })))
  }
  return done
}

/** Parts that hang together, because each begins before those before it have ended. */
function clusters<T>(parts: readonly Part<T>[]): readonly (readonly Part<T>[])[] {
  const all: Part<T>[][] = []
  let end = -1
  for (const part of parts) {
    const last = all.at(-1)
    if (last === undefined || part.from >= end) all.push([part])
    else last.push(part)
    end = Math.max(end, part.to)
  }
  return all
}

/** The hour to have on top: an hour before the first there is, and no later than eight. */
export const firstHour = (parts: readonly Span[]): number =>
  Math.max(0, Math.floor(Math.min(9 * 60, ...parts.map(({ from }) => from)) / 60) - 1)

/** A stretch of wall-clock times from one day to another, as what it is of its first day: `to` may be past midnight. */
export const timedOf = (from: { date: string; minute: number }, to: { date: string; minute: number }): Timed => ({
  date: from.date,
  from: from.minute,
  to: to.minute + daysBetween(from.date, to.date) * MINUTES,
})
