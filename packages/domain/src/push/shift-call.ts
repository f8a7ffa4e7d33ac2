// What on the day of a shift calls for somebody, and who is told of it on their devices: whether online or not, since before a shift hardly anybody is.

import type { OrganisationRole, Role } from '../people/role.ts'
import { isAskedOf } from '../shift/answering.ts'
import { type DeskDay, isUnanswered } from '../shift/asking.ts'
import { type Attendee, type DayShift, isAwaited, isToConfirm } from '../shift/attending.ts'
import { ROOM_BEFORE } from '../shift/duties.ts'
import { mayWatch, type Watched } from '../shift/watching.ts'
import { type Away, looksAway } from './away.ts'

/** `occasion` is a name that it has for as long as it calls; `person` is null for whoever looks after the desk. */
export type ShiftCall = { readonly occasion: string; readonly person: string | null }

/** What of a desk calls for those who look after it. */
const PAGED: ReadonlySet<Watched['of']> = new Set(['missed', 'unconfirmed', 'soon'])

/** All that calls for anybody on the day of a desk now. `watched` is what is told of the desk. */
export const shiftCallsOf = (day: DeskDay, watched: readonly Watched[]): readonly ShiftCall[] => [
  ...day.shifts.flatMap((shift) => shift.people.flatMap((one) => callsOn(day, shift, one))),
  ...asksOf(day),
  // By no hour: how far ahead service hours are known changes by itself.
  ...watched
    .filter(({ of }) => PAGED.has(of))
    .map(({ of, series, key, slot, person }) => ({ occasion: named(of, series, key, slot, person), person: null })),
]

function callsOn({ policy, now }: DeskDay, shift: DayShift, one: Attendee): readonly ShiftCall[] {
  const { series, key, start, end } = shift
  if (!isAwaited(one) || now >= end) return []
  const calls = [
    ...(isToConfirm(shift, one, policy, now) ? ['confirm'] : []),
    ...(start - ROOM_BEFORE <= now ? ['room'] : []),
    ...(start <= now ? ['start'] : []),
  ]
  return calls.map((of) => ({ occasion: named(of, series, key, one.person), person: one.person }))
}

function asksOf(day: DeskDay): readonly ShiftCall[] {
  const people = new Set(day.shifts.flatMap((shift) => shift.people.map(({ person }) => person)))
  return day.asks
    .filter((ask) => isUnanswered(ask, day.now))
    .flatMap((ask) => [...people].filter((person) => isAskedOf(day, ask, person)).map((person) => [ask, person] as const))
    .map(([{ id }, person]) => ({ occasion: named('asked', id, person), person }))
}

const named = (...parts: readonly (string | null)[]): string => parts.map((part) => part ?? 'any').join(' ')

/** Somebody with devices. `holds` is what they may be on the desk, null where they are not on it. */
export type Rostered = Pick<Away, 'idle'> & {
  readonly person: string
  readonly holds: Role | null
  readonly organisation: OrganisationRole
}

/** True for somebody whose devices are told of it now. */
export function isToldOfShift({ person }: ShiftCall, who: Rostered): boolean {
  if (who.holds === null || !looksAway(who)) return false
  return person === null ? mayWatch(who.holds, who.organisation) : person === who.person
}
