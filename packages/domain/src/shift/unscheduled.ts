// Taking calls of a desk outside of a shift, where it allows that.

import { MINUTE } from '../desk/day.ts'
import type { RosterPolicy } from '../policy/roster.ts'
import { accept, refuse, type Verdict } from '../verdict/verdict.ts'
import { attendeeOf, type DayShift, isShiftOpen, opensFrom } from './attending.ts'

/** Somebody who takes calls outside of a shift; moments are milliseconds since 1970. */
export type Unscheduled = { readonly person: string; readonly desk: string; readonly from: number; readonly until: number }

/** Until when somebody takes calls who begins now, among the shifts of their desk. Refusals: unscheduled-off, on-shift-now. */
export function beginUnscheduled(shifts: readonly DayShift[], person: string, policy: RosterPolicy, now: number): Verdict<number> {
  if (policy.access !== 'available') return refuse('unscheduled-off')
  const own = shifts.filter((shift) => isOn(shift, person))
  if (own.some((shift) => isShiftOpen(shift, policy, now))) return refuse('on-shift-now')
  const opens = own.map((shift) => opensFrom(shift, policy)).filter((from) => from > now)
  return accept(Math.min(now + policy.unscheduledHours * 60 * MINUTE, ...opens))
}

/** True when it ends by itself: its time is over, or a shift of theirs has opened since. */
export const endsUnscheduled = (one: Unscheduled, shifts: readonly DayShift[], policy: RosterPolicy, now: number): boolean =>
  now >= one.until ||
  shifts.some((shift) => isOn(shift, one.person) && opensFrom(shift, policy) >= one.from && isShiftOpen(shift, policy, now))

const isOn = (shift: DayShift, person: string): boolean => attendeeOf(shift, person)?.relievedAt === null
