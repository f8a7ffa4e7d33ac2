// A time zone in which it is three at night: what keeps office hours is closed there, whenever the journeys are run.

const DAY = 24
const NIGHT = 3
/** The zones named after their distance go so far behind; what is further is as far ahead, a day later. */
const FURTHEST_BEHIND = 12

export function nightZone(now: Date = new Date()): string {
  const hours = now.getUTCHours() - NIGHT
  const behind = hours > FURTHEST_BEHIND ? hours - DAY : hours
  return behind === 0 ? 'UTC' : `Etc/GMT${behind > 0 ? '+' : '-'}${Math.abs(behind)}`
}
