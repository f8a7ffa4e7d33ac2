// What a visitor's page asks before there is a chat: how the desk is, and a visit of one's own.

import { PATHS, type PublicDesk, type Visit } from '@earshot/contract'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { opensAt } from '../desks/availability.ts'
import type { Desk } from '../ports.ts'
import { makeVisit } from '../visitors/visits.ts'
import { bodyAs, refuseWith } from './answer.ts'
import type { House } from './house.ts'
import { openRate } from './rate.ts'

const params = z.object({ desk: z.string().max(100) })

export function visitorRoutes(http: FastifyInstance, house: House): void {
  const rate = openRate(house.visitsPerMinute, house.clock)
  const deskAt = (asked: unknown): Desk | null => house.lives.bySlug(bodyAs(params, asked)?.desk ?? '')

  http.get(PATHS.desk, async (request, reply) => {
    const desk = deskAt(request.params)
    return desk === null ? refuseWith(reply, { rule: 'no-such-desk' }) : publicDesk(house, desk)
  })

  http.post(PATHS.visits, async (request, reply) => {
    const desk = deskAt(request.params)
    if (desk === null) return refuseWith(reply, { rule: 'no-such-desk' })
    if (!rate.take(request.ip)) return refuseWith(reply.header('retry-after', '60'), { rule: 'too-many' })
    const { token, conversation, handle, expiresAt } = await makeVisit({ ...house, state: (c) => house.conversations.state(c) }, desk.id)
    const visit: Visit = { token, c: conversation, handle, expiresAt }
    return visit
  })
}

const publicDesk = (house: House, desk: Desk): PublicDesk => ({
  desk: desk.id,
  slug: desk.slug,
  name: desk.name,
  welcome: desk.policy.welcome,
  availability: house.lives.life(desk.id).availability,
  opensAt: opensAt(desk, house.clock()),
  trail: desk.policy.trail,
})
