// The tickets of somebody's desks that a board alone does not tell: what those that were made are about, and which were closed of late.

import { type DeskRules, type Entry, type Inquiry, mayDo, type Staff, ticketOf } from '@earshot/domain'
import type { Boards, Clock, OpenConversation } from '../ports.ts'

/** Closed ones are listed for so many days, and so many of them. */
const LATELY = { days: 7, most: 100 } as const
const DAY = 86_400_000
const GONE: DeskRules = { training: false, policy: { holderMay: [] } }

export type ListingParts = {
  readonly boards: Pick<Boards, 'promised' | 'settled'>
  readonly conversations: { last(c: string, kind: 'converted'): Promise<Entry | null> }
  readonly lives: { desk(desk: string): DeskRules | null }
  readonly clock: Clock
}

/** `subject` is null where it was deleted, and where nobody has said what it is about. */
export type Listed = OpenConversation & { readonly subject: string | null }

/** Open ones that somebody may read or take, and closed ones that they may read. */
export async function ticketsOf({ boards, conversations, lives, clock }: ListingParts, by: Staff): Promise<readonly Listed[]> {
  const desks = Object.keys(by.desks)
  const supervised = desks.filter((desk) => by.desks[desk]?.role === 'supervisor')
  const lately = { since: clock() - LATELY.days * DAY, most: LATELY.most }
  const [open, closed] = await Promise.all([boards.promised(desks), boards.settled({ desks, supervised, person: by.person }, lately)])
  const rulesOf = ({ desk }: Inquiry) => lives.desk(desk) ?? GONE
  const may = ({ state }: OpenConversation, action: 'read' | 'claim') => mayDo(state, by, action, rulesOf(state)) === null
  const theirs = [...open.filter((one) => may(one, 'read') || may(one, 'claim')), ...closed.filter((one) => may(one, 'read'))]
  return Promise.all(
    theirs.map(async (one) => {
      const content = ticketOf(one.state)?.made ? ((await conversations.last(one.c, 'converted'))?.content ?? null) : null
      return { ...one, subject: content !== null && 'subject' in content ? content.subject : null }
    }),
  )
}
