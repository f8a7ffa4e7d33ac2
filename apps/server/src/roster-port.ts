// The port of the roster: plans as they are kept, and the shifts that were made of them.

import type { DaysOff, Made, Occurrence, OnShift, Passage, Plan, Role } from '@earshot/domain'

/** `version` rises with each change. */
export type KeptSeries = { readonly series: string; readonly desk: string; readonly version: number; readonly plan: Plan }

/** A plan as it is to be, decided on `version`, 0 for a new one; `made` are its shifts from now on. */
export type PlanChange = KeptSeries & { readonly made: readonly Made[] }

/** Somebody on a shift; `inAt` is when they came and `relievedAt` when they were relieved, in milliseconds since 1970. */
export type OnRow = OnShift & { readonly name: string; readonly inAt: number | null; readonly relievedAt: number | null }
/** A shift as it was made, with those of its people who are on the desk. */
export type ShiftRow = { readonly occurrence: Occurrence; readonly people: readonly OnRow[] }

/** Somebody on a desk, with what they are meant to be there. */
export type DeskMember = { readonly person: string; readonly name: string; readonly role: Role }

export type KeptTimeOff = DaysOff & { readonly id: string }

export interface RosterPlans {
  /** Does `work` while nobody else who asks for it does theirs, on whichever server: what is decided on may be the shifts of any desk. */
  inTurn<T>(work: () => Promise<T>): Promise<T>
  /** Those of a desk that were not taken away. */
  ofDesk(desk: string): Promise<readonly KeptSeries[]>
  find(series: string): Promise<KeptSeries | null>
  version(series: string, version: number): Promise<Plan | null>
  /** Keeps plans, and their shifts that have not ended, together; false, and nothing is kept, when one of them is at another version. */
  keep(changes: readonly PlanChange[], by: string): Promise<boolean>
  /** Makes the shifts of plans anew that are still at this version: time has gone on, or their desk has changed. */
  make(changes: readonly PlanChange[]): Promise<void>
}

export interface RosterRows {
  /** How somebody stands to a desk they are on; null for whoever is not on it. */
  passage(person: string, desk: string): Promise<Passage | null>
  /** Whoever on a desk has finished so many of its shifts. */
  finished(desk: string, shifts: number): Promise<readonly string[]>
  /** Shifts of a desk that overlap the time, by their start. */
  ofDesk(desk: string, from: number, to: number): Promise<readonly ShiftRow[]>
  /** Shifts of these people from `from` on, but for those of these series. */
  ofPeople(people: readonly string[], from: number, but: readonly string[]): Promise<ReadonlyMap<string, readonly Occurrence[]>>
  /** Whoever is on a desk, by name. */
  members(desk: string): Promise<readonly DeskMember[]>
  /** Of these people, what lasts until this day or longer. */
  timeOff(people: readonly string[], from: string): Promise<readonly KeptTimeOff[]>
  addTimeOff(off: KeptTimeOff, by: string): Promise<void>
  /** Whose it was; null where there is none. */
  timeOffOf(id: string): Promise<string | null>
  removeTimeOff(id: string, by: string): Promise<void>
}
