// What is done once for each shift, by whichever server comes to it first.

import { MINUTE } from '../desk/day.ts'
import type { RosterPolicy } from '../policy/roster.ts'
import { type DayShift, remindFrom, unconfirmedFrom } from './attending.ts'

/** remind: its people are asked to confirm it; unconfirmed: coordinators are told who has not; room: its room is opened; end: what is still open of it is closed. */
export const DUTIES = ['remind', 'unconfirmed', 'room', 'end'] as const
export type Duty = (typeof DUTIES)[number]

/** Milliseconds before its start from which a shift has a room. */
export const ROOM_BEFORE = 10 * MINUTE

type Stretch = { readonly from: number; readonly to: number }

const DUE: Record<Duty, (shift: DayShift, policy: RosterPolicy) => Stretch> = {
  // Nobody is asked to confirm what has begun.
  remind: (shift, policy) => ({ from: remindFrom(shift, policy), to: shift.start }),
  unconfirmed: (shift, policy) => ({ from: unconfirmedFrom(shift, policy), to: shift.start }),
  room: ({ start, end }) => ({ from: start - ROOM_BEFORE, to: end }),
  end: ({ end }) => ({ from: end, to: Number.POSITIVE_INFINITY }),
}

/** What is due for a shift now. Where nobody is on it there is only its end. */
export function dutiesDue(shift: DayShift, policy: RosterPolicy, now: number): readonly Duty[] {
  return DUTIES.filter((duty) => {
    const { from, to } = DUE[duty](shift, policy)
    return from <= now && now < to && (duty === 'end' || shift.people.length > 0)
  })
}
