// One shift of a plan, found by its key.

import { accept, cancelledOf, type Made, refuse, type Verdict } from '@earshot/domain'
import type { Desk } from '../ports.ts'
import type { KeptSeries } from '../roster-port.ts'
import { AHEAD } from './parts.ts'
import { aheadOf } from './planning.ts'
import { midnightOf } from './wall.ts'

export type ShiftAt = { readonly made: Made; readonly cancelled: boolean }

/** The shift of this key that is not over, cancelled or not. Refusals: `no-such-shift`, `shift-over`. */
export function shiftAt(desk: Desk, { series, plan }: KeptSeries, key: string, now: number): Verdict<ShiftAt> {
  const made = aheadOf(desk, series, plan, now).find(({ occurrence }) => occurrence.key === key)
  if (made !== undefined) return accept({ made, cancelled: false })
  const kept = { series, desk: desk.id, timeZone: desk.timeZone, plan }
  const cancelled = plan.ended ? [] : cancelledOf(kept, desk.hours.closures, { from: now, to: now + AHEAD })
  const found = cancelled.find(({ occurrence }) => occurrence.key === key)
  if (found !== undefined) return accept({ made: found, cancelled: true })
  return refuse(midnightOf(desk, key.slice(0, 10)) <= now ? 'shift-over' : 'no-such-shift')
}
