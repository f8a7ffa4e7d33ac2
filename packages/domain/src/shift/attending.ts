// Coming to a shift: from when on, whether late, and when whoever has not come is missed.

import { MINUTE } from '../desk/day.ts'
import type { RosterPolicy } from '../policy/roster.ts'
import { accept, type Refused, refuse, type Verdict } from '../verdict/verdict.ts'
import { windowOf } from './now.ts'
import type { Occurrence } from './occurrence.ts'
import type { OnShift } from './people.ts'

/** What is on record of somebody on a shift; moments are milliseconds since 1970. */
export type OnRecord = {
  /** Since when they are on it. */
  readonly putAt: number | null
  /** That they will come, to the shift as it is now. */
  readonly confirmedAt: number | null
  /** How late they said they would be, in minutes; `agreed`: the answer was yes. */
  readonly lateMinutes: number | null
  readonly agreed: boolean
  readonly inAt: number | null
  /** Since when they are offline, not relieved. */
  readonly leftAt: number | null
  readonly relievedAt: number | null
  readonly missedAt: number | null
}
export type Attendee = OnShift & OnRecord

/** Nothing has come about yet. */
export const NO_RECORD: OnRecord = {
  putAt: null,
  confirmedAt: null,
  lateMinutes: null,
  agreed: false,
  inAt: null,
  leftAt: null,
  relievedAt: null,
  missedAt: null,
}

/** A shift with whoever is on it and still on its desk. */
export type DayShift = Occurrence & { readonly people: readonly Attendee[] }

const HOUR = 60 * MINUTE

/** When a shift can be joined from. */
export const opensFrom = (shift: DayShift, { opensBefore }: RosterPolicy): number => windowOf(shift, opensBefore).from

/** From when on its people stay unless they are relieved. */
export const ownFrom = ({ start, end }: DayShift, { ownLast }: RosterPolicy): number => Math.max(start, end - ownLast * MINUTE)

/** From when on its people are asked to confirm a shift. */
export const remindFrom = ({ start }: DayShift, { remindHours }: RosterPolicy): number => start - remindHours * HOUR

/** From when on whoever has not confirmed it is told to coordinators. */
export const unconfirmedFrom = ({ start }: DayShift, { remindHours }: RosterPolicy): number => start - (remindHours * HOUR) / 2

/** When somebody who has not come is missed: after the minutes that the desk waits, or those that were agreed, whichever are more; it waits for whoever was put on a running shift from then on. */
export function missedFrom({ start }: DayShift, { putAt, lateMinutes, agreed }: OnRecord, { uncoveredAfter }: RosterPolicy): number {
  return Math.max(Math.max(start, putAt ?? start) + uncoveredAfter * MINUTE, start + (agreed ? (lateMinutes ?? 0) : 0) * MINUTE)
}

/** Whoever is not on record as missed yet, and is. */
export const missedNow = (shift: DayShift, policy: RosterPolicy, now: number): readonly Attendee[] =>
  shift.people.filter((one) => isAwaited(one) && one.missedAt === null && now >= missedFrom(shift, one, policy))

/** True for somebody who has not come, and whom nobody has relieved. */
export const isAwaited = ({ inAt, relievedAt }: OnRecord): boolean => inAt === null && relievedAt === null

/** True for somebody who has come and is there still. */
export const isThere = ({ inAt, leftAt, relievedAt }: OnRecord): boolean => inAt !== null && leftAt === null && relievedAt === null

/** True while a shift is open to its people. */
export const isShiftOpen = (shift: DayShift, policy: RosterPolicy, now: number): boolean =>
  opensFrom(shift, policy) <= now && now < shift.end

export const attendeeOf = ({ people }: DayShift, person: string): Attendee | undefined => people.find((one) => one.person === person)

/** Somebody comes to their shift; false when they have come already. Refusals: not-your-shift, relieved-already, shift-not-open, shift-over. */
export function checkInTo(shift: DayShift, person: string, policy: RosterPolicy, now: number): Verdict<boolean> {
  const own = attendeeOf(shift, person)
  if (own === undefined) return refuse('not-your-shift')
  if (own.relievedAt !== null) return refuse('relieved-already')
  const refused = notOpen(shift, policy, now)
  return refused ?? accept(own.inAt === null)
}

function notOpen(shift: DayShift, policy: RosterPolicy, now: number): Refused | null {
  if (now >= shift.end) return refuse('shift-over')
  return isShiftOpen(shift, policy, now) ? null : refuse('shift-not-open', { what: `${policy.opensBefore}` })
}

/** Somebody says that they will come; false when they have said so. Refusals: not-your-shift, not-to-confirm-yet, shift-over. */
export function confirmShift(shift: DayShift, person: string, policy: RosterPolicy, now: number): Verdict<boolean> {
  const own = attendeeOf(shift, person)
  if (own === undefined) return refuse('not-your-shift')
  if (now >= shift.end) return refuse('shift-over')
  if (now < remindFrom(shift, policy)) return refuse('not-to-confirm-yet', { what: `${policy.remindHours}` })
  return accept(own.confirmedAt === null)
}

/** True for somebody who is asked to confirm a shift. */
export const isToConfirm = (shift: DayShift, { confirmedAt, inAt }: OnRecord, policy: RosterPolicy, now: number): boolean =>
  confirmedAt === null && inAt === null && remindFrom(shift, policy) <= now && now < shift.start

/** Whether somebody came after the start, in whole minutes; null when they did not, or have not come. */
export const minutesLate = (start: number, inAt: number | null): number | null =>
  inAt === null || inAt <= start ? null : Math.floor((inAt - start) / MINUTE)

/** Until when somebody was there: until they were relieved or went, or to the end; null while they are there, and where they never came. */
export function outAt(
  { end }: Pick<Occurrence, 'end'>,
  { inAt, leftAt, relievedAt }: Pick<OnRecord, 'inAt' | 'leftAt' | 'relievedAt'>,
  now: number,
): number | null {
  if (inAt === null) return null
  return relievedAt ?? leftAt ?? (now >= end ? end : null)
}
