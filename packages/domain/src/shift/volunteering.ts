// Whether somebody may put themselves on a shift: by the same gates as at its start.

import { MINUTE, mondayOf } from '../desk/day.ts'
import { gatesToTake, keptOff } from '../people/gate.ts'
import type { Passage } from '../people/passage.ts'
import type { RosterPolicy } from '../policy/roster.ts'
import { type Refused, refuse } from '../verdict/verdict.ts'
import { type DaysOff, hasOff } from './fitting.ts'
import type { Slot } from './people.ts'
import type { Made } from './plan.ts'
import { type Candidate, mayTake } from './taking.ts'

/** Somebody on a desk: how they stand to it, their minutes there in each week by its Monday, and their days off. */
export type Volunteer = Candidate & {
  readonly passage: Passage
  readonly planned: ReadonlyMap<string, number>
  readonly daysOff: readonly DaysOff[]
}

/** What a desk asks of them; `finished`: whoever is not new there; `training`: nobody real waits. */
export type Volunteering = { readonly training: boolean; readonly roster: RosterPolicy; readonly finished: ReadonlySet<string> }

/** Why somebody may not put themselves into this slot of a shift, or null. Refusals: those of `mayTake` and of the gates, has-time-off. */
export function mayVolunteer({ occurrence, people, date }: Made, one: Volunteer, slot: Slot, desk: Volunteering): Refused | null {
  const refused = mayTake({ occurrence, people, training: desk.training }, one, slot)
  if (refused !== null) return refused
  if (hasOff(one.daysOff, one.person, date)) return refuse('has-time-off', one.name)
  const accompanied = people.some(({ person }) => desk.finished.has(person))
  const wanted = { slot, minutes: (occurrence.end - occurrence.start) / MINUTE, planned: one.planned.get(mondayOf(date)) ?? 0, accompanied }
  return keptOff(gatesToTake(one.passage, wanted), desk.roster)
}
