// Looking for words in conversations and rooms: what is asked, and what is found.

import type { Excerpt } from '@earshot/domain'
import { z } from 'zod'
import { boardItemSchema } from './board.ts'
import { idSchema } from './id.ts'
import type { Equal, Proved } from './proof.ts'
import { roomNameSchema } from './room.ts'
import { toldSchema } from './told.ts'

/** Where a page of what was found begins: as it was answered with the page before. */
const cursorSchema = z.string().regex(/^\d{1,15}\.[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\.\d{1,9}$/)

/** The words go in the body, and in no address. */
export const searchBodySchema = z.strictObject({ text: z.string().max(200), before: cursorSchema.exactOptional() })

const excerptSchema = z.object({ text: z.string(), marks: z.array(z.tuple([z.int(), z.int()]).readonly()).readonly() })

/** What is told of an entry that was found; `n` is its place in the reader's log. */
const foundEntrySchema = z.object({
  c: idSchema,
  at: z.number(),
  entry: z.string(),
  n: z.int(),
  by: toldSchema.shape.by.nullable(),
  what: toldSchema.shape.what.nullable(),
  excerpt: excerptSchema.nullable(),
  look: z.boolean(),
  many: z.int(),
})

/**
 * An entry that was found, in a visitor's conversation (`item`) or in a room. Of a conversation that it would be a look to read (`look`), only
 * the newest is told, without a word of it, and how `many` there are.
 */
export const hitSchema = z.union([foundEntrySchema.extend({ item: boardItemSchema }), foundEntrySchema.extend({ room: roomNameSchema })])

export const foundSchema = z.object({ hits: z.array(hitSchema), more: cursorSchema.nullable() })

export type ExcerptProof = Proved<Equal<z.infer<typeof excerptSchema>, Excerpt>>
export type SearchBody = z.infer<typeof searchBodySchema>
export type Hit = z.infer<typeof hitSchema>
export type Found = z.infer<typeof foundSchema>
