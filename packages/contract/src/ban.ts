// Banning a visitor, and the bans there are.

import { type AskedBan, BANNED_BY } from '@earshot/domain'
import { z } from 'zod'
import { idSchema } from './id.ts'
import type { Equal, Proved } from './proof.ts'

/** `id` is made by whoever asks: the same once more is answered as the first time. */
export const banBodySchema = z.strictObject({ id: idSchema, by: z.array(z.enum(BANNED_BY)), reason: z.string(), hours: z.number() })
/** Moments are milliseconds since 1970. */
export const banSchema = z.object({
  id: idSchema,
  desk: z.string(),
  everywhere: z.boolean(),
  handle: z.string(),
  by: z.array(z.enum(BANNED_BY)),
  reason: z.string(),
  madeBy: z.string(),
  madeAt: z.number(),
  until: z.number(),
})
export const bansSchema = z.array(banSchema)
/** Where a visitor came from; null once that is forgotten. */
export const addressSchema = z.object({ address: z.string().nullable() })
/** Making a visit: the tokens of the last visits of this browser, so that who is banned is known again. Nothing of them is kept. */
export const visitBodySchema = z.strictObject({ before: z.array(z.string().max(200)).max(5).optional() })

export type BanBody = z.infer<typeof banBodySchema>
export type Ban = z.infer<typeof banSchema>

type Loose<T> = T extends readonly (infer Item)[] ? Item[] : T
export type BanProof = Proved<Equal<Omit<BanBody, 'id'>, { -readonly [Key in keyof AskedBan]: Loose<AskedBan[Key]> }>>
