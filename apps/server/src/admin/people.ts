// Adding a member of staff, and giving somebody a new password.

import { personName, type Refusal, wordsOf } from '@earshot/domain'
import type { AddStaff, ResetPassword } from './asked.ts'
import { type AdminParts, done, type Outcome, stopped } from './parts.ts'

const refused = (refusal: Refusal): Outcome => stopped(`${wordsOf(refusal)} Nothing was changed.`)

/** `given` is the password that was typed, or null to make one up. */
export async function addStaff(parts: AdminParts, asked: AddStaff, given: string | null): Promise<Outcome> {
  const memberships = await membershipsOf(parts, asked)
  if (typeof memberships === 'string') return stopped(memberships)
  const name = personName(asked.name)
  if (!name.ok) return refused(name.refusal)
  const password = given ?? parts.newPassword()
  const account = await parts.accounts.adopt({ email: asked.email, name: name.value, password })
  if (!account.ok) return refused(account.refusal)
  const { person } = account.value
  await parts.staff.add({ person, name: name.value, organisation: asked.organisation }, memberships)
  return done(`${name.value} is on board, and signs in as ${asked.email}.`, ...passwordLines(given, password))
}

export async function resetPassword(parts: AdminParts, asked: ResetPassword, given: string | null): Promise<Outcome> {
  const person = await parts.accounts.personOf(asked.email)
  if (person === null) return stopped(`Nobody here has the email ${asked.email}. Nothing was changed.`)
  const password = given ?? parts.newPassword()
  const set = await parts.accounts.setPassword(person, password)
  if (!set.ok) return refused(set.refusal)
  await parts.audit.write({ actor: null, action: 'password-set', subject: person })
  return done(`${asked.email} has a new password and is signed out everywhere.`, ...passwordLines(given, password))
}

async function membershipsOf({ desks }: AdminParts, asked: AddStaff) {
  const all = await desks.all()
  if (all.length === 0) return 'Earshot is not set up yet: start it and open the address that it prints. Nothing was changed.'
  const missing = asked.desks.find((slug) => !all.some((desk) => desk.slug === slug))
  if (missing !== undefined)
    return `There is no desk “${missing}”; there are: ${all.map(({ slug }) => slug).join(', ')}. Nothing was changed.`
  return all.filter(({ slug }) => asked.desks.includes(slug)).map(({ id }) => ({ desk: id, role: asked.role, accepting: false }))
}

const passwordLines = (given: string | null, password: string): readonly string[] =>
  given === null ? [`Password: ${password}`, 'It is shown only this once; pass it on in private.'] : []
