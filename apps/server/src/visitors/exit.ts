// The quick exit: a visitor is gone at once and for good, so that whoever goes back in the browser finds nothing.

import type { Actor, Command, Verdict } from '@earshot/domain'
import type { Bus } from '../ports.ts'
import { hashed } from '../token.ts'
import type { Visits } from '../visits-port.ts'
import { visitorOf } from './visits.ts'

export type ExitParts = {
  readonly visits: Visits
  readonly bus: Bus
  readonly perform: (conversation: string, id: string, actor: Actor, command: Command) => Promise<Verdict<null>>
}

/** Ends the visit that a token proves: its chat, its token and its lines. A token that proves nothing is passed over. */
export async function leaveForGood({ visits, bus, perform }: ExitParts, token: string): Promise<void> {
  const visit = await visits.find(hashed(token))
  if (visit === null) return
  // Refused where nothing was written yet, or where it has ended: then there is nothing to end.
  await perform(visit.conversation, crypto.randomUUID(), visitorOf(visit), { do: 'exit' })
  await visits.end(visit.visitor)
  bus.publish({ about: 'visit-ended', visitor: visit.visitor })
}
