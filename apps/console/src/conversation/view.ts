// A conversation as one person sees it now, and what they can do in it.

import type { LogEntry } from '@earshot/client'
import type { SentCommand } from '@earshot/contract'
import type { Asks, RoomState } from '@earshot/domain'
import type { Outgoing } from './outgoing.ts'

/** `opening` until the first entries are there; `shut` when it may not be read, with the words that say why. */
export type ConversationView = {
  readonly phase: 'opening' | 'open' | 'shut'
  readonly words: string | null
  readonly entries: readonly LogEntry[]
  /** How many entries from before the first are still to come. */
  readonly earlier: number
  readonly outgoing: readonly Outgoing[]
  readonly typing: boolean
  /** How it stands, where it is a room. */
  readonly room: RoomState | null
}

/** Of a message: the locked response whose wording it is, what it asks the visitor for, and whom of a room it calls. */
export type Said = {
  readonly canned?: string | undefined
  readonly asks?: Asks | undefined
  readonly mentions?: readonly string[] | undefined
}

export type ConversationActions = {
  /** Answers null once it is committed, else why it was refused. */
  readonly ask: (command: SentCommand) => Promise<string | null>
  /** Sends what was written; it stands in `outgoing` until it is committed. */
  readonly write: (kind: Outgoing['kind'], text: string, about?: Said) => void
  readonly retry: (id: string) => void
  readonly discard: (id: string) => void
  readonly typing: () => void
  /** I have the log before me, up to this entry. */
  readonly seen: (n: number) => void
}
