// Bans over HTTP: banning in a conversation, and the bans of the desks that one supervises.

import { banBodySchema, idSchema, PATHS } from '@earshot/contract'
import { type Actor, refuse, type Verdict } from '@earshot/domain'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { addressIn, ban, bansFor, lift } from '../visitors/banning.ts'
import { answer, bodyAs, refuseWith } from './answer.ts'
import type { House } from './house.ts'
import { actorWho, staffWho } from './who.ts'

const conversationAt = z.object({ c: idSchema })
const banAt = z.object({ id: idSchema })

export function banRoutes(http: FastifyInstance, house: House): void {
  const inside = async (request: FastifyRequest, reply: FastifyReply, work: (who: Actor, c: string) => Promise<Verdict<unknown>>) => {
    const who = await actorWho(house, request)
    if (!who.ok) return refuseWith(reply, who.refusal)
    const at = bodyAs(conversationAt, request.params)
    return answer(reply, at === null ? refuse('malformed') : await work(who.value, at.c))
  }

  http.post(PATHS.ban, (request, reply) =>
    inside(request, reply, async (who, c) => {
      const body = bodyAs(banBodySchema, request.body)
      return body === null ? refuse('malformed') : ban(house, who, c, body)
    }),
  )

  http.get(PATHS.address, (request, reply) => inside(request, reply, (who, c) => addressIn(house, who, c)))

  http.get(PATHS.bans, async (request, reply) => {
    const who = await staffWho(house, request)
    return who.ok ? answer(reply, await bansFor(house, who.value.staff)) : refuseWith(reply, who.refusal)
  })

  http.delete(PATHS.banOne, async (request, reply) => {
    const who = await staffWho(house, request)
    if (!who.ok) return refuseWith(reply, who.refusal)
    const at = bodyAs(banAt, request.params)
    return answer(reply, at === null ? refuse('malformed') : await lift(house, who.value.staff, at.id))
  })
}
