// What staff ask of the day of their shifts over HTTP: coming, confirming, asking and answering, and who was there.

import { type AskBody, type Attendances, type DayOfShift, type OwnShift, PATHS } from '@earshot/contract'
import { type Ask, at } from './ask.ts'

type ShiftId = Pick<OwnShift, 'series' | 'key'>

const during = (path: string, desk: string, from: string, until: string): string =>
  `${at(path, { desk })}?${new URLSearchParams({ from, until })}`

export const dayEndpoints = (ask: Ask) => ({
  myDay: () => ask<DayOfShift>('GET', PATHS.myDay),
  checkIn: ({ series, key }: ShiftId) => ask<{ room: string }>('POST', at(PATHS.checkIn, { series, key }), {}),
  confirmShift: ({ series, key }: ShiftId) => ask<object>('POST', at(PATHS.confirmShift, { series, key }), {}),
  askOnShift: ({ series, key }: ShiftId, body: AskBody) => ask<object>('POST', at(PATHS.shiftAsks, { series, key }), body),
  answerOnShift: (id: string, yes: boolean) => ask<object>('PUT', at(PATHS.shiftAsk, { id }), { yes }),
  setUnscheduled: (desk: string, on: boolean) => ask<object>('PUT', at(PATHS.unscheduled, { desk }), { on }),
  /** From one day of the desk to another, both closed. */
  attendances: (desk: string, from: string, until: string) => ask<Attendances>('GET', during(PATHS.attendances, desk, from, until)),
})

/** The same as a table for other programs. */
export const attendancesCsv = (base: string, desk: string, from: string, until: string): string =>
  base + during(PATHS.attendancesCsv, desk, from, until)
