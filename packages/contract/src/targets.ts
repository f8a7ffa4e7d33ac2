// To whom a conversation can be handed: the desks of the house, and who takes calls of each now.

import { z } from 'zod'
import { deskLifeSchema } from './board.ts'
import { idSchema } from './id.ts'

export const targetSchema = deskLifeSchema.extend({
  name: z.string(),
  /** `holding` chats at once, of at most `limit`. */
  people: z.array(z.object({ person: idSchema, name: z.string(), holding: z.int(), limit: z.int().nullable() })),
})
export const targetsSchema = z.array(targetSchema)
export type Target = z.infer<typeof targetSchema>
