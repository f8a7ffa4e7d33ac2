// Putting oneself on a shift, and off it again.

import { type Made, mayLeaveShift, type Refused, type Slot } from '@earshot/domain'
import type { Desk, Person } from '../ports.ts'

export type MayPutSelf = (by: Person, desk: Desk, made: Made, slot: Slot | null) => Promise<Refused | null>

/** Why somebody may not do that with themselves, or null. */
export const putsSelf =
  (now: () => number): MayPutSelf =>
  async (_by, _desk, { occurrence }, slot) =>
    slot === null ? mayLeaveShift(occurrence, now()) : null
