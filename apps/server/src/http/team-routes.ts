// Who is here on one's desks, for staff.

import { type Colleague, PATHS, type Team } from '@earshot/contract'
import type { FastifyInstance } from 'fastify'
import { refuseWith } from './answer.ts'
import type { House } from './house.ts'
import { staffWho } from './who.ts'

export function teamRoutes(http: FastifyInstance, house: House): void {
  http.get(PATHS.team, async (request, reply): Promise<Team | typeof reply> => {
    const who = await staffWho(house, request)
    if (!who.ok) return refuseWith(reply, who.refusal)
    // A desk that is shut to somebody shows them nobody.
    const desks = who.value.person.memberships.filter(({ closed }) => closed.length === 0).map(({ desk }) => desk)
    const [here, answering, held] = await Promise.all([house.presence.here(desks), house.presence.whoAnswers(), house.boards.held()])
    const chats = Map.groupBy(held, ({ holder }) => holder)
    const answers = new Set(answering.map(({ desk, person }) => `${desk} ${person}`))
    const colleague = ({ desk, ...one }: (typeof here)[number]): Colleague => ({
      ...one,
      answers: answers.has(`${desk} ${one.person}`),
      holding: chats.get(one.person)?.length ?? 0,
      limit: house.lives.desk(desk)?.policy.limits[one.role] ?? null,
    })
    return desks.map((desk) => ({ desk, people: here.filter((one) => one.desk === desk).map(colleague) }))
  })
}
