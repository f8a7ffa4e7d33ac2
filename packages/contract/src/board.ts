// The board: which conversations a desk has, who holds them, and whether the desk is open. No word of what is in them.

import { z } from 'zod'
import { idSchema } from './id.ts'

export const boardItemSchema = z.object({
  c: idSchema,
  desk: z.string(),
  kind: z.enum(['chat', 'thread']),
  phase: z.enum(['waiting', 'taken', 'closed']),
  handle: z.string(),
  holder: z.object({ person: z.string(), name: z.string() }).nullable(),
  /** Milliseconds since 1970. */
  openedAt: z.number(),
  version: z.int(),
})

export const deskLifeSchema = z.object({ desk: z.string(), availability: z.enum(['open', 'closed', 'nobody']), answering: z.int() })

export type BoardItem = z.infer<typeof boardItemSchema>
export type DeskLife = z.infer<typeof deskLifeSchema>
