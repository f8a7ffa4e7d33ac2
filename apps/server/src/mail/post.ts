// Posting a mail: checked, in somebody's name, and on disk when it is answered.

import { randomUUID } from 'node:crypto'
import { accept, letter, MAIL_WINDOW, mailBudget } from '@earshot/domain'
import type { MailParts, Post } from '../mail-port.ts'
import type { Clock } from '../ports.ts'

export type PostParts = {
  readonly mail: MailParts
  readonly clock: Clock
  /** The name of a desk, or of the organisation where there is none. */
  readonly nameOf: (desk: string | null) => Promise<string>
}

export const openPost =
  ({ mail: { mails, host, perAddress }, clock, nameOf }: PostParts): Post =>
  async (mail) => {
    const { id = randomUUID(), kind, desk, to, subject } = mail
    const kept = letter({ to, subject, text: mail.kind === 'transcript' ? `${mail.text}\n\n${mail.transcript}` : mail.text })
    if (!kept.ok) return kept
    const now = clock()
    const outgoing = { ...kept.value, from: await nameOf(desk), messageId: `<${id}@${host}>` }
    const budget = { most: mailBudget(kind, perAddress), since: now - MAIL_WINDOW }
    const posted = await mails.post(
      { id, kind, desk, madeAt: now, ...outgoing, ...(mail.kind === 'form' && { passedOn: mail.passedOn }) },
      budget,
    )
    return posted.ok ? accept({ id }) : posted
  }
