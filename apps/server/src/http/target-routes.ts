// To whom a conversation can be handed, for staff.

import { PATHS, type Target } from '@earshot/contract'
import type { FastifyInstance } from 'fastify'
import { refuseWith } from './answer.ts'
import type { House } from './house.ts'
import { staffWho } from './who.ts'

export function targetRoutes(http: FastifyInstance, house: House): void {
  http.get(PATHS.targets, async (request, reply) => {
    const who = await staffWho(house, request)
    if (!who.ok) return refuseWith(reply, who.refusal)
    // Only those who answer visitors somewhere hand chats over.
    if (who.value.person.memberships.length === 0) return refuseWith(reply, { rule: 'not-on-desk' })
    const [there, held] = await Promise.all([house.presence.whoAnswers(), house.boards.held()])
    const chats = Map.groupBy(held, ({ holder }) => holder)
    const people = Map.groupBy(there, ({ desk }) => desk)
    const targets: Target[] = house.lives.all.map(({ id, name, policy: { limits } }) => ({
      ...house.lives.life(id),
      name,
      people: (people.get(id) ?? []).map(({ person, name, role }) => ({
        person,
        name,
        holding: chats.get(person)?.length ?? 0,
        limit: limits[role],
      })),
    }))
    return targets
  })
}
