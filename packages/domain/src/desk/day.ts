// Days of the calendar, as YYYY-MM-DD.

/** Milliseconds. */
export const MINUTE = 60_000
export const DAY = 1440 * MINUTE

/** The day that begins before this many milliseconds since 1970, counted as if they were UTC. */
export const dateOf = (since1970: number): string => new Date(since1970).toISOString().slice(0, 10)

/** True for a day there is, from 2000 to 2199. */
export function isDate(date: string): boolean {
  if (!/^2[01]\d\d-\d\d-\d\d$/.test(date)) return false
  const midnight = Date.parse(`${date}T00:00:00Z`)
  return !Number.isNaN(midnight) && dateOf(midnight) === date
}

/** The Monday of the week of a day. */
export function mondayOf(date: string): string {
  const day = Date.parse(date) / DAY
  // 1 January 1970 was a Thursday.
  return dateOf((day - ((((day + 3) % 7) + 7) % 7)) * DAY)
}
