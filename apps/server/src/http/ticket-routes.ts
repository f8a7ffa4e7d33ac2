// Tickets over HTTP: what those of one's desks are about, and which were closed of late.

import { PATHS, type TicketLine } from '@earshot/contract'
import type { FastifyInstance } from 'fastify'
import { itemOf } from '../live/board.ts'
import { ticketsOf } from '../tickets/listing.ts'
import { refuseWith } from './answer.ts'
import type { House } from './house.ts'
import { staffWho } from './who.ts'

export function ticketRoutes(http: FastifyInstance, house: House): void {
  http.get(PATHS.tickets, async (request, reply) => {
    const who = await staffWho(house, request)
    if (!who.ok) return refuseWith(reply, who.refusal)
    const { staff } = who.value
    const listed = await ticketsOf(house, staff)
    // Who has nudged whom is over with the chat.
    return listed.map(({ c, state, subject }): TicketLine => ({ item: { ...itemOf(c, state), nudges: [] }, subject }))
  })
}
