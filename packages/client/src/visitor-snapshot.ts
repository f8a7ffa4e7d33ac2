// What a visitor's client is made with, and what it shows.

import type { PublicDesk, RefusalBody } from '@earshot/contract'
import type { Answers, UsualWait } from '@earshot/domain'
import type { ChatView } from './chat-view.ts'
import type { LineState } from './connection.ts'
import type { Effects, Keep } from './effects.ts'
import type { FileDoor } from './file-sending.ts'
import type { Pending } from './outbox.ts'

export type VisitorOptions = {
  /** The server's origin, such as https://chat.example; empty for the page's own. */
  readonly base: string
  readonly desk: string
  /** Where the visit is kept, shared by all tabs (localStorage). */
  readonly kept: Keep | null
  /** Where this tab's unanswered commands are kept (sessionStorage). */
  readonly tab: Keep | null
  readonly effects?: Effects
}

export type LeftMessage =
  | { readonly text: string; readonly name?: string; readonly email?: string }
  | { readonly form: string; readonly version: number; readonly answers: Answers }

/** `long`: it has waited longer than is usual. */
export type Wait = { readonly before: number; readonly usual: UsualWait | null; readonly long: boolean }

export type VisitorSnapshot = {
  readonly line: LineState
  /** Null until it was asked; the refusal when there is none, or it could not be asked. */
  readonly desk: PublicDesk | null
  readonly deskRefusal: RefusalBody | null
  /** Null before the first message. */
  readonly chat: ChatView | null
  /** What was written before there was a conversation, or in one that is gone. */
  readonly unsent: readonly Pending[]
  readonly handle: string | null
  /** Where files of the visit go; null before the first message. */
  readonly door: FileDoor | null
  /** How many stand before the chat, and how long it usually takes, as long as it waits and the line stands. */
  readonly wait: Wait | null
  /** The visit has run out: what is shown is all there is, and only a new one can be started. */
  readonly over: boolean
}
