// The people of a test's house: members of one desk, and who of them is signed in where.

import type { Me } from '@earshot/contract'
import { NO_ABSENCE, type Role, type Staff } from '@earshot/domain'
import { newStaff } from '../../../../apps/server/src/testing/house.ts'
import { place } from './place.ts'

type Member = Staff & { readonly role: Role; accepting: boolean; status: Me['status'] }

export class People {
  readonly #desk: string
  readonly #members = new Map<string, Member>()
  readonly #sessions = new Map<string, string>()

  constructor(desk: string) {
    this.#desk = desk
  }

  /** Somebody who answers at the desk, by their id. */
  add(name: string, role: Role = 'listener'): string {
    const staff = newStaff(this.#desk, name, role)
    this.#members.set(staff.person, { ...staff, role, accepting: true, status: 'online' })
    return staff.person
  }

  /** Signs somebody in; the session. */
  signIn(person: string): string {
    const session = crypto.randomUUID()
    this.#sessions.set(session, person)
    return session
  }

  signOut(session: string): void {
    this.#sessions.delete(session)
  }

  accept(session: string | null, accepting: boolean): void {
    const member = this.#at(session)
    if (member !== undefined) member.accepting = accepting
  }

  /** Who acts in a session, as the rules know them. */
  actor(session: string | null): Staff | null {
    const member = this.#at(session)
    if (member === undefined) return null
    const { role, accepting, status: _, ...staff } = member
    return { ...staff, desks: { [this.#desk]: { role, accepting } } }
  }

  me(session: string | null): Me | null {
    const member = this.#at(session)
    if (member === undefined) return null
    const { person, name, organisation, status, role, accepting } = member
    return {
      person,
      name,
      organisation,
      status,
      absence: NO_ABSENCE,
      direct: true,
      invitations: [],
      desks: [place({ desk: this.#desk, slug: 'front', name: 'Front', role, accepting })],
    }
  }

  #at(session: string | null): Member | undefined {
    return session === null ? undefined : this.#members.get(this.#sessions.get(session) ?? '')
  }
}
