// What the parts of the schedule share: the roster, what one may do with it, and the shift that is being moved.

import type { Me, Roster, RosterShift } from '@earshot/contract'
import { createContext, useContext } from 'react'
import type { View } from './days.ts'
import type { Timed } from './layout.ts'
import type { Changes } from './use-changes.ts'

/** Where a shift that is being moved would be; `id` is null for one that is not there yet, `saving` once it was put there. */
export type Draft = Timed & { readonly id: string | null; readonly saving: boolean }

export type Schedule = {
  readonly me: Me
  readonly roster: Roster
  readonly view: View
  readonly days: readonly string[]
  /** The moment it is, in milliseconds since 1970, by its minute. */
  readonly now: number
  readonly training: boolean
  readonly edits: boolean
  readonly changes: Changes
  readonly draft: Draft | null
  readonly setDraft: (draft: Draft | null) => void
  /** Puts a shift where it was moved to, that one alone. */
  readonly move: (shift: RosterShift, to: Timed) => void
  readonly open: (id: string) => void
  /** Begins a new shift on a day, at these times where they are known. */
  readonly plan: (day: string, span?: { readonly from: number; readonly to: number }) => void
}

const Context = createContext<Schedule | null>(null)

export const ScheduleProvider = Context.Provider

export function useSchedule(): Schedule {
  const schedule = useContext(Context)
  if (schedule === null) throw new Error('A part of the schedule was drawn outside of it')
  return schedule
}

/** True when a shift can be changed by whoever looks. */
export const isChangeable = ({ edits, now }: Schedule, { end, cancelled }: RosterShift): boolean => edits && end > now && !cancelled
