// The frames of a live connection, both ways. One JSON object a frame.

import { AUDIENCES, RULES, type Rule } from '@earshot/domain'
import { z } from 'zod'
import { boardItemSchema, deskLifeSchema } from './board.ts'
import { commandSchema } from './command.ts'
import { publicDeskSchema } from './endpoint.ts'
import { idSchema } from './id.ts'
import { roomStateSchema } from './room.ts'
import { sinceSchema, toldSchema } from './told.ts'

const id = idSchema
const c = idSchema

export const clientFrameSchema = z.discriminatedUnion('t', [
  /** A visitor's first frame. The token travels here and never in an address. */
  z.strictObject({ t: z.literal('hello'), token: z.string().max(200) }),
  /** Asks a command of a conversation. `id` is made by the client; the same id again is answered as the first time. */
  z.strictObject({ t: z.literal('do'), id, c, command: commandSchema }),
  /** Reads a conversation from now on: answered by `open` or `shut`. As `sync` and `typing`, `refused` with `c` when too much is asked at once. */
  z.strictObject({ t: z.literal('watch'), c }),
  z.strictObject({ t: z.literal('unwatch'), c }),
  /** Asks for the entries after `since`, in the reader's own numbers. */
  z.strictObject({ t: z.literal('sync'), c, since: sinceSchema }),
  z.strictObject({ t: z.literal('typing'), c }),
  /** Answers a beat, for staff: somebody sits at a page that is awake, and last did something `idle` milliseconds ago; null on a screen at which nobody sits. */
  z.strictObject({ t: z.literal('here'), idle: z.number().min(0).nullable() }),
  /** Has read a room up to this place of one's log. */
  z.strictObject({ t: z.literal('seen'), c, n: sinceSchema }),
  /** Asks for the whole board again. */
  z.strictObject({ t: z.literal('board') }),
])

const rule = z.enum(RULES as readonly [Rule, ...Rule[]])

export const serverFrameSchema = z.discriminatedUnion('t', [
  /** `c` is the visitor's conversation, `person` the member of staff for whom the line acts. */
  z.object({ t: z.literal('hello'), c: c.nullable(), person: z.string().exactOptional() }),
  /** The reader may read `c` in `tier`, whose log ends at `head`. Whatever was held of it before is dropped when `tier` differs. `room`: how a room stands at that head. */
  z.object({ t: z.literal('open'), c, tier: z.enum(AUDIENCES), head: z.int().min(0), room: roomStateSchema.exactOptional() }),
  /** The reader may not read `c` any more: everything held of it is dropped. */
  z.object({ t: z.literal('shut'), c, rule, words: z.string() }),
  /** New entries, `n` without a gap. `ack` names the reader's own command that made them. */
  z.object({ t: z.literal('told'), c, entries: z.array(toldSchema), ack: id.exactOptional() }),
  /** The command is committed. */
  z.object({ t: z.literal('ack'), c, id }),
  z.object({
    t: z.literal('refused'),
    id: id.exactOptional(),
    c: c.exactOptional(),
    rule,
    words: z.string(),
    who: z.string().exactOptional(),
  }),
  z.object({ t: z.literal('typing'), c, by: z.enum(['visitor', 'staff']) }),
  /** Heads of what is watched, so that even a lost last entry is missed; `board` is the stamp of the board. */
  z.object({ t: z.literal('beat'), heads: z.record(c, z.number()), board: z.string().exactOptional() }),
  /** Conversations of one's desks. `whole` replaces all; otherwise items replace their like, and closed ones go, as do those named `gone`. */
  z.object({
    t: z.literal('board'),
    whole: z.boolean(),
    items: z.array(boardItemSchema),
    gone: z.array(c).exactOptional(),
    desks: z.array(deskLifeSchema),
    stamp: z.string(),
  }),
  /** How a desk is, to whoever looks at it and has no chat. */
  z.object({ t: z.literal('desk'), desk: publicDeskSchema }),
  /** How many stand before the visitor's chat, and how long it usually takes, in minutes; null when there is too little to tell. `waited` is milliseconds. */
  z.object({
    t: z.literal('wait'),
    c,
    before: z.int().min(0),
    waited: z.number(),
    usual: z.object({ least: z.int(), most: z.int() }).nullable(),
  }),
  /** What one may do here has changed: ask `/api/me` again. */
  z.object({ t: z.literal('me') }),
  /** The rooms one is in have changed, or what one is called in them: ask `/api/rooms` again. */
  z.object({ t: z.literal('rooms') }),
  /** A room was read up to this place in another window. */
  z.object({ t: z.literal('seen'), c, n: z.int() }),
  /** Canned responses have changed, of a desk or one's own: ask for them again. */
  z.object({ t: z.literal('canned') }),
  /** The roster of a desk has changed, or the day of one of its shifts: ask for what is shown of it again. */
  z.object({ t: z.literal('roster'), desk: z.string() }),
])

export type ClientFrame = z.infer<typeof clientFrameSchema>
export type ServerFrame = z.infer<typeof serverFrameSchema>
