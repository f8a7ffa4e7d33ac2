// How a desk goes by its roster.

/** open: whoever is on the desk comes in when they like; shifts: during their shifts; available: outside of them as well, marked so. */
export const ACCESSES = ['open', 'shifts', 'available'] as const
export type Access = (typeof ACCESSES)[number]

/**
 * All in minutes but where the name says hours. `opensBefore`: the start of a shift, from which on it is open to its people. `ownLast`: before its end, in which one stays
 * unless relieved. `uncoveredAfter`: its start, when whoever has not come is missed. `lastCall`: before service hours end, when that is said; `closingGrace`: after it, when a chat in
 * hand is to be referred. `remindHours`: before a shift, when its people are asked to confirm it. `weeklyHours`: on this desk at most; null without a limit. `firstShifts`: in which
 * somebody is new and never alone. `unscheduledHours`: after which taking calls outside of a shift ends by itself.
 */
export type RosterPolicy = {
  readonly access: Access
  readonly opensBefore: number
  readonly ownLast: number
  readonly uncoveredAfter: number
  readonly lastCall: number
  readonly closingGrace: number
  readonly remindHours: number
  readonly weeklyHours: number | null
  readonly firstShifts: number
  readonly unscheduledHours: number
}

/** How a desk begins: everybody comes in when they like. */
export const ROSTER_POLICY: RosterPolicy = {
  access: 'open',
  opensBefore: 5,
  ownLast: 5,
  uncoveredAfter: 10,
  lastCall: 15,
  closingGrace: 5,
  remindHours: 24,
  weeklyHours: null,
  firstShifts: 0,
  unscheduledHours: 4,
}
