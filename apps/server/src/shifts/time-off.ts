// Days on which somebody cannot be put on a shift: their own to add and take away, and their coordinators'.

import type { TimeOffBody } from '@earshot/contract'
import { accept, type Refused, refuse, timeOff, type Verdict } from '@earshot/domain'
import type { Person } from '../ports.ts'
import type { RosterParts } from './parts.ts'
import { rosterRight } from './right.ts'

/** Refusals: `not-time-off`, `roster-keepers-only`, `no-such-person`. */
export async function addTimeOff(parts: RosterParts, by: Person, asked: TimeOffBody): Promise<Verdict<object>> {
  const kept = timeOff(asked)
  if (!kept.ok) return kept
  const desks = await desksOf(parts, asked.person)
  const refused = await mayFor(parts, by, asked.person, desks)
  if (refused !== null) return refused
  await parts.rows.addTimeOff(kept.value, by.person)
  tell(parts, desks)
  return accept({})
}

/** What is gone already is gone. Refusals: `roster-keepers-only`. */
export async function removeTimeOff(parts: RosterParts, by: Person, id: string): Promise<Verdict<object>> {
  const whose = await parts.rows.timeOffOf(id)
  if (whose === null) return accept({})
  const desks = await desksOf(parts, whose)
  const refused = await mayFor(parts, by, whose, desks)
  if (refused !== null) return refused
  await parts.rows.removeTimeOff(id, by.person)
  tell(parts, desks)
  return accept({})
}

/** The desks that somebody is on. */
async function desksOf({ rows, lives }: RosterParts, person: string): Promise<readonly string[]> {
  const all = await Promise.all(lives.all.map(async ({ id }) => ({ id, members: await rows.members(id) })))
  return all.filter(({ members }) => members.some((one) => one.person === person)).map(({ id }) => id)
}

async function mayFor({ rows }: RosterParts, by: Person, person: string, desks: readonly string[]): Promise<Refused | null> {
  if (by.person === person) return null
  const rights = await Promise.all(desks.map(async (desk) => rosterRight(by, await rows.members(desk))))
  return rights.includes('edit') ? null : refuse('roster-keepers-only')
}

function tell({ bus }: RosterParts, desks: readonly string[]): void {
  for (const desk of desks) bus.publish({ about: 'roster', desk })
}
