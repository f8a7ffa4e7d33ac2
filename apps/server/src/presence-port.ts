// Who is there, as the features need it kept.

import type { Absence, Role, Status } from '@earshot/domain'

/** Somebody who is online or away, on one of their desks. */
export type Here = {
  readonly person: string
  readonly name: string
  readonly status: Status
  readonly absence: Absence
  readonly desk: string
  readonly role: Role
  /** A window of theirs is open somewhere. */
  readonly present: boolean
}

/** Who is there: a lease for this node, a row for each window of a member of staff, never of visitors. */
export interface Presence {
  renew(): Promise<void>
  enter(window: string, person: string): Promise<void>
  /** Its page answers, and somebody did something in it `idle` milliseconds ago; null where nobody sits. Once it has, it is missed when it does not go on. */
  answered(window: string, idle: number | null): Promise<void>
  /** Its line is gone; it counts for a few seconds more. */
  leave(window: string): Promise<void>
  /** Whoever is not offline on these desks, supervisors and coordinators first, then by name. */
  here(desks: readonly string[]): Promise<readonly Here[]>
  /** Everybody who is online, with the desks they take calls from, and since how many milliseconds they have done nothing; null without a window. */
  online(): Promise<readonly { readonly person: string; readonly idle: number | null; readonly desks: readonly string[] }[]>
  /** Everybody with a window, online or not, and since how many milliseconds they have done nothing in any of theirs. */
  withWindows(): Promise<readonly { readonly person: string; readonly idle: number }[]>
  /** How many people are online with a live window and take calls, for each desk that has any. */
  answering(): Promise<ReadonlyMap<string, number>>
  /** Who they are, by name, on each desk. */
  whoAnswers(): Promise<readonly { readonly desk: string; readonly person: string; readonly name: string; readonly role: Role }[]>
  end(): Promise<void>
}
