// Looking after desks: their settings, and making one.

import { ACCESSES, type DeskSettings, FILE_KINDS, PRESETS, TICKS, VERBS } from '@earshot/domain'
import { z } from 'zod'
import { idSchema } from './id.ts'
import type { Equal, Proved } from './proof.ts'

const ladder = z.strictObject({
  nudge: z.number(),
  call: z.number(),
  fallback: z.number(),
  leave: z.number(),
  fallbackDesk: idSchema.nullable(),
})
export const tagSchema = z.strictObject({ id: idSchema, name: z.string(), colour: z.string() })
const limit = z.number().nullable()
const steps = z.array(z.strictObject({ words: z.string(), by: z.enum(TICKS).nullable() })).readonly()
/** How a desk does it in a chat. */
export const practiceSchema = z.strictObject({
  replySeconds: z.number(),
  phrases: z.array(z.string()).readonly(),
  stages: z.strictObject({ start: steps, middle: steps, end: steps }),
})
const policy = z.strictObject({
  welcome: z.string(),
  houseRules: z.array(z.string()),
  trail: z.boolean(),
  idleHours: z.number(),
  awayMinutes: z.number().nullable(),
  ladder,
  limits: z.strictObject({ trainee: limit, listener: limit, coordinator: limit, supervisor: limit }),
  handOff: z.string(),
  handOffSeconds: z.number(),
  practice: practiceSchema,
  files: z.strictObject({
    visitors: z.boolean(),
    staff: z.boolean(),
    megabytes: z.number(),
    each: z.number(),
    kinds: z.array(z.enum(FILE_KINDS)),
  }),
  holderMay: z.array(z.enum(VERBS)),
  tags: z.array(tagSchema),
  bans: z.strictObject({ everywhere: z.boolean(), help: z.string() }),
  flood: z.strictObject({ chats: z.number(), messages: z.number() }),
  transcript: z.strictObject({ offers: z.boolean(), confirm: z.string(), letter: z.string() }),
  silence: z.strictObject({ on: z.boolean(), warn: z.number(), end: z.number(), words: z.string() }),
  rating: z.strictObject({ on: z.boolean(), holder: z.boolean() }),
  wrapUp: z.strictObject({ required: z.boolean(), hours: z.number() }),
  ticketHours: z.number(),
  exit: z.strictObject({ shown: z.boolean(), to: z.string() }),
  roster: z.strictObject({
    access: z.enum(ACCESSES),
    opensBefore: z.number(),
    ownLast: z.number(),
    uncoveredAfter: z.number(),
    lastCall: z.number(),
    closingGrace: z.number(),
    remindHours: z.number(),
    weeklyHours: z.number().nullable(),
    firstShifts: z.number(),
    unscheduledHours: z.number(),
  }),
})
const hours = z.strictObject({
  week: z.array(z.strictObject({ day: z.number(), from: z.number(), to: z.number() })),
  closures: z.array(z.strictObject({ from: z.string(), to: z.string(), reason: z.string() })),
})

export const deskSettingsSchema = z.strictObject({
  name: z.string(),
  slug: z.string(),
  timeZone: z.string(),
  hours,
  sites: z.array(z.string()),
  look: z.strictObject({ greeting: z.string(), colour: z.string().nullable(), hides: z.boolean() }),
  policy,
})
/** As it is shown; `stamp` differs when anything of it differs. What is sent back is kept only while the desk is as it was then. */
export const shownDeskSettingsSchema = deskSettingsSchema.extend({ stamp: z.string() })
export const newDeskBodySchema = z.strictObject({ name: z.string(), preset: z.enum(PRESETS), timeZone: z.string(), training: z.boolean() })
export const madeDeskSchema = z.object({ desk: z.string() })

export type ShownDeskSettings = DeskSettings & { readonly stamp: string }
export type NewDeskBody = z.infer<typeof newDeskBodySchema>

type Loose<T> = T extends readonly (infer Item)[] ? Loose<Item>[] : T extends object ? { -readonly [Key in keyof T]: Loose<T[Key]> } : T
export type DeskSettingsProof = Proved<Equal<Loose<z.infer<typeof deskSettingsSchema>>, Loose<DeskSettings>>>
