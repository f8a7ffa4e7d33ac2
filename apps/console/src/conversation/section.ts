// In which section a conversation is found: among the chats as long as it is one, else among the tickets.

import type { BoardItem } from '@earshot/contract'

/** True for a message that was left, and for a chat that has ended and has a ticket. */
export const isTicket = ({ kind, phase, ticket }: BoardItem): boolean => kind === 'thread' || (phase === 'closed' && ticket !== null)

/** The address of its list, and its own. */
export const sectionOf = (item: BoardItem) =>
  isTicket(item) ? ({ list: '/tickets', here: '/tickets/$c' } as const) : ({ list: '/chats', here: '/chats/$c' } as const)
