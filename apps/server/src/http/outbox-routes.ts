// The outbox over HTTP, for admins.

import { idSchema, PATHS } from '@earshot/contract'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { outbox, type ReadingParts, readMail } from '../mail/reading.ts'
import { answer, bodyAs, refuseWith } from './answer.ts'
import type { House } from './house.ts'
import { staffWho } from './who.ts'

const params = z.object({ mail: idSchema })

export function outboxRoutes(http: FastifyInstance, house: House): void {
  const parts: ReadingParts = { ...house, deskName: (desk) => house.lives.desk(desk)?.name ?? null }

  http.get(PATHS.outbox, async (request, reply) => {
    const who = await staffWho(house, request)
    return who.ok ? answer(reply, await outbox(parts, who.value.person)) : refuseWith(reply, who.refusal)
  })

  http.get(PATHS.mail, async (request, reply) => {
    const who = await staffWho(house, request)
    if (!who.ok) return refuseWith(reply, who.refusal)
    const at = bodyAs(params, request.params)
    return at === null ? refuseWith(reply, { rule: 'malformed' }) : answer(reply, await readMail(parts, who.value.person, at.mail))
  })
}
