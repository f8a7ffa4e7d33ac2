// A visit is a visitor's right to one conversation: made without an account, proved by a token that is said once.

import { accept, type Inquiry, refuse, type Verdict, type Visitor } from '@earshot/domain'
import { newHandle } from '../handle.ts'
import type { Clock } from '../ports.ts'
import { hashed, newToken } from '../token.ts'
import type { Visit, Visits } from '../visits-port.ts'

const HOUR = 3_600_000
/** A visit lasts a week from when its visitor was last here, counted by the hour: it is not written down at each request. */
export const VISIT_LASTS = 7 * 24 * HOUR
/** How long a closed chat can still be read by its visitor. */
const READABLE_AFTER_CLOSE = HOUR

export type VisitParts = { readonly visits: Visits; readonly clock: Clock; readonly state: (c: string) => Promise<Inquiry | null> }

/** Makes a visit; the token is told here and never again. */
export async function makeVisit({ visits, clock }: VisitParts, desk: string): Promise<Visit & { token: string }> {
  const token = newToken()
  const visit: Visit = {
    visitor: crypto.randomUUID(),
    conversation: crypto.randomUUID(),
    desk,
    handle: newHandle(),
    expiresAt: clock() + VISIT_LASTS,
  }
  await visits.make(visit, hashed(token))
  return { ...visit, token }
}

/** The visit a token proves, unless it is over. */
export async function visitOf({ visits, clock, state }: VisitParts, token: string): Promise<Verdict<Visit>> {
  const visit = await visits.find(hashed(token))
  if (visit === null || isOver(visit, await state(visit.conversation), clock())) return refuse('visit-expired')
  const expiresAt = clock() + VISIT_LASTS
  if (expiresAt - visit.expiresAt < HOUR) return accept(visit)
  await visits.extend(visit.visitor, expiresAt)
  return accept({ ...visit, expiresAt })
}

/** True once a visit ran out, or its chat was closed long ago. `now` is milliseconds since 1970. */
export function isOver({ expiresAt }: Visit, state: Pick<Inquiry, 'closedAt'> | null, now: number): boolean {
  const closedAt = state?.closedAt ?? null
  return expiresAt <= now || (closedAt !== null && closedAt + READABLE_AFTER_CLOSE <= now)
}

/** A visitor as the rules know them. */
export const visitorOf = ({ visitor, conversation, desk, handle }: Visit): Visitor => ({
  kind: 'visitor',
  visitor,
  conversation,
  desk,
  handle,
})

/** Answers, whenever it is asked, the visitor of a visit, or null once it is over. */
export function seatOf(visit: Visit, state: (c: string) => Inquiry | null, clock: Clock): () => Visitor | null {
  const visitor = visitorOf(visit)
  return () => (isOver(visit, state(visit.conversation), clock()) ? null : visitor)
}
