// The day of a shift, for whoever is on it and for its coordinators: who comes, is late, relieves whom.

import { ROLES, SHIFT_ASKS, SLOTS, WATCHED } from '@earshot/domain'
import { z } from 'zod'
import { idSchema } from './id.ts'
import { shiftKeySchema } from './roster.ts'

const slot = z.enum(SLOTS)
const named = z.object({ person: idSchema, name: z.string() })

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
  /** Its room, once that is open. Whoever joins that has come as well. */
  room: idSchema.nullable(),
  /** Whom one may say to now that one relieves them, and when their shift ends. */
  relievable: z.array(named.extend({ end: z.number() })),
})

/**
 * Something one is asked, or has asked, on a shift. `asked` null: whoever answers first. late: I will be so many minutes late, is that all right? relief: of somebody, I relieve you; of nobody in
 * particular, please relieve me. cover: please cover for me for so many minutes.
 */
export const shiftAskSchema = z.object({
  id: idSchema,
  kind: z.enum(SHIFT_ASKS),
  series: idSchema,
  key: z.string(),
  desk: idSchema,
  asker: named,
  asked: named.nullable(),
  minutes: z.int().nullable(),
  madeAt: z.number(),
  until: z.number(),
  /** cover: since when the one who asks is on their break; null while it waits for a yes, because nobody else takes calls. */
  begunAt: z.number().nullable(),
  answer: z.object({ yes: z.boolean(), by: z.string(), at: z.number() }).nullable(),
  /** relief, once relieved: chats that stay with who was relieved, because the other one holds enough. */
  stay: z.int(),
})

/**
 * What coordinators of a desk and managers are told of its shifts: late and missed people, unconfirmed shifts, and gaps before they come. gap: in the coming week; soon: within a quarter of an hour.
 */
export const watchedSchema = z.object({
  of: z.enum(WATCHED),
  desk: idSchema,
  deskName: z.string(),
  /** Null, with `key`, for service hours without any shift. */
  series: idSchema.nullable(),
  key: z.string().nullable(),
  from: z.number(),
  to: z.number(),
  /** Whom it is about; null for a gap. */
  who: named.nullable(),
  /** The slot that lacks somebody, and how many; null where anybody would do, or nobody takes calls. */
  slot: slot.nullable(),
  missing: z.int(),
  /** late: how many minutes they said, before or after the start; null where they have said nothing. */
  lateMinutes: z.int().nullable(),
})

/** Service hours of a desk that end, from their last call on and until they begin again: `lastCallAt`, `closesAt`, and from `referFrom` on a chat in hand is to be referred. */
export const closingSchema = z.object({ desk: idSchema, lastCallAt: z.number(), closesAt: z.number(), referFrom: z.number() })

/** One's day. `unscheduled`: desks whose calls one takes outside of a shift, and until when; `mayBegin`: those that allow it. */
export const dayOfShiftSchema = z.object({
  /** Shifts one can join or is on, also for ten minutes before they open: relieved ones are not among them. */
  now: z.array(ownShiftSchema),
  next: ownShiftSchema.nullable(),
  toConfirm: z.array(ownShiftSchema),
  asks: z.array(shiftAskSchema),
  watched: z.array(watchedSchema),
  closing: z.array(closingSchema),
  unscheduled: z.array(z.object({ desk: idSchema, until: z.number() })),
  mayBegin: z.array(idSchema),
})

/** The id is made by whoever asks: asked once more it is the same. `minutes`: how late, or for how long. `asked`: whom one relieves, or who is told that one is late; null for whoever it is for. */
export const askBodySchema = z.strictObject({
  id: idSchema,
  kind: z.enum(SHIFT_ASKS),
  minutes: z.int().nullable().default(null),
  asked: idSchema.nullable().default(null),
})
export const askAnswerBodySchema = z.strictObject({ yes: z.boolean() })
export const unscheduledBodySchema = z.strictObject({ on: z.boolean() })

/** An address of a shift. */
export const shiftAtSchema = z.object({ series: idSchema, key: shiftKeySchema })

/** Facts of one person on one shift, or outside of one (without series and slot). `outAt` is null while they are there, `missed` of who never came. */
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
/** Days of the desk, both closed, a year at most. */
export const attendancesAskedSchema = z.object({ from: z.iso.date(), until: z.iso.date() })
export const attendancesSchema = z.object({ attendances: z.array(attendanceSchema) })

export type OwnShift = z.infer<typeof ownShiftSchema>
export type ShiftAsk = z.infer<typeof shiftAskSchema>
export type Watched = z.infer<typeof watchedSchema>
export type Closing = z.infer<typeof closingSchema>
export type DayOfShift = z.infer<typeof dayOfShiftSchema>
export type AskBody = z.infer<typeof askBodySchema>
export type AskAnswerBody = z.infer<typeof askAnswerBodySchema>
export type Attendance = z.infer<typeof attendanceSchema>
export type AttendancesAsked = z.infer<typeof attendancesAskedSchema>
export type Attendances = z.infer<typeof attendancesSchema>
