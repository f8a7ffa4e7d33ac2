// Who is here: the people of one's desks who are online or away, as colleagues see them.

import { ABSENT_FOR, ROLES, STATUSES } from '@earshot/domain'
import { z } from 'zod'
import { idSchema } from './id.ts'

export const colleagueSchema = z.object({
  person: idSchema,
  name: z.string(),
  role: z.enum(ROLES),
  status: z.enum(STATUSES),
  absence: z.object({ why: z.enum(ABSENT_FOR).nullable(), backAt: z.number().nullable() }),
  /** A window of theirs is open somewhere. */
  present: z.boolean(),
  /** They take calls of this desk now. */
  answers: z.boolean(),
  /** `holding` chats at once, of at most `limit`. */
  holding: z.int(),
  limit: z.int().nullable(),
})
/** One's desks, each with whoever is here. */
export const teamSchema = z.array(z.object({ desk: idSchema, people: z.array(colleagueSchema) }))

export type Colleague = z.infer<typeof colleagueSchema>
export type Team = z.infer<typeof teamSchema>
