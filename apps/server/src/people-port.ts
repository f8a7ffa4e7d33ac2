// The ports of people: who they are, what they are on each desk, and how they come to have a place in the house.

import type { Absence, Gate, OrganisationRole, Role, Status, Verdict } from '@earshot/domain'

export type Membership = { readonly desk: string; readonly role: Role; readonly accepting: boolean }
/** A membership with the gates that shut its desk now. `role` is what they are there now, and `holds` what they may be; `training`: of a desk where nobody real waits. */
export type GatedMembership = Membership & { readonly holds: Role; readonly closed: readonly Gate[]; readonly training: boolean }
/** A desk that somebody is asked to and is not on; `by` is the public name of who asked. */
export type DeskInvitation = { readonly desk: string; readonly role: Role; readonly by: string | null }
export type Person = {
  readonly person: string
  readonly name: string
  readonly organisation: OrganisationRole
  readonly status: Status
  readonly absence: Absence
  /** Whether direct messages call them. */
  readonly direct: boolean
  readonly memberships: readonly GatedMembership[]
  readonly invitations: readonly DeskInvitation[]
}
export interface People {
  /** Those of `persons` who are active. */
  find(persons: readonly string[]): Promise<ReadonlyMap<string, Person>>
  /** Everybody who is active, by name. */
  everybody(): Promise<readonly Person[]>
  setDirect(person: string, on: boolean): Promise<void>
  setStatus(person: string, status: Status, absence: Absence): Promise<void>
  /** Sets somebody who is online to another status, by nobody; false when they are not, or not any more. */
  lapse(person: string, status: Status, absence: Absence): Promise<boolean>
  /** False when the person is not on that desk. */
  setAccepting(person: string, desk: string, on: boolean): Promise<boolean>
  /** Accepts an invitation to be this on a desk, or takes it away with a no; false where there is none of that kind. */
  answerInvitation(person: string, asked: Pick<DeskInvitation, 'desk' | 'role'>, yes: boolean): Promise<boolean>
}

/** What somebody is on one desk. */
export type DeskRole = Pick<Membership, 'desk' | 'role'>
/** `invited`: they have not answered the invitation to it. */
type HeldRole = DeskRole & { readonly invited: boolean }
export type RollLine = Pick<Person, 'person' | 'name' | 'organisation'> & {
  readonly email: string
  readonly active: boolean
  readonly roles: readonly HeldRole[]
  readonly asksForPassword: boolean
}
export type Invitation = {
  readonly id: string
  readonly email: string
  readonly organisation: OrganisationRole
  readonly roles: readonly DeskRole[]
  /** Milliseconds since 1970. */
  readonly expiresAt: number
  /** The public name of who made it. */
  readonly by: string | null
}
export type NewInvitation = Pick<Invitation, 'email' | 'organisation' | 'roles' | 'expiresAt'>

/** The place somebody is given. */
export type Place = Pick<RollLine, 'organisation' | 'active'> & { readonly roles: readonly DeskRole[] }

/** Everybody with a place in the house, and who has been invited to one. Each change has its line in the audit log; `by` is who made it. */
export interface Roll {
  organisation(): Promise<string>
  people(): Promise<readonly RollLine[]>
  find(person: string): Promise<RollLine | null>
  /** Changes office, desks and whether they may come in. What they are on desks they keep is left as it was but for the role. */
  place(person: string, place: Place, by: string): Promise<void>
  rename(person: string, name: string): Promise<void>
  invitations(now: number): Promise<readonly Invitation[]>
  /** One at most for each email: a new one takes the place of the one before. */
  invite(invitation: NewInvitation, tokenHash: Buffer, by: string): Promise<void>
  invited(tokenHash: Buffer, now: number): Promise<Invitation | null>
  /**
   * Gives whoever `account` answers the place they were invited to. One at a time for each invitation, which stays when that is refused.
   * Refusals: `link-over`, and those of `account`.
   */
  welcome(invitation: string, name: string, account: () => Promise<Verdict<{ person: string }>>): Promise<Verdict<{ person: string }>>
  revoke(invitation: string, by: string): Promise<boolean>
  /** A link for a new password, in place of the one before. */
  makeReset(person: string, tokenHash: Buffer, expiresAt: number, by: string): Promise<void>
  /** Whose link it is. */
  resetOf(tokenHash: Buffer, now: number): Promise<string | null>
  /** Their link and their asking for one are gone. */
  endReset(person: string): Promise<void>
  askReset(person: string): Promise<void>
}

export type Picture = { readonly type: string; readonly bytes: Buffer; readonly version: string }
export interface Pictures {
  find(person: string): Promise<Picture | null>
  keep(person: string, picture: Omit<Picture, 'version'>): Promise<void>
  remove(person: string): Promise<void>
}
