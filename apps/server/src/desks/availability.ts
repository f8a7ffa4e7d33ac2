// Service hours as moments in time: what the clock on the desk's wall says, and when the desk opens next.

import { type Availability, availability, joined, nextOpening, openAt, openings, type Span, type WallTime } from '@earshot/domain'
import type { Desk } from '../ports.ts'

type Timed = Pick<Desk, 'timeZone' | 'hours'>

/** Whether a visitor can be answered at `now`, with so many people answering. */
export const availabilityOf = (desk: Timed, now: number, answering: number): Availability => availability(isOpen(desk, now), answering)

/** When the desk opens next, in milliseconds since 1970; null while it is open, and when it does not open within a year. */
export function opensAt(desk: Timed, now: number): number | null {
  if (isOpen(desk, now)) return null
  const opening = nextOpening(desk.hours, wallTime(desk, now))
  return opening === null ? null : instantOf(desk, opening, now)
}

/** Days of which the hours ahead are told. */
const AHEAD = 7

/** The service hours from `now` on for a week, as moments. */
export function hoursAhead(desk: Timed, now: number): readonly Span[] {
  const { timeZone, hours } = desk
  const moment = (date: string, minute: number) =>
    Temporal.PlainDate.from(date).toPlainDateTime().add({ minutes: minute }).toZonedDateTime(timeZone).epochMilliseconds
  const spans = openings(hours, wallTime(desk, now).date, AHEAD).map(({ date, from, to }) => ({
    from: moment(date, from),
    to: moment(date, to),
  }))
  return joined(spans).filter(({ to }) => to > now)
}

/** True in the service hours of a desk. */
export const isOpen = (desk: Timed, now: number): boolean => openAt(desk.hours, wallTime(desk, now))

function wallTime({ timeZone }: Timed, now: number): WallTime {
  const wall = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(timeZone)
  return { date: wall.toPlainDate().toString(), minute: wall.hour * 60 + wall.minute }
}

/** The first moment after `now` at which the clock has come to `wall`. */
function instantOf({ timeZone }: Timed, { date, minute }: WallTime, now: number): number {
  const plain = Temporal.PlainDate.from(date).toPlainDateTime().add({ minutes: minute })
  const first = plain.toZonedDateTime(timeZone)
  // Where the clock jumps over the opening, the desk opens at the jump.
  const jumped = first.toPlainDateTime().equals(plain)
    ? null
    : plain.toZonedDateTime(timeZone, { disambiguation: 'earlier' }).getTimeZoneTransition('next')
  const opening = jumped ?? first
  if (opening.epochMilliseconds > now) return opening.epochMilliseconds
  // Where the clock is put back, the opening that has been comes again.
  return plain.toZonedDateTime(timeZone, { disambiguation: 'later' }).epochMilliseconds
}
