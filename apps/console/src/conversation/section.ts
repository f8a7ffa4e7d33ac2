// In which section a conversation is found: among the chats as long as it is one, else among the tickets.

import type { BoardItem } from '@earshot/contract'

/** True for what has a ticket: a message that was left has one from its beginning. */
export const hasTicket = ({ kind, ticket }: BoardItem): boolean => kind === 'thread' || ticket !== null

/** True for a message that was left, and for a chat that has ended and has a ticket. */
export const isTicket = (item: BoardItem): boolean => hasTicket(item) && (item.kind === 'thread' || item.phase === 'closed')

/** The address of its list, and its own. */
export const sectionOf = (item: BoardItem) =>
  isTicket(item) ? ({ list: '/tickets', here: '/tickets/$c' } as const) : ({ list: '/chats', here: '/chats/$c' } as const)
