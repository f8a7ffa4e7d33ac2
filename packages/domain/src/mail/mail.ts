// Mail that goes out: its kinds, how many go to one address, and when it is tried again.

import { emailAddress, messageText } from '../text/text.ts'
import { accept, refuse, type Verdict } from '../verdict/verdict.ts'

export const MAIL_KINDS = ['confirmation', 'transcript', 'invitation', 'reset', 'form', 'reminder'] as const
export type MailKind = (typeof MAIL_KINDS)[number]

/** waiting: it will be tried; kept: there was no mail server to give it to. */
export const MAIL_STATES = ['waiting', 'sent', 'failed', 'kept'] as const
export type MailState = (typeof MAIL_STATES)[number]

export type Letter = { readonly to: string; readonly subject: string; readonly text: string }

/** Milliseconds over which mails to one address are counted. */
export const MAIL_WINDOW = 86_400_000
/** Forms go to the addresses that a desk has set, where many are expected. */
const FORMS = 500
/** Nobody asks for a reminder in somebody else's name; a shift may be as short as an hour. */
const REMINDERS = 24
/** Longest text of a mail, in UTF-16 code units: a transcript holds many messages. */
const LONGEST_LETTER = 2_000_000
const LONGEST_SUBJECT = 200

const MINUTE = 60_000
const LONGEST_WAIT = 240 * MINUTE
/** A mail server that is away for a day is given up. */
const TRIES = 12

/** Mails of one kind that go to one address within the window; `perAddress` is the house's setting. */
export function mailBudget(kind: MailKind, perAddress: number): number {
  if (kind === 'form') return FORMS
  return kind === 'reminder' ? REMINDERS : perAddress
}

/** True for mails of what was said or filled in: nobody reads them in the outbox, and nothing of it is left there. */
export const isConfidential = (kind: MailKind): boolean => kind === 'transcript' || kind === 'form'

/** Milliseconds after which a mail is tried again that could not be handed over `tries` times; null: no more. */
export const mailAgain = (tries: number): number | null => (tries >= TRIES ? null : Math.min(MINUTE * 3 ** (tries - 1), LONGEST_WAIT))

/** A letter as it is kept, or why it cannot be. A subject is one line. */
export function letter(asked: Letter): Verdict<Letter> {
  const to = emailAddress(asked.to)
  if (!to.ok) return to
  const subject = messageText(asked.subject)
  if (!subject.ok) return subject
  if (asked.text.length > LONGEST_LETTER) return refuse('too-long')
  const text = asked.text.replaceAll('\r\n', '\n')
  if (!text.isWellFormed()) return refuse('unreadable')
  return accept({ to: to.value, subject: subject.value.replace(/\s+/g, ' ').trim().slice(0, LONGEST_SUBJECT), text })
}
