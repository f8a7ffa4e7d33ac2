// The ports of mail: the outbox, which keeps what is to go out, and the mail server that takes it.

import type { Letter, MailKind, MailState, Transcript, Verdict } from '@earshot/domain'

/** What somebody posts. `id` is for whoever may come twice: the same one is the same mail. `desk` is the one in whose name it goes; null is the organisation. */
export type NewMail = Omit<Letter, 'text'> & { readonly id?: string; readonly desk: string | null } & Said
/** A conversation is mailed as its visitor was told it, below a letter's own words, and not otherwise. */
type Said =
  | { readonly kind: 'transcript'; readonly text: string; readonly transcript: Transcript }
  | { readonly kind: 'form'; readonly text: string; readonly passedOn: PassedOn }
  | { readonly kind: Exclude<MailKind, 'transcript' | 'form'>; readonly text: string }

/** The entry that passes on what a mail says: where that will not go, it is delivered once more, and goes to another place. */
export type PassedOn = { readonly conversation: string; readonly entry: string }

/** A mail as it is handed to the mail server: the same at each try. */
export type Outgoing = Letter & { readonly from: string; readonly messageId: string }

/** sent: the server has taken it; refused: it never will; later: it may. `answer` is in its own words. */
export type Handed = { readonly handed: 'sent' } | { readonly handed: 'refused' | 'later'; readonly answer: string }

export interface MailServer {
  send(mail: Outgoing): Promise<Handed>
  close(): void
}

/** A mail of the outbox, without a word of what is in it or whom it goes to. Times are milliseconds since 1970. */
export type MailLine = {
  readonly id: string
  readonly kind: MailKind
  readonly desk: string | null
  readonly state: MailState
  readonly tries: number
  readonly madeAt: number
  readonly endedAt: number | null
}
/** What is in it. Once it is sent, its text is empty here, and so is that of a conversation or a form that will not go. */
export type MailRead = MailLine & Letter & { readonly from: string; readonly answer: string | null }

export type Posting = Outgoing & Pick<MailLine, 'id' | 'kind' | 'desk' | 'madeAt'> & { readonly passedOn?: PassedOn }

export interface Mails {
  /**
   * Keeps a mail and what will send it, in one transaction. Without a mail server it is kept only.
   * Refuses `mail-budget` where `most` of its kind have gone to this address since `since`. A mail of this id that is there already is left as it is.
   */
  post(mail: Posting, budget: { readonly most: number; readonly since: number }): Promise<Verdict<null>>
  /** How many mails of a kind have gone to an address since then. */
  gone(to: string, kind: MailKind, since: number): Promise<number>
  /** Tries a mail that waits, once at a time, and keeps what became of it. Another try is arranged where one is left. */
  attempt(id: string, now: number): Promise<void>
  /** Mails that wait and were to be tried before `before` are tried now: what would have tried them was cut off. */
  resume(before: number): Promise<void>
  /** The newest, at most `limit`. */
  newest(limit: number): Promise<readonly MailLine[]>
  read(id: string): Promise<MailRead | null>
  /** What has become of a mail; null where there is none of this id. */
  stateOf(id: string): Promise<MailState | null>
  /** Forgets mails that were made before `before` and wait for nothing; how many. */
  sweep(before: number): Promise<number>
}

/** Posts a mail in the name of a desk or of the organisation. Refusals: `mail-budget`, `not-an-email`, and those of the letter. */
export type Post = (mail: NewMail) => Promise<Verdict<{ id: string }>>

export type MailParts = {
  readonly mails: Mails
  /** True when there is a mail server. */
  readonly sends: boolean
  /** The house's part of the names of its mails, which are never addresses. */
  readonly host: string
  /** Mails of one kind that go to one address in a day. */
  readonly perAddress: number
}
