// What the commands of `npm run admin` need of the house.

import type { OrganisationRole, Role } from '@earshot/domain'
import type { Accounts, Audit, Desks, Membership, Person } from '../ports.ts'

export type StaffLine = {
  readonly name: string
  readonly email: string
  readonly organisation: OrganisationRole
  readonly active: boolean
  /** What they are on desks, by the desk's address. */
  readonly roles: readonly { readonly desk: string; readonly role: Role }[]
}

export interface StaffBook {
  list(): Promise<readonly StaffLine[]>
  add(person: Pick<Person, 'person' | 'name' | 'organisation'>, memberships: readonly Membership[]): Promise<void>
}

export type AdminParts = {
  readonly accounts: Pick<Accounts, 'adopt' | 'personOf' | 'setPassword'>
  readonly desks: Pick<Desks, 'all'>
  readonly staff: StaffBook
  readonly audit: Audit
  readonly newPassword: () => string
}

/** What a command ends in: lines to print when it is done, or the sentence that says why it is not. */
export type Outcome = { readonly ok: true; readonly lines: readonly string[] } | { readonly ok: false; readonly sentence: string }

export const done = (...lines: readonly string[]): Outcome => ({ ok: true, lines })
export const stopped = (sentence: string): Outcome => ({ ok: false, sentence })
