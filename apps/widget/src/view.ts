// Everything the page shows, as data, and which screen that makes.

import type { Answer, FileDoor } from '@earshot/client'
import type { PublicDesk } from '@earshot/contract'
import type { Answers, Score, ToldEntry, UsualWait } from '@earshot/domain'
import type { Outgoing, Why } from './chat/lines.ts'
import { type Stage, stageOf } from './chat/stage.ts'
import type { Draft } from './desk/drafts.ts'

/** What stands in the composer's place: the question whether to end the chat, or the ways to keep it. */
export type Aside = 'end' | 'keep' | null

/** The two ways to begin: a chat, or a message that is left. */
export type Door = 'chat' | 'leave'

/** A desk that is known, or why there is none to show. */
export type DeskView = PublicDesk | 'loading' | 'unknown' | 'unreachable'

/** Something on its way, or refused. */
export type Sending = { readonly sending: boolean; readonly refused: Why | null }

export type ChatView = {
  readonly entries: readonly ToldEntry[]
  readonly outgoing: readonly Outgoing[]
  /** False while an earlier chat is still being asked for. */
  readonly settled: boolean
  /** False while entries are known to exist that are not here yet. */
  readonly complete: boolean
  readonly typing: boolean
  /** Where a chat that waits stands; `long` once it has waited longer than is usual. */
  readonly wait: { readonly before: number; readonly usual: UsualWait | null; readonly long: boolean } | null
  /** Where files go; null before the first message. */
  readonly door: FileDoor | null
  readonly lost: boolean
  readonly expired: boolean
  /** The end of the chat is on its way. */
  readonly ending: boolean
  /** A message being left: on its way, or refused. */
  readonly leaving: Sending
  /** An address being left, to be written to instead. */
  readonly deferring: Sending
  /** How it was, on its way or refused. */
  readonly rating: Sending
}

/** Everything but what is being written: that changes with each key, and is read where it is shown. */
export type View = {
  readonly desk: DeskView
  readonly chat: ChatView
  /** Where the visitor has begun to write, or chose to; null leaves it to the desk. */
  readonly door: Door | null
  readonly aside: Aside
  /** Counts how often the visitor opened the chat. */
  readonly opened: number
  readonly embedded: boolean
  readonly sound: boolean
  /** What there is to say about a page that was opened, or was not. */
  readonly notice: string | null
}

/** The desk's form for messages, in the version that was shown. */
export type FilledIn = { readonly form: string; readonly version: number; readonly answers: Answers }

export type Acts = {
  readonly write: (draft: Draft, door: Door) => void
  readonly goTo: (door: Door) => void
  readonly send: (text: string) => void
  /** What is left: the desk's form filled in, or else the draft. */
  readonly leave: (filled?: FilledIn) => void
  readonly defer: () => void
  readonly here: () => void
  readonly rate: (score: Score, comment: string) => void
  readonly retry: (id: string) => void
  readonly discard: (id: string) => void
  readonly turn: (aside: Aside) => void
  readonly mail: (email: string) => Promise<Answer<object> | null>
  readonly end: () => void
  readonly startNew: () => void
  readonly tryNow: () => void
  readonly sound: (on: boolean) => void
  readonly openAsPage: () => void
  readonly hide: () => void
  /** Leaves by the quick exit. */
  readonly exit: () => void
}

export type Screen =
  | { readonly is: 'loading' | 'unknown' | 'unreachable' | 'expired' }
  | { readonly is: 'kept' }
  | { readonly is: 'leave'; readonly desk: PublicDesk }
  | { readonly is: 'chat'; readonly stage: Stage }

/** Which screen a view makes. A chat goes on whatever becomes of the desk; the desk decides where nothing has begun, not even to be written. */
export function screenOf({ desk, chat, door }: Pick<View, 'desk' | 'chat' | 'door'>): Screen {
  const stage = stageOf(chat.entries)
  if (chat.expired && stage.is === 'none') return { is: 'expired' }
  if (!chat.settled) return { is: 'loading' }
  if (stage.is === 'left') return { is: 'kept' }
  if (stage.is !== 'none') return { is: 'chat', stage: chat.ending && stage.is !== 'ended' ? { is: 'ending' } : stage }
  if (typeof desk === 'string') return { is: desk }
  if (chat.outgoing.length > 0) return { is: 'chat', stage }
  const way = door ?? (desk.availability === 'open' ? 'chat' : 'leave')
  return way === 'chat' && !chat.leaving.sending ? { is: 'chat', stage } : { is: 'leave', desk }
}
