// Being told on a device over HTTP: of the browser that asks, for as long as it is signed in.

import { randomUUID } from 'node:crypto'
import { PATHS, type PushState, pushBodySchema } from '@earshot/contract'
import { MOST_DEVICES } from '@earshot/domain'
import type { FastifyInstance } from 'fastify'
import type { Session } from '../ports.ts'
import { bodyAs, refuseWith } from './answer.ts'
import type { House } from './house.ts'
import { staffWho } from './who.ts'

export function pushRoutes(http: FastifyInstance, house: House): void {
  const { devices, service } = house.push
  const sessionOf = async (request: Parameters<typeof staffWho>[1]): Promise<Session | null> =>
    (await staffWho(house, request)).ok ? house.accounts.sessionOf(request.headers) : null

  http.get(PATHS.myPush, async (request, reply): Promise<PushState> => {
    const session = await sessionOf(request)
    if (session === null) return refuseWith(reply, { rule: 'not-signed-in' })
    return { key: service.publicKey, on: await devices.knows(session.id) }
  })

  http.put(PATHS.myPush, async (request, reply) => {
    const session = await sessionOf(request)
    if (session === null) return refuseWith(reply, { rule: 'not-signed-in' })
    const body = bodyAs(pushBodySchema, request.body)
    if (body === null || !service.takes(body.endpoint)) return refuseWith(reply, { rule: 'not-a-push-address' })
    const device = { id: randomUUID(), person: session.person, session: session.id, endpoint: body.endpoint }
    if (!(await devices.keep(device, house.clock(), MOST_DEVICES))) return refuseWith(reply, { rule: 'not-signed-in' })
    return {}
  })

  http.delete(PATHS.myPush, async (request, reply) => {
    const session = await sessionOf(request)
    if (session === null) return refuseWith(reply, { rule: 'not-signed-in' })
    await devices.forget(session.id)
    return {}
  })
}
