// The letter that asks somebody to confirm a shift.

import { letterOf } from '../transcript/words.ts'

const WORDS = `Your shift at {desk} on {day}

You are on a shift at {desk}:

{day}, {from} to {to} ({zone})

Please confirm that you will come. You can do so here, once you are signed in:

{link}

If it is not confirmed, a coordinator is told. If you cannot come, please tell one of them now.`

type Timed = { readonly name: string; readonly timeZone: string }
/** Moments are milliseconds since 1970. */
type Span = { readonly start: number; readonly end: number }

/** In hours of the clock on the desk's wall. `link` leads to where a shift is confirmed, and signs nobody in. */
export function reminderLetter({ name, timeZone }: Timed, { start, end }: Span, link: string): ReturnType<typeof letterOf> {
  const day = new Intl.DateTimeFormat('en-GB', { timeZone, dateStyle: 'full' }).format(start)
  const hours = new Intl.DateTimeFormat('en-GB', { timeZone, timeStyle: 'short' })
  return letterOf(WORDS, { desk: name, day, from: hours.format(start), to: hours.format(end), zone: timeZone, link })
}
