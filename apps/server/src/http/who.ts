// Who sends a request: a visitor by token, staff by cookie.

import { type Actor, accept, refuse, type Staff, type Verdict } from '@earshot/domain'
import type { FastifyRequest } from 'fastify'
import { staffOf } from '../people/rights.ts'
import type { Person } from '../ports.ts'
import { visitorOf } from '../visitors/visits.ts'
import type { House } from './house.ts'

export type SignedIn = { readonly person: Person; readonly staff: Staff }

/** The member of staff whose cookie this is. */
export async function staffWho({ accounts, people }: House, request: FastifyRequest): Promise<Verdict<SignedIn>> {
  const session = await accounts.sessionOf(request.headers)
  const person = session === null ? undefined : (await people.find([session.person])).get(session.person)
  return person === undefined ? refuse('not-signed-in') : accept({ person, staff: staffOf(person) })
}

/** The token that a request says it speaks by. */
export const bearerOf = ({ headers }: FastifyRequest): string | undefined =>
  /^Bearer ([\w-]{1,200})$/.exec(headers.authorization ?? '')?.[1]

/** Whoever it is. A token says that a visitor speaks, whatever cookies the browser holds beside it. */
export async function actorWho(house: House, request: FastifyRequest): Promise<Verdict<Actor>> {
  const bearer = bearerOf(request)
  if (bearer !== undefined) {
    const visit = await house.visit(bearer)
    return visit.ok ? accept(visitorOf(visit.value)) : visit
  }
  const signedIn = await staffWho(house, request)
  return signedIn.ok ? accept(signedIn.value.staff) : signedIn
}
