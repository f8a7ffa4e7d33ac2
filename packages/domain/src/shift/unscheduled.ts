// Taking calls of a desk outside of a shift, where it allows that.

import { MINUTE } from '../desk/day.ts'
import type { RosterPolicy } from '../policy/roster.ts'
import { accept, refuse, type Verdict } from '../verdict/verdict.ts'
import { attendeeOf, type DayShift, isShiftOpen, opensFrom } from './attending.ts'

/** Somebody who takes calls outside of a shift until then, in milliseconds since 1970; `stays`: for somebody who is late. */
export type Unscheduled = { readonly person: string; readonly desk: string; readonly until: number; readonly stays: boolean }

/** Until when somebody takes calls who begins now, among the shifts of their desk. Refusals: unscheduled-off, on-shift-now. */
export function beginUnscheduled(shifts: readonly DayShift[], person: string, policy: RosterPolicy, now: number): Verdict<number> {
  if (policy.access !== 'available') return refuse('unscheduled-off')
  const own = shifts.filter((shift) => isOn(shift, person))
  if (own.some((shift) => isShiftOpen(shift, policy, now))) return refuse('on-shift-now')
  const opens = own.map((shift) => opensFrom(shift, policy)).filter((from) => from > now)
  return accept(Math.min(now + policy.unscheduledHours * 60 * MINUTE, ...opens))
}

/** True when it ends by itself: its time is over, or a shift of theirs is open; who stays for somebody does so beside their own. */
export const endsUnscheduled = (
  { person, until, stays }: Unscheduled,
  shifts: readonly DayShift[],
  policy: RosterPolicy,
  now: number,
): boolean => now >= until || (!stays && shifts.some((shift) => isOn(shift, person) && isShiftOpen(shift, policy, now)))

const isOn = (shift: DayShift, person: string): boolean => attendeeOf(shift, person)?.relievedAt === null
