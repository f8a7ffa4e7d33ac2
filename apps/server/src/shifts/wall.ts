// Days and hours of a desk as moments, and back.

import type { ShiftWords } from '@earshot/domain'
import type { Desk } from '../ports.ts'

type Zoned = Pick<Desk, 'timeZone'>

/** When a day of the desk begins, or so many days after it; in milliseconds since 1970. */
export const midnightOf = ({ timeZone }: Zoned, date: string, later = 0): number =>
  Temporal.PlainDate.from(date).add({ days: later }).toZonedDateTime(timeZone).epochMilliseconds

/** What the clock on the desk's wall says from a moment to another. */
export function wallWords({ timeZone }: Zoned, start: number, end: number): Pick<ShiftWords, 'date' | 'from' | 'to'> {
  const [from, to] = [start, end].map((moment) => Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(timeZone))
  const date = from?.toPlainDate()
  const minutes = (at: Temporal.ZonedDateTime | undefined) =>
    at === undefined || date === undefined ? 0 : date.until(at.toPlainDate()).days * 1440 + at.hour * 60 + at.minute
  return { date: date?.toString() ?? '', from: minutes(from), to: minutes(to) }
}

/** The day it is on the desk's wall. */
export const dateAt = ({ timeZone }: Zoned, moment: number): string =>
  Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(timeZone).toPlainDate().toString()
