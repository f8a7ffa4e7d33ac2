// Rooms over HTTP: which ones one is in, making one, and whom one could have in it. What is said in them goes the way of every conversation.

import { directBodySchema, type Fellow, idSchema, newRoomBodySchema, PATHS, type RoomStanding } from '@earshot/contract'
import { tell } from '@earshot/domain'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Person } from '../ports.ts'
import { answer, bodyAs, refuseWith } from './answer.ts'
import type { House } from './house.ts'
import { staffWho } from './who.ts'

const params = z.object({ c: idSchema })

export function roomRoutes(http: FastifyInstance, house: House): void {
  http.get(PATHS.rooms, async (request, reply) => {
    const who = await staffWho(house, request)
    return who.ok ? house.houseRooms.listOf(who.value.staff) : refuseWith(reply, who.refusal)
  })

  http.post(PATHS.rooms, async (request, reply) => {
    const who = await staffWho(house, request)
    if (!who.ok) return refuseWith(reply, who.refusal)
    const body = bodyAs(newRoomBodySchema, request.body)
    if (body === null) return refuseWith(reply, { rule: 'malformed' })
    return answer(reply, await house.houseRooms.make(who.value.staff, body))
  })

  http.post(PATHS.directs, async (request, reply) => {
    const who = await staffWho(house, request)
    if (!who.ok) return refuseWith(reply, who.refusal)
    const body = bodyAs(directBodySchema, request.body)
    if (body === null) return refuseWith(reply, { rule: 'malformed' })
    return answer(reply, await house.houseRooms.direct(who.value.staff, body.person))
  })

  http.get(PATHS.standing, async (request, reply): Promise<RoomStanding | typeof reply> => {
    const who = await staffWho(house, request)
    if (!who.ok) return refuseWith(reply, who.refusal)
    const at = bodyAs(params, request.params)
    if (at === null) return refuseWith(reply, { rule: 'malformed' })
    const entries = await house.houseRooms.standing(who.value.staff, at.c)
    return entries === null ? refuseWith(reply, { rule: 'no-such-conversation' }) : { entries: tell({ tier: 'staff' }, entries) }
  })

  http.get(PATHS.fellows, async (request, reply) => {
    const who = await staffWho(house, request)
    if (!who.ok) return refuseWith(reply, who.refusal)
    const open = new Set(who.value.person.memberships.filter(({ closed }) => closed.length === 0).map(({ desk }) => desk))
    return (await house.people.everybody()).map((person) => fellowOf(person, open))
  })
}

/** Of the desks of a colleague, those that one is on oneself. */
const fellowOf = ({ person, name, status, direct, memberships }: Person, open: ReadonlySet<string>): Fellow => ({
  person,
  name,
  status,
  direct,
  desks: memberships.filter(({ desk }) => open.has(desk)).map(({ desk, role }) => ({ desk, role })),
})
