// Forms: what one asks, looking after a desk's, and what was answered.

import { type Answered, type Answers, FIELD_KINDS, FORM_USES, type Form, type FormWords, TAKEN_OVER } from '@earshot/domain'
import { z } from 'zod'
import { idSchema } from './id.ts'
import type { Equal, Proved } from './proof.ts'

const answer = z.union([z.string(), z.number(), z.boolean(), z.array(z.string()).readonly()])
export const answersSchema = z.record(z.string(), answer)
export const answeredSchema = z.object({ field: z.string(), label: z.string(), answer })

const field = z.strictObject({
  id: z.string().max(40),
  kind: z.enum(FIELD_KINDS),
  label: z.string(),
  help: z.string(),
  required: z.boolean(),
  options: z.array(z.strictObject({ label: z.string(), help: z.string() })).readonly(),
  least: z.number().nullable(),
  most: z.number().nullable(),
  takes: z.enum(TAKEN_OVER).nullable(),
})
const goes = z.discriminatedUnion('to', [
  z.strictObject({ to: z.literal('here') }),
  z.strictObject({ to: z.literal('desk'), desk: idSchema }),
  z.strictObject({ to: z.literal('person'), desk: idSchema, person: idSchema }),
  z.strictObject({ to: z.literal('address'), address: z.string() }),
])
const asked = { title: z.string(), note: z.string(), fields: z.array(field).readonly() }
const words = {
  use: z.enum(FORM_USES),
  ...asked,
  referral: z.strictObject({ goes, letter: z.string(), phrase: z.string() }).nullable(),
}

export const formBodySchema = z.strictObject(words)
/** A change to the version that was opened. */
export const formChangeSchema = formBodySchema.extend({ version: z.int() })
export const formSchema = z.object({ id: idSchema, version: z.int(), ...words })
/** A form as staff see it: `where` is the name of where it goes; null where that is not there any more, or it goes nowhere. */
export const shownFormSchema = formSchema.extend({ where: z.string().nullable() })
/** The form in which a visitor leaves a message. */
export const messageFormSchema = z.object({ id: idSchema, version: z.int(), ...asked })
export const madeFormSchema = z.object({ id: idSchema })

export type ShownForm = z.infer<typeof shownFormSchema>
export type MessageForm = z.infer<typeof messageFormSchema>

export type FormProof = Proved<Equal<z.infer<typeof formBodySchema>, FormWords>>
export type FormsProof = Proved<Equal<z.infer<typeof formSchema>, Form>>
export type AnswersProof = Proved<Equal<[z.infer<typeof answersSchema>, z.infer<typeof answeredSchema>], [Answers, Answered]>>
