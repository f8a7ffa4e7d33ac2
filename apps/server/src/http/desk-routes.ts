// Looking after desks over HTTP: their settings, and making one.

import { idSchema, newDeskBodySchema, PATHS, shownDeskSettingsSchema } from '@earshot/contract'
import { refuse } from '@earshot/domain'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { make, set, settingsOf } from '../desks/settings.ts'
import { remake } from '../shifts/planning.ts'
import { answer, bodyAs, refuseWith } from './answer.ts'
import type { House } from './house.ts'
import { staffWho } from './who.ts'

const params = z.object({ desk: idSchema })

export function deskRoutes(http: FastifyInstance, house: House): void {
  http.get(PATHS.deskSettings, async (request, reply) => {
    const who = await staffWho(house, request)
    if (!who.ok) return refuseWith(reply, who.refusal)
    const at = bodyAs(params, request.params)
    return answer(reply, at === null ? refuse('malformed') : await settingsOf(house, who.value.person, at.desk))
  })

  http.put(PATHS.deskSettings, async (request, reply) => {
    const who = await staffWho(house, request)
    if (!who.ok) return refuseWith(reply, who.refusal)
    const [at, body] = [bodyAs(params, request.params), bodyAs(shownDeskSettingsSchema, request.body)]
    if (at === null || body === null) return refuseWith(reply, { rule: 'malformed' })
    const kept = await set(house, who.value.person, at.desk, body)
    // Closures and the time zone decide which shifts there are.
    if (kept.ok) await remake(house.planning, at.desk)
    return answer(reply, kept)
  })

  http.post(PATHS.desks, async (request, reply) => {
    const who = await staffWho(house, request)
    if (!who.ok) return refuseWith(reply, who.refusal)
    const body = bodyAs(newDeskBodySchema, request.body)
    return answer(reply, body === null ? refuse('malformed') : await make(house, who.value.person, body))
  })
}
