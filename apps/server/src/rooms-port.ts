// Rooms and direct conversations, as the features need them kept beside their logs.

import type { Room } from '@earshot/domain'

/** `seen` is the place up to which the person has read it, 0 for none. */
export type RoomOf = { readonly c: string; readonly state: Room; readonly seen: number }

export interface Rooms {
  /** The rooms that somebody is in or invited to, and those of these desks, the latest first. */
  of(person: string, desks: readonly string[]): Promise<readonly RoomOf[]>
  /** They have read it up to `n`; one that they had read further stays as it is. */
  see(person: string, c: string, n: number): Promise<void>
}
