// The tickets of somebody's desks that a board alone does not tell: what those that were made are about, and which were closed of late.

import { type Conversation, type DeskRules, type Entry, mayDo, type Staff, ticketOf } from '@earshot/domain'
import type { Boards, Clock, OpenConversation } from '../ports.ts'

/** Closed ones are listed for so many days, and so many of them. */
const LATELY = { days: 7, most: 100 } as const
const DAY = 86_400_000
const GONE: DeskRules = { training: false, policy: { holderMay: [] } }

export type ListingParts = {
  readonly boards: Pick<Boards, 'promised' | 'settled'>
  readonly conversations: { entries(c: string, tier: 'supervisors', since: number, limit: number): Promise<readonly Entry[]> }
  readonly lives: { desk(desk: string): DeskRules | null }
  readonly clock: Clock
}

/** `subject` is null where it was deleted, and where nobody has said what it is about. */
export type Listed = OpenConversation & { readonly subject: string | null }

/** Open ones that somebody may read or take, and closed ones that they may read. */
export async function ticketsOf({ boards, conversations, lives, clock }: ListingParts, by: Staff): Promise<readonly Listed[]> {
  const desks = Object.keys(by.desks)
  const [open, closed] = await Promise.all([boards.promised(desks), boards.settled(desks, clock() - LATELY.days * DAY, LATELY.most)])
  const rulesOf = ({ desk }: Conversation) => lives.desk(desk) ?? GONE
  const may = ({ state }: OpenConversation, action: 'read' | 'claim') => mayDo(state, by, action, rulesOf(state)) === null
  const theirs = [...open.filter((one) => may(one, 'read') || may(one, 'claim')), ...closed.filter((one) => may(one, 'read'))]
  return Promise.all(
    theirs.map(async (one) => {
      const place = ticketOf(one.state)?.place ?? null
      const [made] = place === null ? [] : await conversations.entries(one.c, 'supervisors', place - 1, 1)
      const content = made?.content ?? null
      return { ...one, subject: content !== null && 'subject' in content ? content.subject : null }
    }),
  )
}
