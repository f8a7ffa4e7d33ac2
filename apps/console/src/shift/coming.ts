// When something of a shift is, as people say it of what is near: "14:00", "tomorrow 10:00", "Tue 10:00".

import { timeWords } from '../time/words.ts'

const NEAR = 6
const DAY = 86_400_000
const weekday = new Intl.DateTimeFormat('en-GB', { weekday: 'short' })
const date = new Intl.DateTimeFormat('en-GB', { weekday: 'short', day: 'numeric', month: 'short' })

/** Whole days of the reader's own calendar from one moment to another. */
function daysTo(at: number, now: number): number {
  const noon = (moment: number) => new Date(moment).setHours(12, 0, 0, 0)
  return Math.round((noon(at) - noon(now)) / DAY)
}

/** The day of a moment, with a space after it; nothing for today. */
function dayBefore(at: number, now: number): string {
  const days = daysTo(at, now)
  if (days === 0) return ''
  if (days === 1) return 'tomorrow '
  return days > 1 && days <= NEAR ? `${weekday.format(at)} ` : `${date.format(at)}, `
}

/** A moment in the reader's own time zone. */
export const comingWords = (at: number, now: number): string => `${dayBefore(at, now)}${timeWords(at)}`

/** From one moment to another; the end has a day of its own where that is not clear. */
export const hoursWords = ({ start, end }: { readonly start: number; readonly end: number }, now: number): string =>
  `${comingWords(start, now)} to ${end - start < DAY ? timeWords(end) : comingWords(end, now)}`

/** The same at the beginning of a sentence. */
export const atFirst = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)
