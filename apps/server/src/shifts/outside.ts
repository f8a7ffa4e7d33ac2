// Taking calls of a desk outside of a shift, and not any more.

import { accept, beginUnscheduled, refuse, type Verdict } from '@earshot/domain'
import type { Person } from '../ports.ts'
import { type AttendingParts, changed, deskNow } from './attending-parts.ts'

/** Begins or ends it; what is so already stays so. Refusals: `not-on-desk`, and those of `beginUnscheduled`. */
export async function setUnscheduled(parts: AttendingParts, by: Person, id: string, on: boolean): Promise<Verdict<object>> {
  const desk = parts.lives.desk(id)
  if (desk === null || !by.memberships.some((one) => one.desk === id)) return refuse('not-on-desk')
  if (!on) {
    if (await parts.day.outside.end(by.person, id, by.person)) changed(parts, id, by.person)
    return accept({})
  }
  const { shifts, policy, now } = await deskNow(parts, desk)
  const until = beginUnscheduled(shifts, by.person, policy, now)
  if (!until.ok) return until
  if (await parts.day.outside.begin({ person: by.person, desk: id, from: null, until: until.value, stays: false }))
    changed(parts, id, by.person)
  return accept({})
}
