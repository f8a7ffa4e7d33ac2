// What set-up needs of the world: a house that it finds empty, and furnishes wholly or not at all.

import type { CannedWords, FormWords, OrganisationRole, Role, Verdict } from '@earshot/domain'
import type { Accounts, Desk, NewInvitation, Picture } from '../ports.ts'

export type NewDesk = Omit<Desk, 'id'> & { readonly canned: readonly CannedWords[]; readonly forms: readonly FormWords[] }
export type NewPerson = {
  readonly person: string
  readonly name: string
  readonly organisation: OrganisationRole
  /** What the person is on desks, by id. `accepting`: their calls are switched on from the start. */
  readonly roles: readonly { readonly desk: string; readonly role: Role; readonly accepting: boolean }[]
}

export interface Furnishing {
  /** The id of the new desk. `by` is who made it. */
  desk(desk: NewDesk, by: string | null): Promise<string>
  person(person: NewPerson): Promise<void>
  /** What a desk asks its people to agree to. */
  agreement(desk: string, text: string): Promise<void>
  /** Somebody accepts that. */
  agrees(person: string, desk: string): Promise<void>
  picture(person: string, picture: Omit<Picture, 'version'>): Promise<void>
  /** An invitation whose link nobody has: to be looked at, and taken back. */
  invite(invitation: Omit<NewInvitation, 'expiresAt'>, by: string): Promise<void>
  /** Somebody asks for a new password. */
  forget(person: string): Promise<void>
}

export interface House {
  /** True until an organisation has moved in. */
  isEmpty(): Promise<boolean>
  /** Keeps what `work` has made when it is accepted, else nothing. Refuses `set-up-done` when the house is not empty. */
  furnish<T>(organisation: string, work: (furnishing: Furnishing) => Promise<Verdict<T>>): Promise<Verdict<T>>
}

export type SetUpParts = { readonly house: House; readonly accounts: Pick<Accounts, 'adopt'> }
