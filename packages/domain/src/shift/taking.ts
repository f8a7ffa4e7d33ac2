// Whether somebody may be put on a shift, in the slot they are meant for.

import type { Role } from '../people/role.ts'
import { type Refused, refuse } from '../verdict/verdict.ts'
import { type Occurrence, overlap } from './occurrence.ts'
import { isFull, type OnShift, type Slot } from './people.ts'

/** Somebody who may be put on a shift: what they are on its desk, null for nothing, and every occurrence that they are on, of whatever desk. */
export type Candidate = {
  readonly person: string
  readonly name: string
  readonly role: Role | null
  readonly on: readonly Occurrence[]
}

/** The shift in question: `people` are on it; `training` of a desk where nobody real waits. */
export type Taking = { readonly occurrence: Occurrence; readonly people: readonly OnShift[]; readonly training: boolean }

/** Why somebody may not be put in this slot of a shift, or null when they may. Refusals: not-a-member, trainees-train, not-that-slot, on-shift-already, slot-full, on-another-shift. */
export function mayTake({ occurrence, people, training }: Taking, candidate: Candidate, slot: Slot): Refused | null {
  const { role, name, on } = candidate
  if (role === null) return refuse('not-a-member', name)
  if (role === 'trainee' && !training) return refuse('trainees-train')
  if (!suits(role, slot)) return refuse('not-that-slot', { what: slot })
  if (people.some(({ person }) => person === candidate.person)) return refuse('on-shift-already', name)
  if (isFull(occurrence, people, slot)) return refuse('slot-full', { what: slot })
  return on.some((other) => !isSame(other, occurrence) && overlap(other, occurrence)) ? refuse('on-another-shift', name) : null
}

/** Everybody listens; the other slots are for those who are that on the desk. */
export const suits = (role: Role, slot: Slot): boolean => slot === 'listener' || role === slot

const isSame = (one: Occurrence, other: Occurrence): boolean => one.series === other.series && one.key === other.key
