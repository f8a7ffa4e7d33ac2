// The ports of the day of a shift: who is on one and what happened, what is asked there, and who takes calls outside of one. Moments are milliseconds since 1970.

import type { Attendee, Duty, Occurrence, ShiftAsk, Slot, Unscheduled } from '@earshot/domain'

export type NamedAttendee = Attendee & { readonly name: string }
/** A shift with those of its people who are on its desk still, supervisors and coordinators first. */
export type KeptShift = Occurrence & { readonly people: readonly NamedAttendee[] }
export type ShiftId = Pick<Occurrence, 'series' | 'key'>

/** Which shifts are looked for: of these desks or all, of one person or all, not ended for longer than `past` and beginning within `ahead`, both in milliseconds. */
export type ShiftsAsked = {
  readonly desks?: readonly string[]
  readonly person?: string
  readonly past: number
  readonly ahead: number
}
/** `now` is what the clock of the database says. */
export type Looked = { readonly now: number; readonly shifts: readonly KeptShift[] }

/** Somebody on a shift: what is put on record is of them. */
export type Own = ShiftId & { readonly person: string }

/** What happened, of one person on one shift or outside of one. */
export type AttendanceRow = {
  readonly shift: (ShiftId & { readonly slot: Slot }) | null
  readonly person: string
  readonly name: string
  readonly start: number
  readonly end: number
  readonly inAt: number | null
  readonly leftAt: number | null
  readonly relievedAt: number | null
  readonly relievedBy: string | null
  readonly lateMinutes: number | null
  readonly missedAt: number | null
}

/** Each puts it on record with a line in the audit log, and answers false where it was on record. */
export interface Attendances {
  look(asked: ShiftsAsked): Promise<Looked>
  /** The desk of a shift; null where there is none of this id. */
  deskOf(shift: ShiftId): Promise<string | null>
  comes(own: Own): Promise<boolean>
  confirms(own: Own): Promise<boolean>
  saysLate(own: Own, minutes: number): Promise<boolean>
  /** Somebody is off a shift that they have come to; false too where who relieves them is on none that they have come to. */
  relieve(own: Own, by: string): Promise<boolean>
  misses(own: Own): Promise<boolean>
  /** Who is on a shift that they have come to and is offline has left, and who is back has not; the desks of those of whom that is news. */
  followPresence(): Promise<readonly string[]>
  /** Does `work` once for a shift, however many servers ask at once; again where it failed. True where it was done now. */
  once(shift: ShiftId, duty: Duty, work: () => Promise<void>): Promise<boolean>
  /** What happened at a desk from one moment to another, of one person or everybody, by time. */
  between(desk: string, from: number, to: number, person: string | null): Promise<readonly AttendanceRow[]>
}

/** A question with the names of those it is about. */
export type NamedAsk = ShiftAsk & {
  readonly madeAt: number
  readonly askerName: string
  readonly askedName: string | null
  readonly answered: { readonly byName: string; readonly at: number } | null
}
export type NewAsk = Pick<ShiftAsk, 'id' | 'kind' | 'series' | 'key' | 'desk' | 'asker' | 'asked' | 'minutes' | 'until'> & {
  readonly begins: boolean
}

export interface ShiftAsks {
  find(id: string): Promise<NamedAsk | null>
  /** What was asked on these desks and is not over for longer than an hour. */
  ofDesks(desks: readonly string[]): Promise<readonly NamedAsk[]>
  /** False where there is one of this id. */
  add(ask: NewAsk): Promise<boolean>
  /** Does `work` with the answer, both or neither; false where it is answered already, or `work` comes to nothing. `begins`: a break begins with it. */
  answer(
    id: string,
    by: string,
    answer: { readonly yes: boolean; readonly begins: boolean },
    work: () => Promise<boolean>,
  ): Promise<boolean>
}

export interface OutsideShifts {
  /** Those who take calls outside of a shift now, each time under an id. */
  now(): Promise<readonly (Unscheduled & { readonly id: string })[]>
  /** From a moment on, with null from now. False where they do already; who stays does so for each of those they stay for. */
  begin(outside: Unscheduled & { readonly from: number | null }): Promise<boolean>
  /** Ends what somebody does there, and what begins until `through`. */
  end(person: string, desk: string, by: string, through?: number): Promise<boolean>
  /** One has ended by itself. */
  over(id: string): Promise<boolean>
}

export type DayParts = {
  readonly attendances: Attendances
  readonly asks: ShiftAsks
  readonly outside: OutsideShifts
}
