// Putting oneself on a shift, and off it again: by the same gates as at its start.

import {
  DAY,
  type DaysOff,
  type Made,
  MINUTE,
  mayVolunteer,
  mondayOf,
  type Occurrence,
  type Passage,
  type Refused,
  type Slot,
} from '@earshot/domain'
import type { Desk } from '../ports.ts'
import type { DeskMember, RosterRows } from '../roster-port.ts'
import { dateAt } from './wall.ts'

/** Somebody on a desk: how they stand to it, every shift they are on, their minutes there in each week by its Monday, their days off, and whoever is not new there. */
export type Self = {
  readonly member: DeskMember
  readonly passage: Passage
  readonly on: readonly Occurrence[]
  readonly planned: ReadonlyMap<string, number>
  readonly off: readonly DaysOff[]
  readonly finished: ReadonlySet<string>
}

/** What is to be known of somebody for the shifts of a desk from `from` on; null for whoever is not on the desk. */
export async function selfOn(rows: RosterRows, member: DeskMember, desk: Desk, from: number): Promise<Self | null> {
  const { person } = member
  const [passage, on, off, finished] = await Promise.all([
    rows.passage(person, desk.id),
    // The whole week counts in which the first of them is.
    rows.ofPeople([person], from - 8 * DAY, []),
    rows.timeOff([person], new Date(from - DAY).toISOString().slice(0, 10)),
    rows.finished(desk.id, desk.policy.roster.firstShifts),
  ])
  if (passage === null) return null
  const own = on.get(person) ?? []
  return { member, passage, on: own, planned: plannedOf(desk, own), off, finished: new Set(finished) }
}

/** Why somebody may not put themselves into this slot of a shift, or null. Refusals: those of `mayVolunteer`. */
export function keptOffShift({ member, passage, on, planned, off, finished }: Self, desk: Desk, made: Made, slot: Slot): Refused | null {
  const { training, policy } = desk
  return mayVolunteer(made, { ...member, passage, on, planned, daysOff: off }, slot, { training, roster: policy.roster, finished })
}

/** Shifts of the desk count in the week in which they begin, by its own clock. */
function plannedOf(desk: Desk, on: readonly Occurrence[]): ReadonlyMap<string, number> {
  const planned = new Map<string, number>()
  for (const one of on.filter((shift) => shift.desk === desk.id)) {
    const week = mondayOf(dateAt(desk, one.start))
    planned.set(week, (planned.get(week) ?? 0) + minutesOf(one))
  }
  return planned
}

const minutesOf = ({ start, end }: Occurrence): number => (end - start) / MINUTE
