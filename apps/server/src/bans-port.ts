// Bans as the features need them kept, and what they are known by.

import type { DecidedBan } from '@earshot/domain'

export type NewBan = DecidedBan & {
  readonly id: string
  readonly conversation: string
  readonly desk: string
  readonly handle: string
  readonly everywhere: boolean
  readonly madeBy: string
  readonly madeByName: string
  readonly madeAt: number
}
export type KeptBan = Omit<NewBan, 'conversation'>

/** Moments are milliseconds since 1970. */
export interface Bans {
  /** Keeps where a visit came from, sealed. */
  note(visitor: string, address: string): Promise<void>
  /** Until when one of these tokens, or this address, is banned at a desk; null when none is. */
  standing(desk: string, tokens: readonly string[], address: string, now: number): Promise<number | null>
  /** How many chats are open at a desk from the network of this address. */
  openFrom(desk: string, address: string): Promise<number>
  /** Where the visitor of a conversation came from; null once that is forgotten. */
  addressOf(conversation: string): Promise<string | null>
  /** Bans, with its line in the audit log; the same id once more changes nothing. False where what it asks for is not known any more. */
  add(ban: NewBan): Promise<boolean>
  /** Those that are running at these desks, the first to end first. */
  running(desks: readonly string[], now: number): Promise<readonly KeptBan[]>
  lift(id: string, by: string, now: number): Promise<void>
  /** Forgets where those came from whose visits expire before this. */
  forget(expiresBefore: number): Promise<void>
}
