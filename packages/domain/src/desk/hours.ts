// Service hours: when a desk is open, in its own wall-clock time, and when it opens next.

import { DAY, dateOf } from './day.ts'

/** `day` is ISO (1 Monday to 7 Sunday); minutes count from that day's midnight, and `to` may pass 1440 into the next day. */
export type Interval = { readonly day: number; readonly from: number; readonly to: number }
/** First and last day of a closure, as YYYY-MM-DD, both closed. */
export type Closure = { readonly from: string; readonly to: string; readonly reason: string }
export type Hours = { readonly week: readonly Interval[]; readonly closures: readonly Closure[] }
/** A moment on the wall clock of the desk. */
export type WallTime = { readonly date: string; readonly minute: number }

const MINUTES = 1440

const dayNumber = (date: string): number => Date.parse(`${date}T00:00:00Z`) / DAY
// 1 January 1970 was a Thursday, day 4.
const weekday = (day: number): number => ((((day + 3) % 7) + 7) % 7) + 1

/** True when a closure of the desk takes in this day, YYYY-MM-DD. */
export const closedOn = ({ closures }: Pick<Hours, 'closures'>, date: string): boolean =>
  closures.some((closure) => closure.from <= date && date <= closure.to)

/** The intervals that begin on a day; a closure takes the whole of those away, past midnight too. */
const beginning = (hours: Hours, day: number): readonly Interval[] =>
  closedOn(hours, dateOf(day * DAY)) ? [] : hours.week.filter((interval) => interval.day === weekday(day))

/** True when the desk is in its service hours at this moment. */
export function openAt(hours: Hours, at: WallTime): boolean {
  const today = dayNumber(at.date)
  const since = (day: number) => at.minute + (today - day) * MINUTES
  return [today, today - 1].some((day) => beginning(hours, day).some(({ from, to }) => from <= since(day) && since(day) < to))
}

/** The next beginning of service hours after this moment, within a year, or null. */
export function nextOpening(hours: Hours, at: WallTime): WallTime | null {
  const today = dayNumber(at.date)
  for (let day = today; day <= today + 366; day++) {
    const starts = beginning(hours, day)
      .map(({ from }) => from)
      .filter((from) => day > today || from > at.minute)
    if (starts.length > 0) return { date: dateOf(day * DAY), minute: Math.min(...starts) }
  }
  return null
}

/** A stretch of service hours on the desk's wall clock: minutes count from midnight of `date`, and `to` may pass 1440. */
export type Opening = { readonly date: string; readonly from: number; readonly to: number }

/** The stretches that begin from the day before a date until `days` days after it: what is open then, and what opens. */
export function openings(hours: Hours, date: string, days: number): readonly Opening[] {
  const today = dayNumber(date)
  const all = Array.from({ length: days + 2 }, (_, nth) => today - 1 + nth)
  return all.flatMap((day) => beginning(hours, day).map(({ from, to }) => ({ date: dateOf(day * DAY), from, to })))
}

/** Moments from and to, in milliseconds since 1970. */
export type Span = { readonly from: number; readonly to: number }

/** Spans in order, those that touch as one. */
export function joined(spans: readonly Span[]): readonly Span[] {
  const whole: Span[] = []
  for (const span of spans.toSorted((one, other) => one.from - other.from)) {
    const last = whole.at(-1)
    if (last === undefined || span.from > last.to) whole.push(span)
    else whole[whole.length - 1] = { from: last.from, to: Math.max(last.to, span.to) }
  }
  return whole
}

/** A span without what lies in the others, which are in order and apart. */
export function without({ from, to }: Span, others: readonly Span[]): readonly Span[] {
  const left: Span[] = []
  let since = from
  for (const other of others) {
    if (other.to <= since || other.from >= to) continue
    if (other.from > since) left.push({ from: since, to: other.from })
    since = other.to
  }
  return since < to ? [...left, { from: since, to }] : left
}

const daily = (days: readonly number[], from: number, to: number): Hours => ({ week: days.map((day) => ({ day, from, to })), closures: [] })

/** Hours a desk can begin with. */
export const ALWAYS: Hours = daily([1, 2, 3, 4, 5, 6, 7], 0, MINUTES)
export const OFFICE: Hours = daily([1, 2, 3, 4, 5], 9 * 60, 17 * 60)
