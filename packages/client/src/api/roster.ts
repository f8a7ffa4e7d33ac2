// What staff ask of a desk's roster over HTTP.

import {
  type NewSeriesBody,
  PATHS,
  type Roster,
  type RosterChanged,
  type RosterShift,
  type SeriesBody,
  type ShiftBody,
  type ShiftPersonBody,
  type TimeOffBody,
  type UndoBody,
} from '@earshot/contract'
import { type Ask, at } from './ask.ts'

type ShiftId = Pick<RosterShift, 'series' | 'key'>

export const rosterEndpoints = (ask: Ask) => ({
  /** From one day of the desk to another, both closed. */
  roster: (desk: string, from: string, until: string) =>
    ask<Roster>('GET', `${at(PATHS.roster, { desk })}?${new URLSearchParams({ from, until })}`),
  planSeries: (desk: string, body: NewSeriesBody) => ask<RosterChanged>('POST', at(PATHS.rosterSeries, { desk }), body),
  changeSeries: (series: string, body: SeriesBody) => ask<RosterChanged>('PUT', at(PATHS.series, { series }), body),
  changeShift: ({ series, key }: ShiftId, body: ShiftBody) => ask<RosterChanged>('PUT', at(PATHS.shift, { series, key }), body),
  staffShift: ({ series, key }: ShiftId, person: string, body: ShiftPersonBody) =>
    ask<RosterChanged>('PUT', at(PATHS.shiftPerson, { series, key, person }), body),
  undoRoster: (desk: string, body: UndoBody) => ask<RosterChanged>('POST', at(PATHS.rosterUndo, { desk }), body),
  addTimeOff: (body: TimeOffBody) => ask<object>('POST', PATHS.timeOff, body),
  removeTimeOff: (id: string) => ask<object>('DELETE', at(PATHS.timeOffOne, { id })),
})
