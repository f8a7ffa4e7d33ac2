// To whom a conversation can be handed, for staff.

import { PATHS, type Target } from '@earshot/contract'
import { RECENT, usualWait } from '@earshot/domain'
import type { FastifyInstance } from 'fastify'
import type { Desk } from '../ports.ts'
import { refuseWith } from './answer.ts'
import type { House } from './house.ts'
import { staffWho } from './who.ts'

const DAY = 86_400_000

export function targetRoutes(http: FastifyInstance, house: House): void {
  http.get(PATHS.targets, async (request, reply) => {
    const who = await staffWho(house, request)
    if (!who.ok) return refuseWith(reply, who.refusal)
    // Only those who answer visitors somewhere hand chats over.
    if (who.value.person.memberships.length === 0) return refuseWith(reply, { rule: 'not-on-desk' })
    const [there, held] = await Promise.all([house.presence.whoAnswers(), house.boards.held()])
    const chats = Map.groupBy(held, ({ holder }) => holder)
    const people = Map.groupBy(there, ({ desk }) => desk)
    const since = house.clock() - RECENT.days * DAY
    const usual = async (desk: string) => usualWait(await house.boards.waits(desk, since, RECENT.most))
    const targetOf = async ({ id, name, policy: { limits } }: Desk): Promise<Target> => ({
      ...house.lives.life(id),
      name,
      usual: await usual(id),
      people: (people.get(id) ?? []).map(({ person, name, role }) => ({
        person,
        name,
        holding: chats.get(person)?.length ?? 0,
        limit: limits[role],
      })),
    })
    return Promise.all(house.lives.all.map(targetOf))
  })
}
