// What somebody may do with the roster of a desk.

import type { Roster } from '@earshot/contract'
import { mayManage } from '@earshot/domain'
import type { Person } from '../ports.ts'
import type { DeskMember } from '../roster-port.ts'

export type RosterRight = Roster['right']

/** By what they are meant to be on the desk, whichever slot they are in just now; null for whoever has nothing to do with it. */
export function rosterRight(
  { person, organisation }: Pick<Person, 'person' | 'organisation'>,
  members: readonly DeskMember[],
): RosterRight | null {
  const role = members.find((one) => one.person === person)?.role
  if (mayManage(organisation) || role === 'coordinator') return 'edit'
  return role === undefined ? null : 'sign-up'
}
