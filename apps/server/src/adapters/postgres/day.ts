// What is kept of the day of a shift.

import type pg from 'pg'
import type { DayParts } from '../../shifts-port.ts'
import { PostgresAttendances } from './attendances.ts'
import { PostgresOutsideShifts } from './outside-shifts.ts'
import { PostgresShiftAsks } from './shift-asks.ts'

export const openDay = (pool: pg.Pool): DayParts => ({
  attendances: new PostgresAttendances(pool),
  asks: new PostgresShiftAsks(pool),
  outside: new PostgresOutsideShifts(pool),
})
