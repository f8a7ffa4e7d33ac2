// The day of a desk to test the rules of: 10:00 to 14:00, and the shift after it.

import {
  type Attendee,
  type DayShift,
  type DeskDay,
  NO_RECORD,
  ROSTER_POLICY,
  type RosterPolicy,
  type ShiftAsk,
  type Slot,
} from '../index.ts'
import { MONDAYS } from './shift.ts'

export const time = (text: string): number => Date.parse(`2026-11-23T${text}Z`)

export const policy: RosterPolicy = { ...ROSTER_POLICY, access: 'shifts' }

/** Somebody on a shift who has not come, but for what is said of them. */
export const on = (person: string, different: Partial<Attendee> = {}, slot: Slot = 'listener'): Attendee => ({
  ...NO_RECORD,
  person,
  slot,
  ...different,
})
/** Somebody who came in time. */
export const came = (person: string, start: string, slot: Slot = 'listener', different: Partial<Attendee> = {}): Attendee =>
  on(person, { inAt: time(start), ...different }, slot)

export const shift = (start: string, end: string, ...people: readonly Attendee[]): DayShift => ({
  series: 's',
  desk: 'desk',
  key: `2026-11-23T${start}`,
  start: time(start),
  end: time(end),
  slots: { ...MONDAYS.slots, supervisor: 0 },
  people,
})

export const day = (now: string, shifts: readonly DayShift[], different: Partial<DeskDay> = {}): DeskDay => ({
  shifts,
  policy,
  answering: [],
  inHours: true,
  asks: [],
  now: time(now),
  ...different,
})

/** A question by Ana on the shift of 10:00. */
export const asked = (different: Partial<ShiftAsk>): ShiftAsk => ({
  id: 'q',
  kind: 'cover',
  series: 's',
  key: '2026-11-23T10:00',
  desk: 'desk',
  asker: 'ana',
  asked: null,
  minutes: 15,
  until: time('14:00'),
  begunAt: null,
  answer: null,
  ...different,
})
