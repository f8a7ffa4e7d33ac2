// Looking after people: inviting them, changing what they are, and giving them a new password.

import type { InviteBody, Link, MadeLink, PlaceBody } from '@earshot/contract'
import { accept, emailAddress, LINK_LASTS, mayInvite, mayLookAfter, mayPlace, type Refused, refuse, type Verdict } from '@earshot/domain'
import type { Accounts, Bus, Clock, DeskRole, Person, Roll } from '../ports.ts'
import { hashed, newToken } from '../token.ts'
import { type LetterParts, mailInvitation, mailReset } from './letters.ts'

export type LookingAfterParts = LetterParts & {
  readonly roll: Roll
  readonly accounts: Pick<Accounts, 'adopt' | 'personOf' | 'setPassword' | 'endSessions'>
  readonly bus: Bus
  readonly clock: Clock
  readonly knowsDesk: (desk: string) => boolean
}

/** A link for somebody who is to join. Refusals: those of `mayInvite`, `not-an-email`, `email-taken`, `no-such-desk`. */
export async function invite(parts: LookingAfterParts, by: Person, asked: InviteBody): Promise<Verdict<MadeLink>> {
  const refused = mayInvite(by, asked.organisation) ?? unknownDesk(parts, asked.roles)
  if (refused !== null) return refused
  const email = emailAddress(asked.email)
  if (!email.ok) return email
  const account = await parts.accounts.personOf(email.value)
  if (account !== null && (await parts.roll.find(account)) !== null) return refuse('email-taken')
  const link = newLink(parts.clock)
  const invitation = { ...asked, email: email.value.toLowerCase(), expiresAt: link.expiresAt }
  await parts.roll.invite(invitation, hashed(link.token), by.person)
  return accept({ ...link, mailed: await mailInvitation(parts, invitation.email, link) })
}

/** Somebody joins. Refusals: `link-over`, and those of the name and the password. */
export async function join(parts: LookingAfterParts, token: string, name: string, password: string): Promise<Verdict<object>> {
  const invitation = await parts.roll.invited(hashed(token), parts.clock())
  if (invitation === null) return refuse('link-over')
  const account = () => parts.accounts.adopt({ email: invitation.email, name, password })
  const joined = await parts.roll.welcome(invitation.id, name, account)
  return joined.ok ? accept({}) : joined
}

/** Changes somebody's office, desks, and whether they may come in. Whoever is shut out is signed out everywhere. */
export async function place(parts: LookingAfterParts, by: Person, person: string, asked: PlaceBody): Promise<Verdict<object>> {
  const whom = await parts.roll.find(person)
  if (whom === null) return refuse('no-such-person')
  const refused = mayPlace(by, whom, asked) ?? unknownDesk(parts, asked.roles)
  if (refused !== null) return refused
  if (asked.was !== undefined && rolesText(asked.was) !== rolesText(whom.roles)) return refuse('person-changed')
  await parts.roll.place(person, asked, by.person)
  if (!asked.active) await parts.accounts.endSessions(person)
  parts.bus.publish({ about: 'person', person })
  return accept({})
}

/** Which roles there are, in whatever order they are said. */
const rolesText = (roles: readonly DeskRole[]): string =>
  roles
    .map(({ desk, role }) => `${desk} ${role}`)
    .sort()
    .join()

/** A link with which somebody sets a new password, in place of the one before. */
export async function makeReset(parts: LookingAfterParts, by: Person, person: string): Promise<Verdict<MadeLink>> {
  const whom = await parts.roll.find(person)
  if (whom === null) return refuse('no-such-person')
  const refused = mayLookAfter(by, whom)
  if (refused !== null) return refused
  const link = newLink(parts.clock)
  await parts.roll.makeReset(person, hashed(link.token), link.expiresAt, by.person)
  return accept({ ...link, mailed: await mailReset(parts, whom.email, link) })
}

/** Sets a new password by a link, and signs the person out everywhere. Refusals: `link-over`, and those of the password, after which the link still works. */
export async function reset(parts: LookingAfterParts, token: string, password: string): Promise<Verdict<object>> {
  const person = await parts.roll.resetOf(hashed(token), parts.clock())
  if (person === null) return refuse('link-over')
  const set = await parts.accounts.setPassword(person, password)
  if (!set.ok) return set
  // Two at once set two passwords, both by whoever holds the link; one of them is the last.
  await parts.roll.endReset(person)
  parts.bus.publish({ about: 'signed-out', person })
  return accept({})
}

/** Mails whoever has lost a password a link for a new one, or else notes that they ask, where there is such a person. Whoever asks learns nothing. */
export async function askReset(parts: LookingAfterParts, email: string): Promise<void> {
  const person = await parts.accounts.personOf(email)
  const whom = person === null ? null : await parts.roll.find(person)
  if (person === null || whom === null) return
  const link = newLink(parts.clock)
  // Mailed first: a mail too many must not make the link before it worthless.
  if (whom.active && (await mailReset(parts, whom.email, link)))
    await parts.roll.makeReset(person, hashed(link.token), link.expiresAt, person)
  else await parts.roll.askReset(person)
}

const newLink = (clock: Clock): Link => ({ token: newToken(), expiresAt: clock() + LINK_LASTS })

const unknownDesk = ({ knowsDesk }: LookingAfterParts, roles: readonly DeskRole[]): Refused | null =>
  roles.every(({ desk }) => knowsDesk(desk)) ? null : refuse('no-such-desk')
