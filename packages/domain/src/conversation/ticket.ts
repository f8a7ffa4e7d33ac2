// A ticket: the promise to answer that is attached to a conversation, and what becomes of it by each entry.

import type { ConversationKind, Draft } from './entry.ts'
import type { Outcome } from './outcome.ts'

export const HOUR = 3_600_000

/** Hours until a ticket is due. */
export const TICKET_HOURS = { least: 1, most: 720 } as const
export const areTicketHours = (hours: number): boolean =>
  Number.isInteger(hours) && hours >= TICKET_HOURS.least && hours <= TICKET_HOURS.most

/**
 * Times are milliseconds since 1970. `owner` is null while it is left to the desk; `due` where the desk's policy says when; `closedAt` while it is open;
 * `made`: somebody has said what it is about and what was promised; a message that was left is one without.
 */
export type Ticket = {
  readonly owner: { readonly person: string; readonly name: string } | null
  readonly due: number | null
  readonly closedAt: number | null
  readonly outcome: Outcome | null
  readonly made: boolean
}

/** One that nobody has made: a message that was left. */
export const LEFT: Ticket = { owner: null, due: null, closedAt: null, outcome: null, made: false }

type Before = {
  readonly ticket: Ticket | null
  readonly kind: ConversationKind
  readonly holder: string | null
  readonly holderName: string | null
}

/** Who holds a conversation, as its ticket's owner. */
export const ownerBy = ({ holder, holderName }: Pick<Before, 'holder' | 'holderName'>): Ticket['owner'] =>
  holder === null ? null : { person: holder, name: holderName ?? '' }

/** The ticket after one more entry that changes the state. */
export function ticketAfter(before: Before, { author, body, at }: Draft): Ticket | null {
  const { ticket } = before
  const who = author.kind === 'staff' ? { person: author.person, name: author.name } : null
  // Of a message that was left, whoever holds it owns the ticket.
  const owner = before.kind === 'thread' ? ownerBy(before) : (ticket?.owner ?? null)
  switch (body.kind) {
    case 'converted':
      return { ...LEFT, owner: body.kept ? who : null, due: body.due, made: true }
    case 'claimed':
    case 'handed':
      // As long as the chat lasts, what is kept goes with it.
      return ticket?.owner ? { ...ticket, owner: who } : ticket
    case 'owned':
      return { ...(ticket ?? LEFT), owner: who }
    case 'released':
      return ticket === null ? null : { ...ticket, owner: null }
    case 'settled':
      return { ...(ticket ?? LEFT), owner, closedAt: at, outcome: body.outcome }
    case 'reopened':
      return { ...(ticket ?? LEFT), owner: ticket === null ? owner : ticket.owner, due: body.due, closedAt: null, outcome: null }
    case 'closed':
      return before.kind === 'thread' && ticket?.closedAt === null ? { ...ticket, owner, closedAt: at } : ticket
    default:
      return ticket
  }
}
