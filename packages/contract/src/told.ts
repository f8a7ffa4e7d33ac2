// Entries as a reader is told them.

import { ASKS, FORM_USES, OUTCOMES, QUESTIONS, ROLES, RUNGS, SCORES, SEATS, type ToldEntry } from '@earshot/domain'
import { z } from 'zod'
import { answeredSchema } from './form.ts'
import type { Equal, Proved } from './proof.ts'

const author = z.union([
  z.object({ kind: z.literal('visitor') }),
  z.object({ kind: z.literal('system') }),
  z.object({ kind: z.literal('staff'), name: z.string(), person: z.string().exactOptional(), role: z.enum(ROLES).exactOptional() }),
])

const file = z.object({
  type: z.string(),
  size: z.int(),
  picture: z.object({ width: z.int(), height: z.int() }).exactOptional(),
})

const seat = z.enum(SEATS)
const called = z.object({ person: z.string(), name: z.string() })
const calledIn = called.extend({ keeps: z.literal(true).exactOptional() })
const what = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('message'),
    canned: z.string().exactOptional(),
    asks: z.enum(ASKS).exactOptional(),
    file: file.exactOptional(),
    mentions: z.array(z.string()).readonly().exactOptional(),
  }),
  z.object({ kind: z.literal('whisper'), file: file.exactOptional() }),
  z.object({ kind: z.literal('note') }),
  z.object({ kind: z.literal('notice'), about: z.enum(['welcome', 'rules', 'handed']) }),
  z.object({ kind: z.literal('opened'), form: z.enum(['chat', 'thread']), handle: z.string() }),
  z.object({ kind: z.literal('claimed') }),
  z.object({ kind: z.literal('rung'), rung: z.enum(RUNGS), desk: z.string().nullable() }),
  z.object({ kind: z.literal('offered'), desk: z.string(), person: z.string().nullable() }),
  z.object({ kind: z.literal('handed') }),
  z.object({ kind: z.literal('declined') }),
  z.object({ kind: z.literal('withdrawn') }),
  z.object({ kind: z.literal('missed') }),
  z.object({ kind: z.literal('deferred') }),
  z.object({ kind: z.literal('line'), gone: z.boolean() }),
  z.object({ kind: z.literal('closed'), reason: z.enum(['visitor', 'staff', 'lapsed', 'silence', 'exit', 'banned']) }),
  z.object({ kind: z.literal('warned') }),
  z.object({ kind: z.literal('here') }),
  z.object({ kind: z.literal('seated'), seat, person: z.string() }),
  z.object({ kind: z.literal('rose'), seat }),
  z.object({ kind: z.literal('hand'), up: z.boolean() }),
  z.object({ kind: z.literal('filled'), use: z.enum(FORM_USES), form: z.string(), version: z.int() }),
  z.object({ kind: z.literal('received'), form: z.string(), version: z.int() }),
  z.object({ kind: z.literal('nudged') }),
  z.object({ kind: z.literal('heeded'), person: z.string() }),
  z.object({ kind: z.literal('rated'), score: z.literal(SCORES) }),
  z.object({ kind: z.literal('named') }),
  z.object({ kind: z.literal('addressed') }),
  z.object({ kind: z.literal('withheld'), what: z.enum(QUESTIONS) }),
  z.object({ kind: z.literal('visited') }),
  z.object({ kind: z.literal('deleted'), entry: z.string() }),
  z.object({ kind: z.literal('converted'), due: z.number(), kept: z.boolean() }),
  z.object({ kind: z.literal('owned') }),
  z.object({ kind: z.literal('released') }),
  z.object({ kind: z.literal('settled'), outcome: z.enum(OUTCOMES) }),
  z.object({ kind: z.literal('reopened'), due: z.number() }),
  z.object({ kind: z.literal('tagged'), tag: z.string(), on: z.boolean() }),
  z.object({
    kind: z.literal('founded'),
    form: z.enum(['room', 'direct']),
    desk: z.string().nullable(),
    people: z.array(calledIn).readonly(),
  }),
  z.object({ kind: z.literal('titled') }),
  calledIn.extend({ kind: z.literal('invited') }),
  z.object({ kind: z.literal('joined'), person: z.string() }),
  called.extend({ kind: z.literal('parted') }),
  z.object({ kind: z.literal('pinned'), entry: z.string(), on: z.boolean() }),
  z.object({
    kind: z.literal('announced'),
    announcement: z.string(),
    until: z.number(),
    carried: z.object({ first: z.string(), read: z.array(z.string()).readonly() }).exactOptional(),
  }),
  z.object({ kind: z.literal('retracted'), announcement: z.string() }),
  z.object({ kind: z.literal('acknowledged'), announcement: z.string() }),
  z.object({ kind: z.literal('engaged'), instead: called.nullable() }),
])

/** The place in a reader's log to read on from; no log is longer. */
export const sinceSchema = z.int32().min(0)

export const toldSchema = z.object({
  n: z.int().min(1),
  id: z.string(),
  at: z.number(),
  by: author,
  what,
  text: z.string().exactOptional(),
  name: z.string().exactOptional(),
  email: z.string().exactOptional(),
  page: z.string().exactOptional(),
  title: z.string().exactOptional(),
  answers: z.array(answeredSchema).readonly().exactOptional(),
  subject: z.string().exactOptional(),
  promise: z.string().exactOptional(),
  to: z.string().exactOptional(),
  from: z.string().exactOptional(),
})

export type ToldProof = Proved<Equal<z.infer<typeof toldSchema>, ToldEntry>>
