// The outbox for admins. What is in a mail is on record when it is read, and a conversation or a form is read by nobody here.

import type { Mail, Outbox } from '@earshot/contract'
import { accept, isConfidential, refuse, type Verdict } from '@earshot/domain'
import type { MailParts } from '../mail-port.ts'
import type { Audit, Person } from '../ports.ts'

/** Mails that are listed, the newest first. */
const LISTED = 200

export type ReadingParts = { readonly mail: MailParts; readonly audit: Audit; readonly deskName: (desk: string) => string | null }

/** Refusals: `admins-only`. */
export async function outbox({ mail, deskName }: ReadingParts, by: Person): Promise<Verdict<Outbox>> {
  if (by.organisation !== 'admin') return refuse('admins-only')
  const lines = await mail.mails.newest(LISTED)
  const mails = lines.map(({ desk, ...line }) => ({ ...line, desk: desk === null ? null : deskName(desk) }))
  return accept({ sends: mail.sends, mails })
}

/** Refusals: `admins-only`, `no-such-mail`. */
export async function readMail({ mail, audit }: ReadingParts, by: Person, id: string): Promise<Verdict<Mail>> {
  if (by.organisation !== 'admin') return refuse('admins-only')
  const read = await mail.mails.read(id)
  if (read === null) return refuse('no-such-mail')
  await audit.write({ actor: by.person, action: 'mail-read', subject: id, facts: { kind: read.kind } })
  const { to, from, subject, text, answer, kind } = read
  return accept({ to, from, subject, answer, text: isConfidential(kind) ? null : text })
}
