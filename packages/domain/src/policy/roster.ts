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

/** What the numbers of a desk's roster may be. */
export const ROSTER_BOUNDS = {
  opensBefore: { least: 0, most: 60 },
  ownLast: { least: 0, most: 60 },
  uncoveredAfter: { least: 1, most: 120 },
  lastCall: { least: 0, most: 120 },
  closingGrace: { least: 0, most: 60 },
  remindHours: { least: 1, most: 168 },
  weeklyHours: { least: 1, most: 168 },
  firstShifts: { least: 0, most: 20 },
  unscheduledHours: { least: 1, most: 12 },
} as const satisfies Record<Exclude<keyof RosterPolicy, 'access'>, { readonly least: number; readonly most: number }>

export type RosterNumber = keyof typeof ROSTER_BOUNDS
export const ROSTER_NUMBERS = Object.keys(ROSTER_BOUNDS) as readonly RosterNumber[]

/** Whole numbers within their bounds; hours a week may be none. */
export const isRosterPolicy = (roster: RosterPolicy): boolean => ROSTER_NUMBERS.every((one) => isWithin(roster[one], ROSTER_BOUNDS[one]))

const isWithin = (number: number | null, { least, most }: { readonly least: number; readonly most: number }): boolean =>
  number === null || (Number.isInteger(number) && number >= least && number <= most)
