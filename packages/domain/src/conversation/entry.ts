// One thing in the log of a conversation: plain facts, and the content that is secret and can be erased without touching them.

import type { Audience, Positions } from '../audience/audience.ts'
import type { AttachedFile } from '../file/file.ts'
import type { Answered } from '../form/answer.ts'
import type { FormUse } from '../form/use.ts'
import type { Role } from '../people/role.ts'
import type { RoomBody } from '../room/body.ts'
import type { RoomKind } from '../room/kind.ts'
import type { Outcome } from './outcome.ts'
import type { Asks, Question } from './question.ts'
import type { Score } from './rating.ts'
import type { Rung } from './rung.ts'
import type { Seat } from './seats.ts'

/** Staff carry the public name and role they had when they wrote, so that the log stays true when either changes. */
export type Author =
  | { readonly kind: 'visitor' }
  | { readonly kind: 'staff'; readonly person: string; readonly name: string; readonly role: Role }
  | { readonly kind: 'system' }

/** A chat or a thread is a visitor's; a room and a direct conversation, which is one of two, are staff's own. */
export type InquiryKind = 'chat' | 'thread'
export type ConversationKind = InquiryKind | RoomKind
/** silence: the visitor was asked whether they were there, and did not answer; exit: they left by the quick exit, and cannot come back. */
export type CloseReason = 'visitor' | 'staff' | 'lapsed' | 'silence' | 'exit' | 'banned'

export type Opened = {
  readonly kind: 'opened'
  readonly form: InquiryKind
  readonly desk: string
  readonly visitor: string
  readonly handle: string
}

export type NoticeAbout = 'welcome' | 'rules' | 'handed'

/** `canned` is the locked response whose wording it is, `asks` what it asks the visitor for, `mentions` whom of a room it calls; of a `file`, the text is its name. */
type MessageBody = {
  readonly kind: 'message'
  readonly canned?: string
  readonly asks?: Asks
  readonly file?: AttachedFile
  readonly mentions?: readonly string[]
}

/** What happened, without a word of what was written. */
export type Body =
  | RoomBody
  | MessageBody
  | { readonly kind: 'whisper'; readonly file?: AttachedFile }
  | { readonly kind: 'note' }
  | { readonly kind: 'notice'; readonly about: NoticeAbout }
  | Opened
  /** `via` is the desk that was asked for help, where the person came from there. */
  | { readonly kind: 'claimed'; readonly person: string; readonly via?: string }
  | { readonly kind: 'rung'; readonly rung: Rung; readonly desk: string | null }
  | { readonly kind: 'offered'; readonly desk: string; readonly person: string | null }
  | { readonly kind: 'handed'; readonly person: string; readonly desk: string }
  | { readonly kind: 'declined' }
  | { readonly kind: 'withdrawn' }
  | { readonly kind: 'missed' }
  | { readonly kind: 'deferred' }
  | { readonly kind: 'line'; readonly gone: boolean }
  | { readonly kind: 'closed'; readonly reason: CloseReason }
  /** The visitor has been silent and is asked whether they are there. */
  | { readonly kind: 'warned' }
  | { readonly kind: 'here' }
  | { readonly kind: 'seated'; readonly seat: Seat; readonly person: string }
  | { readonly kind: 'rose'; readonly seat: Seat }
  | { readonly kind: 'hand'; readonly up: boolean }
  | { readonly kind: 'filled'; readonly use: FormUse; readonly form: string; readonly version: number }
  /** What was passed on from another conversation has arrived. */
  | { readonly kind: 'received'; readonly form: string; readonly version: number }
  | { readonly kind: 'nudged' }
  | { readonly kind: 'heeded'; readonly person: string }
  /** How it was for the visitor. */
  | { readonly kind: 'rated'; readonly score: Score }
  | { readonly kind: 'named' }
  | { readonly kind: 'addressed' }
  | { readonly kind: 'withheld'; readonly what: Question }
  | { readonly kind: 'visited' }
  /** A ticket was made of it; `kept`: by who made it, and not left to the desk. */
  | { readonly kind: 'converted'; readonly due: number; readonly kept: boolean }
  /** Its author has the ticket now. */
  | { readonly kind: 'owned' }
  | { readonly kind: 'released' }
  | { readonly kind: 'settled'; readonly outcome: Outcome }
  | { readonly kind: 'reopened'; readonly due: number }
  /** Whatever was written in that entry is gone. */
  | { readonly kind: 'deleted'; readonly entry: string }
  | { readonly kind: 'tagged'; readonly tag: string; readonly on: boolean }

export type EntryKind = Body['kind']

type ForStaff = RoomBody | { kind: 'whisper' | 'note' | 'converted' | 'owned' | 'released' | 'settled' | 'reopened' }
/** Who may see an entry of this body: one that is for staff for a visitor does not compile. */
export type AudienceOf<B extends Body> = B extends ForStaff ? Exclude<Audience, 'everyone'> : Audience

/** What is secret: sealed at rest. Null once it is erased, or where there is none. */
export type Content =
  | { readonly text: string }
  | { readonly name: string }
  | { readonly email: string }
  | { readonly page: string; readonly title: string }
  | { readonly title: string }
  | { readonly subject: string; readonly promise: string }
  /** `title` is that of the form, `to` the name of where it went, `from` that of the desk it came from. Of what came back, `to` is where it could not go. */
  | { readonly answers: readonly Answered[]; readonly title?: string; readonly to?: string; readonly from?: string }

/** An entry as a rule decides it: no id, no place in the log yet. */
export type Draft = {
  readonly author: Author
  readonly audience: Audience
  readonly body: Body
  readonly content: Content | null
  readonly at: number
}

/** What people have written, and can be deleted again. What the desk says by itself stays. */
const WRITTEN: ReadonlySet<EntryKind> = new Set([
  'message',
  'whisper',
  'note',
  'named',
  'addressed',
  'visited',
  'offered',
  'declined',
  'nudged',
  'filled',
  'converted',
  'received',
  'announced',
])
export const isWritten = ({ kind }: { readonly kind: EntryKind }): boolean => WRITTEN.has(kind)

/** An entry in the log. `at` is in milliseconds since 1970; `positions` is its place in each audience's log. */
export type Entry = Draft & { readonly id: string; readonly positions: Positions }
