// What coordinators of a desk and managers are told of its shifts, before anybody is missing and when somebody is.

import { DAY, MINUTE } from '../desk/day.ts'
import type { Span } from '../desk/hours.ts'
import { mayManage, type OrganisationRole, type Role } from '../people/role.ts'
import type { RosterPolicy } from '../policy/roster.ts'
import { type Attendee, attendeeOf, type DayShift, isAwaited, isShiftOpen, isThere, unconfirmedFrom } from './attending.ts'
import { bareOf } from './bare.ts'
import { gapsOf, type OnShift, SLOTS, type Slot } from './people.ts'

/** late, missed, unconfirmed: somebody; gap: too few are planned, in the coming week; soon: too few are there, or will be, within a quarter of an hour. */
export const WATCHED = ['late', 'missed', 'unconfirmed', 'gap', 'soon'] as const

/** Whom or what it is about. `series` and `key` are null for service hours without a shift, `person` for a gap, `slot` where anybody would do. `lateMinutes` is what they said. */
export type Watched = {
  readonly of: (typeof WATCHED)[number]
  readonly series: string | null
  readonly key: string | null
  readonly from: number
  readonly to: number
  readonly person: string | null
  readonly slot: Slot | null
  readonly missing: number
  readonly lateMinutes: number | null
}

/** Milliseconds ahead that are looked at. */
export const SOON = 15 * MINUTE
export const WEEK_AHEAD = 7 * DAY

/** A desk to look at: its shifts that have not ended and its service hours, as moments, for the coming week; and how many take its calls now. */
export type Watching = {
  readonly shifts: readonly DayShift[]
  readonly hours: readonly Span[]
  readonly policy: RosterPolicy
  readonly answering: number
  readonly now: number
}

/** True for those who are told: coordinators of a desk, by what they may be there, and whoever manages. */
export const mayWatch = (role: Role | null, organisation: OrganisationRole): boolean => role === 'coordinator' || mayManage(organisation)

/** All that is to be told of a desk now. */
export const watchedOf = (watching: Watching): readonly Watched[] => [
  ...watching.shifts.filter(({ end }) => watching.now < end).flatMap((shift) => peopleOf(shift, watching)),
  ...shiftGaps(watching),
  ...bareHours(watching),
  ...nobodyAnswers(watching),
]

const about = (shift: DayShift): Pick<Watched, 'series' | 'key' | 'from' | 'to'> => ({
  series: shift.series,
  key: shift.key,
  from: shift.start,
  to: shift.end,
})

const peopleOf = (shift: DayShift, watching: Watching): readonly Watched[] =>
  shift.people.flatMap((one) => {
    const of = standOf(shift, one, watching)
    const { person, slot, lateMinutes } = one
    return of === null ? [] : [{ of, ...about(shift), person, slot, missing: 1, lateMinutes }]
  })

/** What is told of somebody who has not come. */
function standOf(shift: DayShift, one: Attendee, { policy, now }: Watching): 'late' | 'missed' | 'unconfirmed' | null {
  if (!isAwaited(one)) return null
  if (one.missedAt !== null) return 'missed'
  if (now >= shift.start || one.lateMinutes !== null) return 'late'
  return one.confirmedAt === null && now >= unconfirmedFrom(shift, policy) ? 'unconfirmed' : null
}

/** Of shifts that begin later it counts who is planned, of the others who can be counted on. */
const shiftGaps = (watching: Watching): readonly Watched[] =>
  watching.shifts.flatMap((shift) => {
    const soon = shift.start < watching.now + SOON
    if (soon && !isInHours(shift, watching)) return []
    if (!soon && shift.start >= watching.now + WEEK_AHEAD) return []
    const people = soon ? countedOn(shift, watching) : shift.people
    const of = soon ? 'soon' : 'gap'
    return gapsOf(shift, people).map((gap) => ({ of, ...about(shift), person: null, ...gap, lateMinutes: null }))
  })

/** Who has gone or is missed is not; in place of whoever was relieved it is somebody who is there from another shift, in the same slot. */
function countedOn(shift: DayShift, { shifts, policy, now }: Watching): readonly OnShift[] {
  const others = shifts
    .filter((other) => other !== shift && isShiftOpen(other, policy, now))
    .flatMap(({ people }) => people.filter(isThere))
  const free = [...new Map(others.map((one) => [one.person, one])).values()].filter(({ person }) => attendeeOf(shift, person) === undefined)
  const relieved = shift.people.filter(({ relievedAt }) => relievedAt !== null)
  const of = (people: readonly Attendee[], slot: Slot) => people.filter((one) => one.slot === slot)
  return [...shift.people.filter(isCountedOn), ...SLOTS.flatMap((slot) => of(free, slot).slice(0, of(relieved, slot).length))]
}

const isCountedOn = (one: Attendee): boolean => one.relievedAt === null && one.leftAt === null && !(isAwaited(one) && one.missedAt !== null)

/** True when a part of a shift lies in service hours within the next quarter of an hour. */
const isInHours = ({ start, end }: DayShift, { hours, now }: Watching): boolean =>
  hours.some(({ from, to }) => Math.max(from, start, now) < Math.min(to, end, now + SOON))

/** Service hours nobody is planned for. A desk that goes by no shifts lacks none. */
function bareHours({ shifts, hours, policy, now }: Watching): readonly Watched[] {
  if (policy.access === 'open' && shifts.length === 0) return []
  return bareOf(hours, shifts)
    .filter(({ from, to }) => to > now && from < now + WEEK_AHEAD)
    .map(({ from, to }) => {
      const of = from < now + SOON ? 'soon' : 'gap'
      return { of, series: null, key: null, from, to, person: null, slot: null, missing: 1, lateMinutes: null }
    })
}

/** A shift runs in service hours, and nobody takes calls. */
function nobodyAnswers({ shifts, hours, answering, now }: Watching): readonly Watched[] {
  const open = hours.some(({ from, to }) => from <= now && now < to)
  const running = shifts.find(({ start, end, people }) => start <= now && now < end && people.length > 0)
  if (!open || answering > 0 || running === undefined) return []
  return [{ of: 'soon', ...about(running), person: null, slot: null, missing: 1, lateMinutes: null }]
}
