// Time as people say it: how long, and when.

const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** A length of time in milliseconds, in words: "40 s", "2 min", "1 h 05 min", "3 days". Never negative: clocks of two machines differ. */
export function spanWords(milliseconds: number): string {
  const span = Math.max(0, milliseconds)
  if (span < MINUTE) return `${Math.floor(span / SECOND)} s`
  if (span < HOUR) return `${Math.floor(span / MINUTE)} min`
  if (span < DAY) return `${Math.floor(span / HOUR)} h ${`${Math.floor((span % HOUR) / MINUTE)}`.padStart(2, '0')} min`
  const days = Math.floor(span / DAY)
  return days === 1 ? '1 day' : `${days} days`
}

const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' })
const date = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short' })

/** A moment in the reader's own time zone: "13:05" today, "3 Mar, 13:05" on another day. */
export function whenWords(at: number, now: number): string {
  const today = new Date(at).toDateString() === new Date(now).toDateString()
  return today ? clock.format(at) : `${date.format(at)}, ${clock.format(at)}`
}

/** The time of day of a moment, in the reader’s own time zone: "13:05". */
export const timeWords = (at: number): string => clock.format(at)

const moment = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' })

/** A moment with its year, in the reader's own time zone: "3 Mar 2026, 13:05". */
export const momentWords = (at: number): string => moment.format(at)

/** The length of time in HTML's own form, for machines. */
export const spanDuration = (milliseconds: number): string => `PT${Math.floor(Math.max(0, milliseconds) / SECOND)}S`
