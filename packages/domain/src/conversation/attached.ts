// The ticket of a conversation as it stands: made by somebody, or a message that was left, which is one from its beginning.

import type { Inquiry } from './state.ts'
import { HOUR, LEFT, ownerBy, type Ticket } from './ticket.ts'

type Attached = Pick<Inquiry, 'kind' | 'phase' | 'holder' | 'holderName' | 'openedAt' | 'closedAt' | 'ticket'>

/** The ticket of a conversation, or null. What claim, holder and end of a message say is not kept twice. */
export function ticketOf(state: Attached): Ticket | null {
  if (state.kind === 'chat') return state.ticket
  if (state.phase === 'closed') return state.ticket ?? { ...LEFT, owner: ownerBy(state), closedAt: state.closedAt }
  return { ...(state.ticket ?? LEFT), owner: ownerBy(state), closedAt: null, outcome: null }
}

/** When it is due, in milliseconds since 1970: as it was promised, or after the hours of the desk. */
export const dueOf = (state: Attached, hours: number): number => ticketOf(state)?.due ?? state.openedAt + hours * HOUR

/** The open ticket of a conversation that has ended, or null. Before that, whoever holds the conversation has its ticket in hand. */
export function promiseOf(state: Attached): Ticket | null {
  const ticket = state.phase === 'closed' ? ticketOf(state) : null
  return ticket?.closedAt === null ? ticket : null
}
