// Looking after people: invitations, offices, roles, links for a new password, and one's own profile and sessions.

import { ORGANISATION_ROLES, ROLES } from '@earshot/domain'
import { z } from 'zod'
import { idSchema } from './id.ts'

const roles = z.array(z.strictObject({ desk: idSchema, role: z.enum(ROLES) })).max(200)
const token = z.string().max(200)
const organisation = z.enum(ORGANISATION_ROLES)

/** A desk as those who look after people see it. */
export const deskNameSchema = z.object({ desk: idSchema, name: z.string(), training: z.boolean() })

export const rollLineSchema = z.object({
  person: idSchema,
  name: z.string(),
  email: z.string(),
  organisation,
  active: z.boolean(),
  /** `invited`: they have not answered the invitation to that desk. */
  roles: z.array(z.object({ desk: idSchema, role: z.enum(ROLES), invited: z.boolean() })),
  /** They asked for a new password and nobody has made them a link since. */
  asksForPassword: z.boolean(),
})
/** `expiresAt` is milliseconds since 1970; `by` the public name of who made it. */
export const invitationSchema = z.object({
  id: idSchema,
  email: z.string(),
  organisation,
  roles,
  expiresAt: z.number(),
  by: z.string().nullable(),
})
export const rollSchema = z.object({
  people: z.array(rollLineSchema),
  invitations: z.array(invitationSchema),
  desks: z.array(deskNameSchema),
})

export const inviteBodySchema = z.strictObject({ email: z.string(), organisation, roles })
/** The token is said once, here; it belongs behind the # of a link. */
export const linkSchema = z.object({ token: z.string(), expiresAt: z.number() })
/** `mailed`: it goes out by mail as well. */
const madeLinkSchema = linkSchema.extend({ mailed: z.boolean() })
/** `was` is what they were on each desk when that was looked at: where they are something else by now, nothing is changed. */
export const placeBodySchema = z.strictObject({ organisation, active: z.boolean(), roles, was: roles.optional() })

export const tokenBodySchema = z.strictObject({ token })
/** What an invitation says to whoever holds it. */
export const invitedSchema = z.object({
  organisation: z.string(),
  email: z.string(),
  desks: z.array(z.object({ name: z.string(), role: z.enum(ROLES) })),
})
export const acceptBodySchema = z.strictObject({ token, name: z.string(), password: z.string() })
export const resetBodySchema = z.strictObject({ token, password: z.string() })
export const lostPasswordBodySchema = z.strictObject({ email: z.string().max(254) })

export const nameBodySchema = z.strictObject({ name: z.string() })
/** `data` is base64. */
export const pictureBodySchema = z.strictObject({ data: z.string() })
/** One of one's own signed-in browsers. Times are milliseconds since 1970. */
export const signInSchema = z.object({ id: idSchema, since: z.number(), seenAt: z.number(), here: z.boolean() })

export type Roll = z.infer<typeof rollSchema>
export type RollLine = z.infer<typeof rollLineSchema>
export type Invitation = z.infer<typeof invitationSchema>
export type InviteBody = z.infer<typeof inviteBodySchema>
export type Link = z.infer<typeof linkSchema>
export type MadeLink = z.infer<typeof madeLinkSchema>
export type PlaceBody = z.infer<typeof placeBodySchema>
export type Invited = z.infer<typeof invitedSchema>
export type OwnSignIn = z.infer<typeof signInSchema>
