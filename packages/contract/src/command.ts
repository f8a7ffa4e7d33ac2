// Commands as they cross a wire. What is inside a text is judged by the rules, not here.

import { ASKS, type Command, LIMITS, OUTCOMES, QUESTIONS, SCORES } from '@earshot/domain'
import { z } from 'zod'
import { answersSchema } from './form.ts'
import { idSchema } from './id.ts'
import type { Equal, Proved } from './proof.ts'

const text = z.string()

export const commandSchema = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('start'), text }),
  z.strictObject({ do: z.literal('leave'), text, name: text.optional(), email: text.optional() }),
  z.strictObject({
    do: z.literal('say'),
    text,
    canned: idSchema.optional(),
    asks: z.enum(ASKS).optional(),
    mentions: z.array(idSchema).max(LIMITS.mentions).readonly().optional(),
  }),
  z.strictObject({ do: z.literal('whisper'), text }),
  z.strictObject({ do: z.literal('note'), text }),
  z.strictObject({ do: z.literal('claim') }),
  z.strictObject({ do: z.literal('close') }),
  z.strictObject({ do: z.literal('guide') }),
  z.strictObject({ do: z.literal('rise') }),
  z.strictObject({ do: z.literal('hand'), up: z.boolean() }),
  z.strictObject({ do: z.literal('fill'), form: idSchema, version: z.int(), answers: answersSchema }),
  z.strictObject({ do: z.literal('nudge'), text }),
  z.strictObject({ do: z.literal('heed'), person: idSchema }),
  z.strictObject({ do: z.literal('rate'), score: z.literal(SCORES), comment: text }),
  z.strictObject({ do: z.literal('name'), name: text }),
  z.strictObject({ do: z.literal('address'), email: text }),
  z.strictObject({ do: z.literal('withhold'), what: z.enum(QUESTIONS) }),
  z.strictObject({ do: z.literal('offer'), desk: idSchema, person: idSchema.nullable(), brief: text }),
  z.strictObject({ do: z.literal('take') }),
  z.strictObject({ do: z.literal('decline'), reason: text }),
  z.strictObject({ do: z.literal('withdraw') }),
  z.strictObject({ do: z.literal('here') }),
  z.strictObject({ do: z.literal('visit'), page: text, title: text }),
  z.strictObject({ do: z.literal('delete'), entry: idSchema }),
  z.strictObject({ do: z.literal('tag'), tag: idSchema, on: z.boolean() }),
  z.strictObject({ do: z.literal('convert'), subject: text, promise: text, hours: z.number(), keep: z.boolean() }),
  z.strictObject({ do: z.literal('release') }),
  z.strictObject({ do: z.literal('settle'), outcome: z.enum(OUTCOMES) }),
  z.strictObject({ do: z.literal('reopen') }),
  z.strictObject({ do: z.literal('defer'), email: text, name: text.optional() }),
  z.strictObject({ do: z.literal('retitle'), title: text }),
  z.strictObject({ do: z.literal('invite'), person: idSchema }),
  z.strictObject({ do: z.literal('join') }),
  z.strictObject({ do: z.literal('part') }),
  z.strictObject({ do: z.literal('remove'), person: idSchema }),
  z.strictObject({ do: z.literal('pin'), entry: idSchema, on: z.boolean() }),
  z.strictObject({ do: z.literal('announce'), text, until: z.number() }),
  z.strictObject({ do: z.literal('retract'), announcement: idSchema }),
  z.strictObject({ do: z.literal('acknowledge'), announcement: idSchema }),
  z.strictObject({ do: z.literal('engage'), instead: idSchema.nullable() }),
])

/** A command that a person can send; the others are asked inside the server. */
export type SentCommand = z.infer<typeof commandSchema>

export type CommandProof = Proved<
  Equal<
    SentCommand,
    Exclude<
      Command,
      { do: 'attach' | 'exit' | 'receive' | 'found' | 'carry' | 'ban' | 'silence' | 'vacate' | 'lapse' | 'climb' | 'line' | 'missed' }
    >
  >
>
