// What the roster stands on.

import { DAY } from '@earshot/domain'
import type { Bus, Clock, Desk } from '../ports.ts'
import type { RosterPlans, RosterRows } from '../roster-port.ts'

export type RosterParts = {
  readonly plans: RosterPlans
  readonly rows: RosterRows
  readonly bus: Bus
  readonly clock: Clock
  readonly lives: { desk(id: string): Desk | null; readonly all: readonly Desk[] }
}

/** How far ahead shifts are made: a year, and a month in which a server may stand still. */
export const AHEAD = 400 * DAY
