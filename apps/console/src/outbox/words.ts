// The words of the outbox.

import type { MailKind, MailState } from '@earshot/domain'

const KINDS: Record<MailKind, string> = {
  confirmation: 'Asks to confirm an address',
  transcript: 'A conversation for its visitor',
  invitation: 'Invitation',
  reset: 'Link for a new password',
  form: 'A form that was filled in',
  reminder: 'Asks to confirm a shift',
}
const STATES: Record<MailState, string> = { waiting: 'Waiting', sent: 'Sent', failed: 'Not sent', kept: 'Kept here' }

export const WORDS = {
  title: 'Outbox',
  intro: 'Mail that went out in the last thirty days, and what did not. Only admins see it; to read one goes on record.',
  loading: 'Fetching the outbox',
  sends: 'Mail is handed to the mail server of SMTP_URL. What it does not take at once is tried again for a day.',
  keeps: 'No mail server is set (SMTP_URL and MAIL_FROM), so nothing goes out. Mail is kept here to be read and passed on by hand.',
  none: 'No mail yet. What Earshot sends, or keeps for want of a mail server, will stand here.',
  kinds: KINDS,
  states: STATES,
  house: 'The organisation',
  tried: (tries: number) => (tries === 1 ? 'tried once' : `tried ${tries} times`),
  read: (kind: string) => `Read: ${kind}`,
  readShort: 'Read',
  close: 'Close',
  to: 'To',
  from: 'From',
  subject: 'Subject',
  text: 'Text',
  answer: 'What the mail server said',
  sent: 'It was sent, and its text is not kept.',
  confidential: 'It holds a conversation or a form that was filled in, which is read by nobody here.',
} as const
