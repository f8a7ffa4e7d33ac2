// What the HTTP endpoints take and answer.

import {
  ABSENT_FOR,
  AWAY_FOR,
  FILE_KINDS,
  GATES,
  ORGANISATION_ROLES,
  PRESETS,
  ROLES,
  RULES,
  type Rule,
  STATUSES,
  VERBS,
} from '@earshot/domain'
import { z } from 'zod'
import { commandSchema } from './command.ts'
import { practiceSchema, tagSchema } from './desk.ts'
import { idSchema } from './id.ts'
import { toldSchema } from './told.ts'

export const refusalSchema = z.object({
  rule: z.enum(RULES as readonly [Rule, ...Rule[]]),
  words: z.string(),
  who: z.string().exactOptional(),
  what: z.string().exactOptional(),
})

/** What files somebody may attach at a desk; null where none. */
const files = z.object({ megabytes: z.number(), kinds: z.array(z.enum(FILE_KINDS)) }).nullable()

const shade = z.object({ fill: z.string(), onFill: z.string(), accent: z.string(), wash: z.string() })

/** A desk as visitors see it. Moments are milliseconds since 1970; `hours` are those of the next seven days. */
export const publicDeskSchema = z.object({
  desk: z.string(),
  slug: z.string(),
  name: z.string(),
  greeting: z.string(),
  welcome: z.string(),
  /** Null for the house's own. */
  colours: z.object({ light: shade, dark: shade }).nullable(),
  hides: z.boolean(),
  availability: z.enum(['open', 'closed', 'nobody']),
  opensAt: z.number().nullable(),
  hours: z.array(z.object({ from: z.number(), to: z.number() })),
  trail: z.boolean(),
  /** Whether visitors are asked at the end how it was. */
  rating: z.boolean(),
  /** Whether a visitor may have the conversation mailed. */
  mails: z.boolean(),
  /** Where the quick exit leads: an https address, or empty for the house's own plain page. Null where there is none. */
  exit: z.string().nullable(),
  /** The form in which a message is left here; null for a plain message. */
  form: z.object({ id: idSchema, version: z.int() }).nullable(),
  files,
})

/** A visit: the right to one conversation. The token is said once, here. */
export const visitSchema = z.object({ token: z.string(), c: idSchema, handle: z.string(), expiresAt: z.number() })

/** A pass to open a visit's chat as a page; it is said once, here. */
export const passSchema = z.object({ code: z.string() })
export const passBodySchema = z.strictObject({ code: z.string().max(200) })

/** Whom a conversation is to be mailed to, and the token of the link that confirms it. */
export const transcriptRequestBodySchema = z.strictObject({ email: z.string().max(254) })
export const transcriptConfirmBodySchema = z.strictObject({ token: z.string().max(200) })
/** The visits that a browser leaves by the quick exit. */
export const exitBodySchema = z.strictObject({ tokens: z.array(z.string().max(200)).max(20) })

export const meSchema = z.object({
  person: z.string(),
  name: z.string(),
  organisation: z.enum(ORGANISATION_ROLES),
  status: z.enum(STATUSES),
  /** Why one is not online, and when one means to be back; nulls where nothing was said. */
  absence: z.object({ why: z.enum(ABSENT_FOR).nullable(), backAt: z.number().nullable() }),
  /** Whether direct messages call one. */
  direct: z.boolean(),
  desks: z.array(
    z.object({
      desk: z.string(),
      slug: z.string(),
      name: z.string(),
      role: z.enum(ROLES),
      accepting: z.boolean(),
      training: z.boolean(),
      files,
      /** What is for supervisors, and who holds a conversation may do here too. */
      holderMay: z.array(z.enum(VERBS)),
      tags: z.array(tagSchema),
      /** The gates that shut it; none when it is open to one. */
      closed: z.array(z.enum(GATES)),
      /** Why it is shut and whom to ask, in words; null when it is open to one. */
      why: z.string().nullable(),
      /** How many chats one holds at once in this role; null without a limit. */
      limit: z.int().nullable(),
      practice: practiceSchema,
      /** Hours until a ticket is due, where nobody says otherwise. */
      ticketHours: z.number(),
    }),
  ),
  /** The desks that one is asked to and is not on; `by` is the public name of who asked. */
  invitations: z.array(z.object({ desk: z.string(), name: z.string(), role: z.enum(ROLES), by: z.string().nullable() })),
})

export const commandBodySchema = z.strictObject({ id: idSchema, command: commandSchema })
/** `why` and `backAt` say more of being away. */
export const statusBodySchema = z.strictObject({
  status: z.enum(STATUSES),
  why: z.enum(AWAY_FOR).nullable().default(null),
  backAt: z.number().nullable().default(null),
})
export const acceptingBodySchema = z.strictObject({ on: z.boolean() })
/** `role` is what one was asked to be: another one is another invitation. */
export const deskAnswerBodySchema = z.strictObject({ yes: z.boolean(), role: z.enum(ROLES) })
export const signInBodySchema = z.strictObject({ email: z.string().max(254), password: z.string().max(1024) })
export const setUpBodySchema = z.discriminatedUnion('way', [
  z.strictObject({
    way: z.literal('own'),
    token: z.string(),
    organisation: z.string(),
    name: z.string(),
    email: z.string(),
    password: z.string(),
    desk: z.string(),
    preset: z.enum(PRESETS),
    timeZone: z.string(),
  }),
  z.strictObject({ way: z.literal('sample'), token: z.string() }),
])
/** Set-up state for anybody (`needed`), and the sample organisation's sign-ins once it was chosen. */
export const setUpStateSchema = z.object({ needed: z.boolean() })
export const setUpDoneSchema = z.object({
  signIns: z.array(z.object({ email: z.string(), password: z.string(), name: z.string(), what: z.string() })),
})

/** What somebody to whom a conversation is offered may know of it. `by` is the public name of who offers; `at` milliseconds since 1970. */
export const briefSchema = z.object({ c: idSchema, brief: z.string(), by: z.string(), at: z.number() })

/** What visitor and staff have said to each other, as text. */
export const transcriptSchema = z.object({ text: z.string() })

export const conversationSchema = z.object({
  c: idSchema,
  tier: z.enum(['everyone', 'staff', 'supervisors']),
  head: z.int(),
  entries: z.array(toldSchema),
})

export type RefusalBody = z.infer<typeof refusalSchema>
export type FilesTaken = z.infer<typeof files>
export type PublicDesk = z.infer<typeof publicDeskSchema>
export type Visit = z.infer<typeof visitSchema>
export type Me = z.infer<typeof meSchema>
/** `why` and `backAt` may be left out. */
export type StatusBody = z.input<typeof statusBodySchema>
export type DeskAnswerBody = Readonly<z.infer<typeof deskAnswerBodySchema>>
export type SetUpBody = z.infer<typeof setUpBodySchema>
export type SetUpDone = z.infer<typeof setUpDoneSchema>
export type Transcript = z.infer<typeof transcriptSchema>
export type Brief = z.infer<typeof briefSchema>
export type ConversationBody = z.infer<typeof conversationSchema>
