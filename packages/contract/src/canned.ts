// Canned responses: what one may put in, and looking after a desk's or one's own.

import { type CannedWords, QUESTIONS } from '@earshot/domain'
import { z } from 'zod'
import { idSchema } from './id.ts'
import type { Equal, Proved } from './proof.ts'

const words = {
  shortcut: z.string(),
  title: z.string(),
  text: z.string(),
  next: z.enum(QUESTIONS).nullable(),
  locked: z.boolean(),
}

/** A canned response; `own` when it is one's own and not the desk's. */
export const cannedSchema = z.object({ id: idSchema, own: z.boolean(), ...words })
export const cannedBodySchema = z.strictObject(words)
export const madeCannedSchema = z.object({ id: idSchema })

export type Canned = z.infer<typeof cannedSchema>

export type CannedProof = Proved<Equal<z.infer<typeof cannedBodySchema>, CannedWords>>
