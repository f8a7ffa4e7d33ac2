// The outbox as admins see it: what went out and what did not, and one mail of it when it is opened.

import { MAIL_KINDS, MAIL_STATES } from '@earshot/domain'
import { z } from 'zod'
import { idSchema } from './id.ts'

/** Times are milliseconds since 1970; `desk` is the name of the one in whose name it goes. */
const mailLineSchema = z.object({
  id: idSchema,
  kind: z.enum(MAIL_KINDS),
  desk: z.string().nullable(),
  state: z.enum(MAIL_STATES),
  tries: z.int(),
  madeAt: z.number(),
  endedAt: z.number().nullable(),
})
export const outboxSchema = z.object({ sends: z.boolean(), mails: z.array(mailLineSchema) })
/** Text is empty where the mail was sent, and null where it holds a conversation or a form. `answer` is what the mail server said last. */
export const mailSchema = z.object({
  to: z.string(),
  from: z.string(),
  subject: z.string(),
  text: z.string().nullable(),
  answer: z.string().nullable(),
})

export type MailLine = z.infer<typeof mailLineSchema>
export type Outbox = z.infer<typeof outboxSchema>
export type Mail = z.infer<typeof mailSchema>
