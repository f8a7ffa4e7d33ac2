// Moments as people say them, on the visitor's own clock.

const DAY = 86_400_000

type Zone = { readonly timeZone?: string }

const clock = (at: number, zone: Zone): string =>
  new Intl.DateTimeFormat('en-GB', { ...zone, hour: '2-digit', minute: '2-digit' }).format(at)

/** The day a moment falls on, as a number of days, on the clock of `zone`. */
function dayOf(at: number, zone: Zone): number {
  const parts = new Intl.DateTimeFormat('en-US', { ...zone, year: 'numeric', month: '2-digit', day: '2-digit' }).formatToParts(at)
  const part = (type: string) => Number(parts.find((one) => one.type === type)?.value)
  return Date.UTC(part('year'), part('month') - 1, part('day')) / DAY
}

/** When something will be: "today at 14:00", "tomorrow at 09:00", "on Monday at 09:00", "on Monday 12 January at 09:00". */
export function untilWords(at: number, now: number, zone: Zone = {}): string {
  const days = dayOf(at, zone) - dayOf(now, zone)
  const time = clock(at, zone)
  if (days === 0) return `today at ${time}`
  if (days === 1) return `tomorrow at ${time}`
  const far = days < 7 ? {} : ({ day: 'numeric', month: 'long' } as const)
  return `on ${new Intl.DateTimeFormat('en-GB', { ...zone, weekday: 'long', ...far }).format(at).replace(',', '')} at ${time}`
}

/** When something was: "13:05" today, "12 January, 13:05" on another day. */
export function sinceWords(at: number, now: number, zone: Zone = {}): string {
  const time = clock(at, zone)
  if (dayOf(at, zone) === dayOf(now, zone)) return time
  return `${new Intl.DateTimeFormat('en-GB', { ...zone, day: 'numeric', month: 'long' }).format(at)}, ${time}`
}
