// Rooms and direct conversations, as the features need them kept beside their logs.

import type { Room } from '@earshot/domain'

/** `seen` is the place up to which the person has read it; null where they have not been there yet. */
export type RoomOf = { readonly c: string; readonly state: Room; readonly seen: number | null }

export interface Rooms {
  /** The rooms that somebody is in or invited to, and those of these desks, the latest first. */
  of(person: string, desks: readonly string[]): Promise<readonly RoomOf[]>
  /** They have read it up to `n`, or its end where that is before; answers how far, or null where they had read as far already. */
  see(person: string, c: string, n: number): Promise<number | null>
}
