// Whether everybody whom a change puts on a shift may be there.

import { DAY, isDate } from '../desk/day.ts'
import { accept, type Refused, refuse, type Verdict } from '../verdict/verdict.ts'
import type { Occurrence } from './occurrence.ts'
import type { OnShift } from './people.ts'
import type { Made } from './plan.ts'
import { type Candidate, mayTake } from './taking.ts'

/** Days on which somebody cannot be put on a shift, both closed, as YYYY-MM-DD. */
export type DaysOff = { readonly person: string; readonly from: string; readonly until: string }

/** What is known of those who are put on shifts: what each is on the desk, the shifts each is on that do not come of these plans, and their days off. */
export type Fellows = {
  readonly members: ReadonlyMap<string, Pick<Candidate, 'name' | 'role'>>
  readonly elsewhere: ReadonlyMap<string, readonly Occurrence[]>
  readonly daysOff: readonly DaysOff[]
  /** Of a desk where nobody real waits. */
  readonly training: boolean
}

/**
 * Why what a change has made of plans cannot be, or null: looked at is whoever is on a shift otherwise than before, at another time or in another slot. Whoever was there
 * before stays, whatever has become of them: their shift may be at another time of a day they have off, and who has left the desk since is in nobody's way. Refusals: those of
 * `mayTake`, `has-time-off`.
 */
export function misfit(before: readonly Made[], asked: readonly Made[], fellows: Fellows): Refused | null {
  const were = before.flatMap((made) => made.people.map((one) => ({ made, one })))
  const places = new Set(were.map(({ made, one }) => placeOf(made, one)))
  const days = new Set(were.map(({ made, one }) => dayPlaceOf(made, one)))
  const known = new Set(were.map(({ one }) => one.person))
  const after = asked.map((made) => ({
    ...made,
    people: made.people.filter(({ person }) => fellows.members.has(person) || !known.has(person)),
  }))
  const placed = after.flatMap((made) => made.people.map((one) => ({ made, one })))
  const byPerson = Map.groupBy(placed, ({ one }) => one.person)
  const on = (person: string) => [
    ...(byPerson.get(person) ?? []).map(({ made }) => made.occurrence),
    ...(fellows.elsewhere.get(person) ?? []),
  ]
  const shiftsOf = new Map([...byPerson.keys()].map((person) => [person, on(person)]))
  for (const { made, one } of placed) {
    if (places.has(placeOf(made, one))) continue
    const off = !days.has(dayPlaceOf(made, one)) && hasOff(fellows.daysOff, one.person, made.date)
    const refused = refusing(made, one, shiftsOf.get(one.person) ?? [], { ...fellows, off })
    if (refused !== null) return refused
  }
  return null
}

type Asked = Pick<Fellows, 'members' | 'training'> & { readonly off: boolean }

function refusing({ occurrence, people }: Made, { person, slot }: OnShift, on: readonly Occurrence[], asked: Asked): Refused | null {
  const member = asked.members.get(person)
  if (member === undefined) return refuse('not-a-member')
  const others = people.filter((other) => other.person !== person)
  const refused = mayTake({ occurrence, people: others, training: asked.training }, { ...member, person, on }, slot)
  return refused ?? (asked.off ? refuse('has-time-off', member.name) : null)
}

/** A year. */
const LONGEST_OFF = 366 * DAY

/** Days off as they are kept. Refusals: not-time-off. */
export function timeOff<Off extends DaysOff>(asked: Off): Verdict<Off> {
  const { from, until } = asked
  if (!isDate(from) || !isDate(until)) return refuse('not-time-off')
  const lasts = Date.parse(until) - Date.parse(from)
  return lasts >= 0 && lasts < LONGEST_OFF ? accept(asked) : refuse('not-time-off')
}

/** True when somebody cannot be put on a shift that begins on this day. */
export const hasOff = (daysOff: readonly DaysOff[], person: string, date: string): boolean =>
  daysOff.some((one) => one.person === person && one.from <= date && date <= one.until)

/** Milliseconds before its start until which somebody takes themselves off a shift. */
const LEAVES_BEFORE = 7 * DAY

/** Why somebody may not take themselves off a shift, or null when they may. Refusals: too-near-to-leave. */
export const mayLeaveShift = ({ start }: Pick<Occurrence, 'start'>, now: number): Refused | null =>
  start - now >= LEAVES_BEFORE ? null : refuse('too-near-to-leave')

const dayPlaceOf = ({ date }: Made, { person }: OnShift): string => `${date} ${person}`

/** Without the name of its series: that changes where shifts are taken out of one. */
const placeOf = ({ occurrence: { start, end } }: Made, { person, slot }: OnShift): string => [start, end, person, slot].join(' ')
