// Coming to a shift, which is joining its room; and confirming one before.

import { accept, checkInTo, confirmShift, NO_ABSENCE, refuse, shutBy, type Verdict } from '@earshot/domain'
import type { Person } from '../ports.ts'
import type { ShiftId } from '../shifts-port.ts'
import { type AttendingParts, changed, ownOf, shiftNear } from './attending-parts.ts'

/** Somebody comes to their shift; answers its room. Refusals: `no-such-shift`, `agreement-first`, and those of `checkInTo`. */
export async function checkIn(parts: AttendingParts, by: Person, id: ShiftId): Promise<Verdict<{ room: string }>> {
  const at = await shiftNear(parts, id)
  if (at === null) return refuse('no-such-shift')
  const comes = checkInTo(at.shift, by.person, at.policy, at.now)
  if (!comes.ok) return comes
  // What else is closed says when one may work there, and not whether one has come.
  const closed = by.memberships.find(({ desk }) => desk === at.desk.id)?.closed ?? []
  const shut = shutBy(
    closed.filter((gate) => gate === 'agreement'),
    at.policy,
  )
  if (shut !== null) return shut
  if (by.status === 'offline') await parts.people.setStatus(by.person, 'online', NO_ABSENCE)
  if (comes.value) await parts.day.attendances.comes(ownOf(id, by))
  const room = await parts.shiftRooms.join(at.shift, at.desk, parts.staffOf(by))
  changed(parts, at.desk.id, by.person)
  return accept({ room })
}

/** Somebody says that they will come. Refusals: `no-such-shift`, and those of `confirmShift`. */
export async function confirm(parts: AttendingParts, by: Person, id: ShiftId): Promise<Verdict<object>> {
  const at = await shiftNear(parts, id)
  if (at === null) return refuse('no-such-shift')
  const confirms = confirmShift(at.shift, by.person, at.policy, at.now)
  if (!confirms.ok) return confirms
  if (confirms.value && (await parts.day.attendances.confirms(ownOf(id, by)))) changed(parts, at.desk.id)
  return accept({})
}
