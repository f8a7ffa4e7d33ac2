// All that goes into a simulated year; it is printed with what comes out of it.

import { COVERAGE_POLICY, type CoveragePolicy, ROSTER_POLICY, type RosterPolicy } from '@earshot/domain'

/** Shares are of the shifts of one person, and each shift has one fate at most; minutes of `shifts` count from midnight, on these days of RFC 5545. */
export type Inputs = {
  readonly timeZone: string
  readonly first: string
  readonly last: string
  readonly people: number
  /** How many of them coordinate or supervise: they take shifts as everybody does, and are called with the second call only. */
  readonly coordinators: number
  readonly supervisors: number
  readonly shifts: readonly { readonly days: readonly string[]; readonly from: number; readonly to: number }[]
  readonly listeners: number
  /** Days on which the desk is closed. */
  readonly holidays: readonly string[]
  /** Ill on the day, and said between this minute of it and the start of the shift. */
  readonly sick: { readonly share: number; readonly toldFrom: number }
  /** Away, and cover is asked for so many days before. */
  readonly absent: { readonly share: number; readonly daysAhead: { readonly least: number; readonly most: number } }
  /** Nothing is said, and nobody comes. */
  readonly noShow: number
  /** Said before, and agreed to. */
  readonly late: { readonly share: number; readonly minutes: { readonly least: number; readonly most: number } }
  /** How many of those who are called accept, each after a time that is drawn evenly from these hours. Nobody says no, and nobody takes an offer back. Called again with the second call they are drawn again. */
  readonly accepts: { readonly first: number; readonly second: number; readonly withinHours: number }
  /** Minutes after somebody is missed, when a coordinator asks in their name. They do nothing else, and askers leave it to the proposal. */
  readonly coordinatorMinutes: number
  /** Who covers may be ill, not come or be late on the day as anybody; who takes over a shift that runs is there at once. */
  readonly coversFail: boolean
  readonly coverage: CoveragePolicy
  readonly roster: RosterPolicy
}

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR']
const EVERY_DAY = [...WEEKDAYS, 'SA', 'SU']

export const INPUTS: Inputs = {
  timeZone: 'Europe/Berlin',
  first: '2027-01-01',
  last: '2027-12-31',
  people: 25,
  coordinators: 3,
  supervisors: 2,
  shifts: [
    { days: EVERY_DAY, from: 600, to: 810 },
    { days: EVERY_DAY, from: 810, to: 1020 },
    { days: WEEKDAYS, from: 1020, to: 1260 },
  ],
  listeners: 2,
  holidays: ['2027-01-01', '2027-03-26', '2027-03-29', '2027-05-06', '2027-05-17', '2027-12-24', '2027-12-25', '2027-12-26', '2027-12-31'],
  sick: { share: 0.04, toldFrom: 420 },
  absent: { share: 0.06, daysAhead: { least: 1, most: 30 } },
  noShow: 0.03,
  late: { share: 0.05, minutes: { least: 1, most: 20 } },
  accepts: { first: 0.15, second: 0.25, withinHours: 8 },
  coordinatorMinutes: 5,
  coversFail: true,
  coverage: COVERAGE_POLICY,
  roster: { ...ROSTER_POLICY, access: 'shifts', weeklyHours: 16 },
}
