// How somebody stands to a desk they are on: the facts that its gates ask for, and what they are there now.

import type { Access } from '../policy/roster.ts'
import type { Slot } from '../shift/people.ts'
import { suits } from '../shift/taking.ts'
import { mayManage, type OrganisationRole, type Role } from './role.ts'

export type Passage = {
  /** What their membership says they may be; `training`: of a desk where nobody real waits. */
  readonly role: Role
  readonly training: boolean
  /** The version of its agreement, 0 where it has none; and the newest that they have accepted, 0 for none. */
  readonly agreement: number
  readonly agreed: number
  /** How its roster lets people in, and their office in the organisation. */
  readonly access: Access
  readonly organisation: OrganisationRole
  /** Their slot on the shift of the desk that is open to them, or null. */
  readonly shift: Slot | null
  /** They take its calls outside of a shift, which it allows. */
  readonly unscheduled: boolean
  /** Minutes a week that one may be there, null without a limit; and how many they have been this week, without the shift that is open to them. */
  readonly weekly: number | null
  readonly worked: number
  /** In how many shifts somebody is new there, how many they have finished, and whether somebody who is not new is there with them. */
  readonly first: number
  readonly finished: number
  readonly accompanied: boolean
}

/** False for a slot that what somebody may be on the desk does not go with. */
export const suitsSlot = ({ role, training }: Pick<Passage, 'role' | 'training'>, slot: Slot): boolean =>
  suits(role, slot) && (role !== 'trainee' || training)

/** True for whoever is on the desk only as its roster has them. */
export const goesByRoster = ({ access, organisation }: Pick<Passage, 'access' | 'organisation'>): boolean =>
  access !== 'open' && !mayManage(organisation)

/** What somebody is on their desk now: on a shift their slot says it, and outside of one they listen. A trainee stays a trainee. */
export function roleNow(passage: Standpoint): Role {
  const { role, shift, unscheduled } = passage
  if (!goesByRoster(passage) || role === 'trainee') return role
  if (shift !== null) return suitsSlot(passage, shift) ? shift : role
  return unscheduled ? 'listener' : role
}

/** What of a passage says so. */
export type Standpoint = Pick<Passage, 'role' | 'training' | 'access' | 'organisation' | 'shift' | 'unscheduled'>
