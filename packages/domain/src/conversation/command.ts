// What can be asked of a conversation. `canned` names the locked response whose wording a message says it is, `asks` what it asks the visitor for.

import type { AttachedFile } from '../file/file.ts'
import type { Answers } from '../form/answer.ts'
import type { RoomCommand } from '../room/command.ts'
import type { Visitor } from './actor.ts'
import type { Author, Body, Content } from './entry.ts'
import type { Outcome } from './outcome.ts'
import type { Asks, Question } from './question.ts'
import type { Score } from './rating.ts'

export type Command = InquiryCommand | RoomCommand

export type InquiryCommand =
  | { readonly do: 'start'; readonly text: string }
  | { readonly do: 'leave'; readonly text: string; readonly name?: string | undefined; readonly email?: string | undefined }
  /** `mentions`: whom it calls, in a room. */
  | {
      readonly do: 'say'
      readonly text: string
      readonly canned?: string | undefined
      readonly asks?: Asks | undefined
      readonly mentions?: readonly string[] | undefined
    }
  | { readonly do: 'whisper'; readonly text: string }
  | { readonly do: 'note'; readonly text: string }
  /** A file that is kept under this command's id; `whisper`: for staff. */
  | { readonly do: 'attach'; readonly name: string; readonly file: AttachedFile; readonly whisper: boolean }
  | { readonly do: 'claim' }
  | { readonly do: 'close' }
  /** Leaves by the quick exit, and does not come back. */
  | { readonly do: 'exit' }
  /** Takes the seat of one's role: a supervisor's or a coordinator's. */
  | { readonly do: 'guide' }
  | { readonly do: 'rise' }
  /** Asks coordinator and supervisor to come, or that they need not any more. */
  | { readonly do: 'hand'; readonly up: boolean }
  /** Fills in a form of the desk, in the version that was shown: a visitor's first word, or what staff say or pass on. */
  | { readonly do: 'fill'; readonly form: string; readonly version: number; readonly answers: Answers }
  /** What was passed on arrives at its desk. `record` is the name and email of whoever it is about. */
  | {
      readonly do: 'receive'
      readonly visitor: Visitor
      readonly by: Author
      readonly filled: Pick<Extract<Body, { kind: 'filled' }>, 'form' | 'version'>
      readonly content: Content
      readonly record: { readonly name?: string; readonly email?: string }
    }
  /** A line to whoever holds it, beside the chat and not in it. */
  | { readonly do: 'nudge'; readonly text: string }
  /** The holder has seen the nudge of this person. */
  | { readonly do: 'heed'; readonly person: string }
  /** Says how it was, in words too where the visitor likes. */
  | { readonly do: 'rate'; readonly score: Score; readonly comment: string }
  | { readonly do: 'name'; readonly name: string }
  | { readonly do: 'address'; readonly email: string }
  /** The visitor was asked, and would rather not say. */
  | { readonly do: 'withhold'; readonly what: Question }
  | { readonly do: 'visit'; readonly page: string; readonly title: string }
  /** Offers it to a person on a desk, or to whoever takes calls of another desk. `brief` says what was asked and done. */
  | { readonly do: 'offer'; readonly desk: string; readonly person: string | null; readonly brief: string }
  | { readonly do: 'take' }
  | { readonly do: 'decline'; readonly reason: string }
  | { readonly do: 'withdraw' }
  | { readonly do: 'missed' }
  /** Makes a chat a ticket: what it is about, what was promised, in how many hours, and whether who makes it keeps it or leaves it to the desk. */
  | { readonly do: 'convert'; readonly subject: string; readonly promise: string; readonly hours: number; readonly keep: boolean }
  /** Gives a ticket back to the desk. */
  | { readonly do: 'release' }
  /** Closes a ticket. */
  | { readonly do: 'settle'; readonly outcome: Outcome }
  | { readonly do: 'reopen' }
  /** Goes, and wants to be written to instead. */
  | { readonly do: 'defer'; readonly email: string; readonly name?: string | undefined }
  /** Deletes what was written in an entry: its text is gone everywhere, its place in the log stays. */
  | { readonly do: 'delete'; readonly entry: string }
  | { readonly do: 'tag'; readonly tag: string; readonly on: boolean }
  /** Ends it because its visitor was banned. */
  | { readonly do: 'ban' }
  /** The visitor has been asked whether they are still there, and is. */
  | { readonly do: 'here' }
  | { readonly do: 'silence' }
  | { readonly do: 'lapse' }
  | { readonly do: 'climb' }
  /** The line of this guide is gone for too long: their seat is free. */
  | { readonly do: 'vacate'; readonly person: string }
  /** The line of whoever holds it is gone for too long, or there again. */
  | { readonly do: 'line'; readonly person: string; readonly gone: boolean }
