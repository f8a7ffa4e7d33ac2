// What calls for somebody on the day of a desk's shifts.

import { type ShiftCall, shiftCallsOf } from '@earshot/domain'
import { type AttendingParts, deskNow } from './attending-parts.ts'
import { missingAt } from './told.ts'

/** By the clock of the database; nothing where there is no such desk. */
export async function shiftCallsAt(parts: AttendingParts, id: string): Promise<readonly ShiftCall[]> {
  const desk = parts.lives.desk(id)
  if (desk === null) return []
  const on = await deskNow(parts, desk)
  return shiftCallsOf(on, missingAt(on))
}
