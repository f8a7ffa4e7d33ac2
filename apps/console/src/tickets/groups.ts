// Tickets as a person works through them: what waits for somebody, what is mine, what others have, what was closed of late.

import type { BoardItem, Me, TicketLine } from '@earshot/contract'
import { dueOf, type Ticket, ticketOf } from '@earshot/domain'
import { conversationOf } from '../conversation/rules.ts'

/** `subject` is undefined until it was told, null where there is none. */
export type Line = { readonly item: BoardItem; readonly ticket: Ticket; readonly due: number; readonly subject: string | null | undefined }
export type Groups = Readonly<Record<'waiting' | 'mine' | 'others' | 'closed', readonly Line[]>>

/** One that is open in a chat that goes on is its holder's to see, and nobody else's yet. */
const isHidden = ({ kind, phase, holder }: BoardItem, person: string): boolean =>
  kind === 'chat' && phase !== 'closed' && holder?.person !== person

/** Each open ticket in one group, what is due first on top; then those that were closed, the last on top. */
export function groupsOf(items: readonly BoardItem[], told: readonly TicketLine[] | null, me: Me): Groups {
  const subjects = told === null ? undefined : new Map(told.map(({ item, subject }) => [item.c, subject]))
  const lineOf = (item: BoardItem): readonly Line[] => {
    const state = conversationOf(item)
    const ticket = ticketOf(state)
    if (ticket === null) return []
    const due = dueOf(state, me.desks.find(({ desk }) => desk === item.desk)?.ticketHours ?? 0)
    return [{ item, ticket, due, subject: !ticket.made ? null : (subjects?.get(item.c) ?? (subjects && null)) }]
  }
  const open = items
    .flatMap(lineOf)
    .filter(({ item, ticket }) => ticket.closedAt === null && !isHidden(item, me.person))
    .toSorted((one, other) => one.due - other.due)
  const groupOf = ({ ticket: { owner } }: Line) => (owner === null ? 'waiting' : owner.person === me.person ? 'mine' : 'others')
  const { waiting = [], mine = [], others = [] } = Object.groupBy(open, groupOf)
  const here = new Set(open.map(({ item }) => item.c))
  const closed = (told ?? [])
    .flatMap(({ item }) => lineOf(item))
    .filter(({ item, ticket }) => ticket.closedAt !== null && !here.has(item.c))
    .toSorted((one, other) => (other.ticket.closedAt ?? 0) - (one.ticket.closedAt ?? 0))
  return { waiting, mine, others, closed }
}
