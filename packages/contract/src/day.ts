// The day of a shift, for whoever is on it and for its coordinators: who comes, is late, relieves whom.

import { ROLES, SLOTS } from '@earshot/domain'
import { z } from 'zod'
import { idSchema } from './id.ts'

const slot = z.enum(SLOTS)
export const ASKS = ['late', 'relief', 'cover'] as const

const here = z.object({
  person: idSchema,
  name: z.string(),
  slot,
  /** When they came, and when they were relieved; milliseconds since 1970. */
  inAt: z.number().nullable(),
  relievedAt: z.number().nullable(),
  /** How late they said they would be, in minutes. */
  lateMinutes: z.int().nullable(),
})

/** One of one's own shifts. Moments are milliseconds since 1970. */
export const ownShiftSchema = z.object({
  series: idSchema,
  key: z.string(),
  desk: idSchema,
  deskName: z.string(),
  start: z.number(),
  end: z.number(),
  slot,
  people: z.array(here),
  confirmedAt: z.number().nullable(),
  /** From when on one can join it, and when whoever has not come is missed. */
  opensAt: z.number(),
  missedAt: z.number(),
  /** From when on one stays unless relieved. */
  ownFrom: z.number(),
  /** Its room, once that is open. */
  room: idSchema.nullable(),
})

/** Something one is asked, or has asked, on a shift. `asked` null: whoever of it answers first. */
export const shiftAskSchema = z.object({
  id: idSchema,
  kind: z.enum(ASKS),
  series: idSchema,
  key: z.string(),
  desk: idSchema,
  asker: z.object({ person: idSchema, name: z.string() }),
  asked: z.object({ person: idSchema, name: z.string() }).nullable(),
  minutes: z.int().nullable(),
  madeAt: z.number(),
  until: z.number(),
  answer: z.object({ yes: z.boolean(), by: z.string(), at: z.number() }).nullable(),
})

/** What coordinators of a desk and managers are told of its shifts: late and missed people, unconfirmed shifts, and gaps before they come. */
export const WATCHED = ['late', 'missed', 'unconfirmed', 'gap', 'soon'] as const
export const watchedSchema = z.object({
  of: z.enum(WATCHED),
  desk: idSchema,
  /** Null for service hours without any shift. */
  series: idSchema.nullable(),
  key: z.string().nullable(),
  from: z.number(),
  to: z.number(),
  /** Whom it is about; null for a gap. */
  who: z.object({ person: idSchema, name: z.string() }).nullable(),
  /** The slot that lacks somebody, and how many. */
  slot: slot.nullable(),
  missing: z.int(),
})

/** Service hours of a desk that end: `lastCallAt`, `closesAt`, and from `referFrom` on a chat in hand is to be referred. */
export const closingSchema = z.object({ desk: idSchema, lastCallAt: z.number(), closesAt: z.number(), referFrom: z.number() })

/** One's day. `unscheduled`: desks whose calls one takes outside of a shift, and until when; `mayBegin`: those that allow it. */
export const dayOfShiftSchema = z.object({
  now: z.array(ownShiftSchema),
  next: ownShiftSchema.nullable(),
  toConfirm: z.array(ownShiftSchema),
  asks: z.array(shiftAskSchema),
  watched: z.array(watchedSchema),
  closing: z.array(closingSchema),
  unscheduled: z.array(z.object({ desk: idSchema, until: z.number() })),
  mayBegin: z.array(idSchema),
})

/** The id is made by whoever asks: asked once more it is the same. `minutes`: how late, or for how long. `asked`: whom a relief or a lateness is for. */
export const askBodySchema = z.strictObject({
  id: idSchema,
  kind: z.enum(ASKS),
  minutes: z.int().nullable().default(null),
  asked: idSchema.nullable().default(null),
})
export const askAnswerBodySchema = z.strictObject({ yes: z.boolean() })
export const unscheduledBodySchema = z.strictObject({ on: z.boolean() })

/** Facts of one person on one shift, or outside of one (`unscheduled`, without series and slot). */
export const attendanceSchema = z.object({
  series: idSchema.nullable(),
  key: z.string().nullable(),
  person: idSchema,
  name: z.string(),
  role: z.enum(ROLES).nullable(),
  slot: slot.nullable(),
  start: z.number(),
  end: z.number(),
  inAt: z.number().nullable(),
  outAt: z.number().nullable(),
  lateMinutes: z.int().nullable(),
  relievedBy: z.string().nullable(),
  missed: z.boolean(),
})
export const attendancesSchema = z.object({ attendances: z.array(attendanceSchema) })

export type OwnShift = z.infer<typeof ownShiftSchema>
export type ShiftAsk = z.infer<typeof shiftAskSchema>
export type Watched = z.infer<typeof watchedSchema>
export type Closing = z.infer<typeof closingSchema>
export type DayOfShift = z.infer<typeof dayOfShiftSchema>
export type AskBody = z.infer<typeof askBodySchema>
export type AskAnswerBody = z.infer<typeof askAnswerBodySchema>
export type Attendance = z.infer<typeof attendanceSchema>
export type Attendances = z.infer<typeof attendancesSchema>
