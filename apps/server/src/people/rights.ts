// What connected staff may do now, in memory: heard on the bus, and asked of the database every two seconds besides.

import { type Actor, type Staff, standingsOf } from '@earshot/domain'
import type { Accounts, Clock, People, Person, Session } from '../ports.ts'

/** A member of staff on a live connection. `changed` hears that their rights are others now, or that they have none any more. */
export type Seated = { readonly session: Session; readonly changed: (signedOut: boolean) => void }

export type RightsParts = { readonly people: People; readonly accounts: Pick<Accounts, 'liveSessions'>; readonly clock: Clock }

/** A member of staff as the rules know them. */
export function staffOf(person: Person): Staff {
  const online = person.status === 'online'
  const { name, organisation, memberships } = person
  return { kind: 'staff', person: person.person, name, organisation, desks: standingsOf(memberships, online) }
}

export class Rights {
  readonly #parts: RightsParts
  readonly #staff = new Map<string, Staff>()
  /** What of each was last told to their windows. */
  readonly #shown = new Map<string, string>()
  readonly #seated = new Map<string, Set<Seated>>()
  // By session. A sign-in that is used is extended, which only the database knows.
  #expires: ReadonlyMap<string, number> = new Map()

  constructor(parts: RightsParts) {
    this.#parts = parts
  }

  /** Who a seated person is to the rules; null once they are signed out, deactivated or their sign-in has run out. */
  actor(seated: Seated): Actor | null {
    const { session } = seated
    const expiresAt = this.#expires.get(session.id) ?? session.expiresAt
    if (expiresAt <= this.#parts.clock() || !this.#seated.get(session.person)?.has(seated)) return null
    return this.#staff.get(session.person) ?? null
  }

  /** Takes a place; false when the person is not active here. */
  async sit(seated: Seated): Promise<boolean> {
    const { person } = seated.session
    const others = this.#seated.get(person) ?? new Set()
    this.#seated.set(person, others.add(seated))
    await this.refresh([person])
    return this.#staff.has(person)
  }

  rise(seated: Seated): void {
    const others = this.#seated.get(seated.session.person)
    others?.delete(seated)
    if (others?.size !== 0) return
    this.#seated.delete(seated.session.person)
    this.#forget(seated.session.person)
  }

  /** Asks the database about everybody who is seated: their rights, and whether their sign-ins are still alive. */
  async poll(): Promise<void> {
    const seated = [...this.#seated.values()].flatMap((others) => [...others])
    if (seated.length === 0) return
    const alive = await this.#parts.accounts.liveSessions([...new Set(seated.map(({ session }) => session.id))])
    this.#expires = alive
    for (const one of seated) if (!alive.has(one.session.id)) this.#dismiss(one)
    await this.refresh([...this.#seated.keys()])
  }

  async refresh(persons: readonly string[]): Promise<void> {
    const here = persons.filter((person) => this.#seated.has(person))
    if (here.length === 0) return
    const found = await this.#parts.people.find(here)
    for (const person of here) this.#learn(person, found.get(person))
  }

  #learn(person: string, found: Person | undefined): void {
    const before = this.#staff.get(person)
    const seated = [...(this.#seated.get(person) ?? [])]
    if (found === undefined) {
      this.#forget(person)
      for (const one of seated) this.#dismiss(one)
      return
    }
    const staff = staffOf(found)
    // Which gate is closed is shown as well, also where one that opens leaves another.
    const closed = found.memberships.map((one) => one.closed)
    const shown = JSON.stringify([staff, found.status, found.absence, found.direct, closed, found.invitations])
    if (this.#shown.get(person) === shown) return
    this.#staff.set(person, staff)
    this.#shown.set(person, shown)
    if (before !== undefined) for (const one of seated) one.changed(false)
  }

  #forget(person: string): void {
    this.#staff.delete(person)
    this.#shown.delete(person)
  }

  #dismiss(seated: Seated): void {
    this.#seated.get(seated.session.person)?.delete(seated)
    seated.changed(true)
  }
}
