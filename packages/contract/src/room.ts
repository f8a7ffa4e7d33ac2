// Rooms and direct conversations: how one stands, which ones somebody is in, and whom they could have in one.

import { ROLES, type RoomState, STATUSES } from '@earshot/domain'
import { z } from 'zod'
import { idSchema } from './id.ts'
import type { Equal, Proved } from './proof.ts'
import { toldSchema } from './told.ts'

const kind = z.enum(['room', 'direct'])
const stands = z.enum(['keeper', 'member', 'asked'])

/** A room as it stands: its people one by one, what is pinned, and what was announced. Moments are milliseconds since 1970. */
export const roomStateSchema = z.object({
  kind,
  desk: z.string().nullable(),
  people: z.record(
    z.string(),
    z.object({ name: z.string(), stands, since: z.number(), placed: z.enum(['keeper', 'member']).exactOptional() }),
  ),
  pins: z.array(z.string()).readonly(),
  announcements: z
    .array(
      z.object({
        announcement: z.string(),
        by: z.string(),
        role: z.enum(ROLES).nullable(),
        at: z.number(),
        until: z.number(),
        read: z.array(z.string()).readonly(),
      }),
    )
    .readonly(),
  titles: z.int(),
})

/** A room one is in or invited to. `title` is empty for a desk's and a direct one; `seen` is the place one has read it up to; null where one has not been there yet. */
export const roomLineSchema = z.object({
  c: idSchema,
  kind,
  desk: z.string().nullable(),
  title: z.string(),
  /** Who else is in a direct one; of a room one is invited to, who looks after it. */
  who: z.object({ person: z.string(), name: z.string() }).nullable(),
  stands,
  seen: z.int().nullable(),
  lastAt: z.number(),
})
/** What a room is called in a list. */
export const roomNameSchema = roomLineSchema.pick({ kind: true, desk: true, title: true, who: true })
/** Everybody who is here, and on which of one's own desks; `direct`: they take direct messages now. */
export const fellowSchema = z.object({
  person: idSchema,
  name: z.string(),
  status: z.enum(STATUSES),
  direct: z.boolean(),
  desks: z.array(z.object({ desk: idSchema, role: z.enum(ROLES) })),
})
/** `c` is the id of the new room, which its maker makes: asked once more it is the same room. */
export const newRoomBodySchema = z.strictObject({ c: idSchema, title: z.string(), people: z.array(idSchema).max(500) })
export const directBodySchema = z.strictObject({ person: idSchema })
/** The entries that are pinned in a room, and those that announce what runs. */
export const roomStandingSchema = z.object({ entries: z.array(toldSchema) })
export const roomMadeSchema = z.object({ c: idSchema })

export type RoomLine = z.infer<typeof roomLineSchema>
export type RoomName = z.infer<typeof roomNameSchema>
export type Fellow = z.infer<typeof fellowSchema>
export type NewRoomBody = z.infer<typeof newRoomBodySchema>
export type RoomStanding = z.infer<typeof roomStandingSchema>
export type RoomMade = z.infer<typeof roomMadeSchema>

export type RoomProof = Proved<Equal<z.infer<typeof roomStateSchema>, RoomState>>
