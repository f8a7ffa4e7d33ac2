// The board: which conversations a desk has, who holds them, and whether the desk is open. No word of what is in them.

import { OUTCOMES, RUNGS } from '@earshot/domain'
import { z } from 'zod'
import { idSchema } from './id.ts'

const who = z.object({ person: z.string(), name: z.string() })

/** Moments are milliseconds since 1970. `due` is null where the desk's policy says when; `place` is null where nobody said what it is about. */
const ticket = z.object({
  owner: who.nullable(),
  due: z.number().nullable(),
  closedAt: z.number().nullable(),
  outcome: z.enum(OUTCOMES).nullable(),
  made: z.boolean(),
})

export const boardItemSchema = z.object({
  c: idSchema,
  desk: z.string(),
  kind: z.enum(['chat', 'thread']),
  phase: z.enum(['waiting', 'taken', 'closed']),
  handle: z.string(),
  holder: who.nullable(),
  seats: z.object({ supervisor: who.nullable(), coordinator: who.nullable() }),
  /** The holder asks coordinator and supervisor to come. */
  handUp: z.boolean(),
  rung: z.enum(RUNGS).nullable(),
  /** The desk that was asked for help. */
  fallback: z.string().nullable(),
  /** The line of whoever holds it is gone. */
  unattended: z.boolean(),
  /** To whom it is being handed; `person` is null where that is anybody on the desk. */
  handOff: z.object({ desk: z.string(), person: z.string().nullable(), by: z.string(), at: z.number(), beyond: z.boolean() }).nullable(),
  /** Nudges to the holder: the holder is told of all, everybody else of their own. */
  nudges: z.array(who.extend({ times: z.int(), seen: z.boolean() })),
  /** Ids of the desk's tags. */
  tags: z.array(z.string()),
  /** What was promised, as far as the rest does not say it: the domain's `ticketOf` makes the ticket of both. */
  ticket: ticket.nullable(),
  /** Milliseconds since 1970. */
  openedAt: z.number(),
  closedAt: z.number().nullable(),
  version: z.int(),
})

/** A ticket, open or closed of late; `subject` is null where there is none, or none for whoever asks. */
export const ticketLineSchema = z.object({ item: boardItemSchema, subject: z.string().nullable() })

export const deskLifeSchema = z.object({ desk: z.string(), availability: z.enum(['open', 'closed', 'nobody']), answering: z.int() })

export type BoardItem = z.infer<typeof boardItemSchema>
export type TicketLine = z.infer<typeof ticketLineSchema>
export type DeskLife = z.infer<typeof deskLifeSchema>
