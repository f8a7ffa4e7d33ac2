// Looking after people: who may invite whom, change what somebody is, and let them in or out.

import { type Refused, refuse } from '../verdict/verdict.ts'
import { mayManage, type OrganisationRole } from './role.ts'

/** Whoever asks, or is asked about: a person and what they are in the organisation. */
export type Office = { readonly person: string; readonly organisation: OrganisationRole }

/** What somebody is to be: their office, and whether they may come in at all. */
export type Place = { readonly organisation: OrganisationRole; readonly active: boolean }

/** Milliseconds in which an invitation, or a link for a new password, can be used. */
export const LINK_LASTS = 7 * 86_400_000

/** Why `by` may not invite somebody to this office, or null when they may. */
export function mayInvite(by: Office, organisation: OrganisationRole): Refused | null {
  if (!mayManage(by.organisation)) return refuse('manager-only')
  return reaches(by, organisation) ? null : refuse('admin-only')
}

/** Why `by` may not look after this person: give them a new password, or change what they are on desks. Null when they may. */
export const mayLookAfter = (by: Office, whom: Office): Refused | null => mayInvite(by, whom.organisation)

/** Why `by` may not give `whom` this place, or null when they may. Whoever is an admin now can therefore not be the last one to go. */
export function mayPlace(by: Office, whom: Office & Place, place: Place): Refused | null {
  const refused = mayLookAfter(by, whom) ?? mayInvite(by, place.organisation)
  if (refused !== null) return refused
  const changed = whom.organisation !== place.organisation || whom.active !== place.active
  return by.person === whom.person && changed ? refuse('not-yourself') : null
}

/** Managers look after members; admins after everybody. */
const reaches = (by: Office, organisation: OrganisationRole): boolean => by.organisation === 'admin' || !mayManage(organisation)
