// What the roster stands on.

import type { Bus, Clock, Desk } from '../ports.ts'
import type { RosterPlans, RosterRows } from '../roster-port.ts'
import type { MayPutSelf } from './self.ts'

export type RosterParts = {
  readonly plans: RosterPlans
  readonly rows: RosterRows
  readonly bus: Bus
  readonly clock: Clock
  readonly mayPutSelf: MayPutSelf
  readonly lives: { desk(id: string): Desk | null; readonly all: readonly Desk[] }
}

const DAY = 86_400_000
/** How far ahead shifts are made: a year, and a month in which a server may stand still. */
export const AHEAD = 400 * DAY
