// Moments as people say them, on the visitor's own clock.

const DAY = 86_400_000

/** Says moments on the clock of `timeZone`, without one on the browser's own. Made once and kept: each format takes the browser long to make. */
export function openMoments(timeZone?: string) {
  const format = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat('en-GB', { ...(timeZone && { timeZone }), ...options })
  const clock = format({ hour: '2-digit', minute: '2-digit' })
  const date = format({ day: 'numeric', month: 'long' })
  const weekday = format({ weekday: 'long' })
  const weekdayAndDate = format({ weekday: 'long', day: 'numeric', month: 'long' })
  const numbers = format({ year: 'numeric', month: '2-digit', day: '2-digit' })

  /** The day a moment falls on, as a number of days. */
  const dayOf = (at: number): number => {
    const parts = numbers.formatToParts(at)
    const part = (type: string) => Number(parts.find((one) => one.type === type)?.value)
    return Date.UTC(part('year'), part('month') - 1, part('day')) / DAY
  }

  return {
    /** When something will be: "today at 14:00", "tomorrow at 09:00", "on Monday at 09:00", "on Monday 12 January at 09:00". */
    untilWords(at: number, now: number): string {
      const days = dayOf(at) - dayOf(now)
      const time = clock.format(at)
      if (days === 0) return `today at ${time}`
      if (days === 1) return `tomorrow at ${time}`
      return `on ${(days < 7 ? weekday : weekdayAndDate).format(at).replace(',', '')} at ${time}`
    },
    /** A span of hours: "Today 14:00 to 22:00", "Monday 22:00 to 02:00"; one that goes on for longer names the day it ends on. */
    spanWords(from: number, to: number, now: number): string {
      const days = dayOf(from) - dayOf(now)
      const day = days === 0 ? 'Today' : days === 1 ? 'Tomorrow' : weekday.format(from)
      const until = to - from > DAY ? `${weekday.format(to)} ${clock.format(to)}` : clock.format(to)
      return from <= now ? `Now, until ${until}` : `${day} ${clock.format(from)} to ${until}`
    },
    /** When something was: "13:05" today, "12 January, 13:05" on another day. */
    sinceWords(at: number, now: number): string {
      const time = clock.format(at)
      return dayOf(at) === dayOf(now) ? time : `${date.format(at)}, ${time}`
    },
  }
}

export const { untilWords, spanWords, sinceWords } = openMoments()
