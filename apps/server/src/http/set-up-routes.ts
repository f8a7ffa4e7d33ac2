// The first run: whether the house has to be set up, and setting it up.

import { PATHS, setUpBodySchema } from '@earshot/contract'
import type { FastifyInstance } from 'fastify'
import { answer, bodyAs, refuseWith } from './answer.ts'
import type { House } from './house.ts'
import { openRate } from './rate.ts'

/** The token cannot be guessed; this only keeps the server from being kept busy. */
const TRIES_PER_MINUTE = 30

export function setUpRoutes(http: FastifyInstance, house: House): void {
  const rate = openRate(TRIES_PER_MINUTE, house.clock)

  http.get(PATHS.setUp, async () => ({ needed: await house.setUp.needed() }))

  http.post(PATHS.setUp, async (request, reply) => {
    if (!rate.take(request.ip)) return refuseWith(reply, { rule: 'too-many' })
    const body = bodyAs(setUpBodySchema, request.body)
    if (body === null) return refuseWith(reply, { rule: 'malformed' })
    const done = await house.setUp.carryOut(body)
    if (done.ok) await house.lives.refresh()
    // The organisation is there in any case: what people wrote in it is for show.
    if (done.ok && body.way === 'sample') await house.enliven().catch(house.failed)
    return answer(reply, done)
  })
}
