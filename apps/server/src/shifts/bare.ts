// Service hours of a desk for which nobody is on a shift, within a time.

import { bareOf, DAY, joined, openings, type Span } from '@earshot/domain'
import type { Desk } from '../ports.ts'
import type { ShiftRow } from '../roster-port.ts'
import { dateAt, midnightOf } from './wall.ts'

/** From `now` on: what has been bare is nobody's to fill. Of a desk without any shifts nothing is bare: it goes by no roster. */
export function bareHours(desk: Desk, rows: readonly ShiftRow[], span: Span, now: number): Span[] {
  const look = { from: Math.max(span.from, now), to: span.to }
  if (rows.length === 0 || !(look.from < look.to)) return []
  const shifts = rows.map(({ occurrence: { start, end }, people }) => ({ start, end, people }))
  return bareOf(hoursIn(desk, look), shifts).map((one) => ({ ...one }))
}

/** The service hours of a desk within a time. */
export function hoursIn(desk: Desk, { from, to }: Span): readonly Span[] {
  const days = Math.ceil((to - from) / DAY) + 1
  const moment = (date: string, minute: number) => momentAt(desk, date, minute)
  return joined(
    openings(desk.hours, dateAt(desk, from), days).map((one) => ({ from: moment(one.date, one.from), to: moment(one.date, one.to) })),
  )
    .map((open) => ({ from: Math.max(open.from, from), to: Math.min(open.to, to) }))
    .filter((open) => open.from < open.to)
}

const momentAt = (desk: Desk, date: string, minute: number): number => {
  if (minute === 0) return midnightOf(desk, date)
  return Temporal.PlainDate.from(date).toPlainDateTime().add({ minutes: minute }).toZonedDateTime(desk.timeZone).epochMilliseconds
}
