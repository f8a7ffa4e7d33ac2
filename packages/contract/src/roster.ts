// The roster of a desk: its series and shifts with whoever is on them, and what can be changed of it.

import { isDate, type Plan, ROLES, SLOTS } from '@earshot/domain'
import { z } from 'zod'
import { idSchema } from './id.ts'
import type { Equal, Proved } from './proof.ts'

/** YYYY-MM-DD. */
const day = z.iso.date()
/** YYYY-MM-DDTHH:MM. */
export const shiftKeySchema = z
  .string()
  .regex(/^[\d-]{10}T([01]\d|2[0-3]):[0-5]\d$/)
  .refine((key) => isDate(key.slice(0, 10)))
const slot = z.enum(SLOTS)
const rightsOfRoster = ['edit', 'sign-up', 'read'] as const

const slots = z.strictObject({
  supervisor: z.union([z.literal(0), z.literal(1)]),
  coordinator: z.union([z.literal(0), z.literal(1)]),
  listeners: z.strictObject({ least: z.number(), most: z.number() }),
})
/** A day, and minutes from its midnight on the desk's wall clock; `to` may pass 1440. */
const shiftWords = z.strictObject({ date: day, from: z.number(), to: z.number(), slots })
/** With how it repeats, as an RFC 5545 rule; null for one shift. */
export const seriesWordsSchema = shiftWords.extend({ rule: z.string().max(500).nullable() })
/** Who stands for a series, from one day to another, both closed. */
const regular = z.strictObject({ person: idSchema, slot, from: day, until: day.nullable() })

/** Somebody on a shift. Moments are milliseconds since 1970; `inAt` is when they came, null until then. */
const onShift = z.object({ person: idSchema, name: z.string(), slot, inAt: z.number().nullable(), relievedAt: z.number().nullable() })

/** A shift: `start` and `end` are moments, `words` the same on the desk's wall clock. Cancelled, it is there to be taken back. `stamp` differs when anything of it differs but its people. */
export const rosterShiftSchema = z.object({
  series: idSchema,
  key: shiftKeySchema,
  start: z.number(),
  end: z.number(),
  words: shiftWords,
  /** It comes of a series of more than one. */
  repeats: z.boolean(),
  /** It is otherwise than its series has it. */
  changed: z.boolean(),
  cancelled: z.boolean(),
  people: z.array(onShift),
  gaps: z.array(z.object({ slot, missing: z.int() })),
  /** What one may put oneself into here; empty where nothing. */
  mayTake: z.array(slot),
  /** Why one may not, in words; null where one may or is on it. */
  refused: z.string().nullable(),
  stamp: z.string(),
})

/** What is planned: to be changed as a whole. */
export const rosterSeriesSchema = z.object({ series: idSchema, words: seriesWordsSchema, regulars: z.array(regular), stamp: z.string() })

/** Days somebody cannot be put on a shift, both closed. */
export const timeOffSchema = z.object({ id: idSchema, person: idSchema, from: day, until: day })

/** A desk's roster for some days. */
export const rosterSchema = z.object({
  desk: idSchema,
  timeZone: z.string(),
  /** edit: coordinators of the desk and managers; sign-up: whoever can put themselves on its shifts. */
  right: z.enum(rightsOfRoster),
  closures: z.array(z.object({ from: day, to: day, reason: z.string() })),
  people: z.array(z.object({ person: idSchema, name: z.string(), role: z.enum(ROLES) })),
  shifts: z.array(rosterShiftSchema),
  series: z.array(rosterSeriesSchema),
  timeOff: z.array(timeOffSchema),
  /** Service hours in which no shift has anybody. */
  bare: z.array(z.object({ from: z.number(), to: z.number() })),
})

/** `from` and `until` are days of the desk, both closed, 62 at most. */
export const rosterAskedSchema = z.strictObject({ from: day, until: day })

/** The id is made by whoever plans it: asked once more it is the same series. */
export const newSeriesBodySchema = z.strictObject({ id: idSchema, words: seriesWordsSchema, regulars: z.array(regular).max(100) })
/** The whole series, from now on. */
export const seriesBodySchema = z.strictObject({ words: seriesWordsSchema, regulars: z.array(regular).max(100), stamp: z.string() })
/** Takes a series away, from now on. */
export const seriesEndBodySchema = z.strictObject({ stamp: z.string() })
/** One shift: `change` is what it is instead, null cancels it, and 'series' puts it back as its series has it. With `following` those that follow too, as a series of their own of this id. */
export const shiftBodySchema = z.strictObject({
  change: z.union([shiftWords, z.null(), z.literal('series')]),
  following: idSchema.nullable().default(null),
  stamp: z.string(),
})
/** Puts somebody into a slot of one shift, or with null off it. */
export const shiftPersonBodySchema = z.strictObject({ slot: slot.nullable() })
/** Undoes the change that made this version, if nothing has changed since. */
export const undoBodySchema = z.strictObject({
  versions: z
    .array(z.strictObject({ series: idSchema, version: z.int() }))
    .min(1)
    .max(2),
})
/** The versions that a change has made. */
export const rosterChangedSchema = z.object({ versions: z.array(z.object({ series: idSchema, version: z.int() })) })
export const timeOffBodySchema = timeOffSchema.strict()

export type Roster = z.infer<typeof rosterSchema>
export type RosterShift = z.infer<typeof rosterShiftSchema>
export type RosterSeries = z.infer<typeof rosterSeriesSchema>
export type TimeOff = z.infer<typeof timeOffSchema>
export type NewSeriesBody = z.infer<typeof newSeriesBodySchema>
export type SeriesBody = z.infer<typeof seriesBodySchema>
export type ShiftBody = z.infer<typeof shiftBodySchema>
export type ShiftPersonBody = z.infer<typeof shiftPersonBodySchema>
export type UndoBody = z.infer<typeof undoBodySchema>
export type RosterChanged = z.infer<typeof rosterChangedSchema>
export type TimeOffBody = z.infer<typeof timeOffBodySchema>

export type RosterProof = Proved<Equal<z.infer<typeof seriesWordsSchema>, Plan['words']>>
