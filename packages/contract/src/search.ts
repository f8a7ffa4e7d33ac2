// Looking for words in conversations: what is asked, and what is found.

import type { Excerpt } from '@earshot/domain'
import { z } from 'zod'
import { boardItemSchema } from './board.ts'
import type { Equal, Proved } from './proof.ts'
import { toldSchema } from './told.ts'

/** Where a page of what was found begins: as it was answered with the page before. */
const cursorSchema = z.string().regex(/^\d{1,15}\.[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\.\d{1,9}$/)

/** The words go in the body, and in no address. */
export const searchBodySchema = z.strictObject({ text: z.string().max(200), before: cursorSchema.exactOptional() })

const excerptSchema = z.object({ text: z.string(), marks: z.array(z.tuple([z.int(), z.int()]).readonly()).readonly() })

/**
 * An entry that was found; `n` is its place in the reader's log. Of a conversation that it would be a look to read (`look`), only the newest
 * is told, without a word of it, and how `many` there are.
 */
export const hitSchema = z.object({
  item: boardItemSchema,
  at: z.number(),
  entry: z.string(),
  n: z.int(),
  by: toldSchema.shape.by.nullable(),
  what: toldSchema.shape.what.nullable(),
  excerpt: excerptSchema.nullable(),
  look: z.boolean(),
  many: z.int(),
})

export const foundSchema = z.object({ hits: z.array(hitSchema), more: cursorSchema.nullable() })

export type ExcerptProof = Proved<Equal<z.infer<typeof excerptSchema>, Excerpt>>
export type SearchBody = z.infer<typeof searchBodySchema>
export type Hit = z.infer<typeof hitSchema>
export type Found = z.infer<typeof foundSchema>
