// What is known when something is asked of a coverage request, and who may take what of it.

import { MINUTE, mondayOf } from '../desk/day.ts'
import type { CoveragePolicy } from '../policy/coverage.ts'
import { type Occurrence, overlap } from '../shift/occurrence.ts'
import type { Made } from '../shift/plan.ts'
import { mayVolunteer, type Volunteer, type Volunteering } from '../shift/volunteering.ts'
import { type Refused, refuse } from '../verdict/verdict.ts'
import type { Balance } from './balance.ts'
import type { CoverCall } from './event.ts'
import { isSameShift, type Part, type Piece, shiftOf } from './piece.ts'

/**
 * `shifts`: those that are asked about, as they are now. `team`: whoever is on the desk, with the parts that they cover among the shifts they are on. `balances`: of the last year. `elsewhere`: what the asker asks cover for in other requests that go on.
 */
export type CoverageFacts = {
  readonly now: number
  readonly policy: CoveragePolicy
  readonly desk: Volunteering
  readonly shifts: readonly Made[]
  readonly team: readonly Volunteer[]
  readonly balances: ReadonlyMap<string, Balance>
  readonly elsewhere: readonly Part[]
}

/**
 * Why somebody may not take a piece of the asker's over now, or null: they pass the gates by which one puts oneself on a shift, with the asker off it. `also` is what they would take besides.
 * Refusals: those of `mayVolunteer`, own-cover, no-such-shift, not-a-member.
 */
export function mayCover(facts: CoverageFacts, asker: string, person: string, piece: Piece, also: readonly Piece[] = []): Refused | null {
  if (person === asker) return refuse('own-cover')
  const made = shiftOf(facts.shifts, piece)
  const one = facts.team.find((other) => other.person === person)
  if (made === undefined) return refuse('no-such-shift')
  if (one === undefined) return refuse('not-a-member')
  const occurrence = { ...made.occurrence, start: piece.from, end: piece.to }
  const people = made.people.filter((other) => other.person !== asker)
  const volunteer = withAlso(one, also, facts)
  // Who covers a part of this shift for another one on it is not among its people.
  if (volunteer.on.some((other) => isSameShift(other, piece) && overlap(other, occurrence))) return refuse('on-shift-already', one.name)
  return mayVolunteer({ ...made, occurrence, people }, volunteer, piece.slot, facts.desk)
}

/** Somebody with what they would take besides. */
function withAlso(one: Volunteer, also: readonly Piece[], { shifts }: CoverageFacts): Volunteer {
  const planned = new Map(one.planned)
  const on: Occurrence[] = [...one.on]
  for (const piece of also) {
    const made = shiftOf(shifts, piece)
    if (made === undefined) continue
    const week = mondayOf(made.date)
    planned.set(week, (planned.get(week) ?? 0) + (piece.to - piece.from) / MINUTE)
    on.push({ ...made.occurrence, start: piece.from, end: piece.to })
  }
  return { ...one, planned, on }
}

/** Those of a call who may take any of these pieces: at first whoever does this at the desk anyway, then everybody who may. */
export const callable = (facts: CoverageFacts, asker: string, pieces: readonly Piece[], call: CoverCall): readonly string[] =>
  facts.team
    .filter((one) =>
      pieces.some((piece) => (call === 'second' || isNear(one, piece)) && mayCover(facts, asker, one.person, piece) === null),
    )
    .map(({ person }) => person)

const isNear = ({ role }: Volunteer, { slot }: Piece): boolean => role === slot || (role === 'trainee' && slot === 'listener')

export const nameOf = ({ team }: CoverageFacts, person: string): string | undefined => team.find((one) => one.person === person)?.name
