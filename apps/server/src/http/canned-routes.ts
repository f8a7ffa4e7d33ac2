// Canned responses over HTTP: what one may put in on a desk, and looking after a desk's and one's own.

import { cannedBodySchema, idSchema, PATHS } from '@earshot/contract'
import { accept, type CannedOwner, refuse, type Staff, type Verdict } from '@earshot/domain'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { add, type CannedParts, cannedOn, change, ownCanned, remove } from '../canned/keeping.ts'
import { answer, bodyAs, refuseWith } from './answer.ts'
import type { House } from './house.ts'
import { staffWho } from './who.ts'

const deskAt = z.object({ desk: idSchema })
const responseAt = z.object({ id: idSchema })

/** Whose list an address is about, or null where the address is none. */
type OwnerAt = (by: Staff, params: unknown) => CannedOwner | null

const ofDesk: OwnerAt = (_, params) => bodyAs(deskAt, params)
const ofOneself: OwnerAt = ({ person }) => ({ person })

export function cannedRoutes(http: FastifyInstance, house: House): void {
  const parts: CannedParts = { ...house, knowsDesk: (desk) => house.lives.desk(desk) !== null }
  const asStaff = async (request: FastifyRequest, reply: FastifyReply, work: (by: Staff) => Promise<Verdict<unknown>>) => {
    const who = await staffWho(house, request)
    return who.ok ? answer(reply, await work(who.value.staff)) : refuseWith(reply, who.refusal)
  }

  http.get(PATHS.canned, (request, reply) =>
    asStaff(request, reply, async (by) => {
      const at = bodyAs(deskAt, request.params)
      return at === null ? refuse('malformed') : cannedOn(parts, by, at.desk)
    }),
  )

  http.get(PATHS.myCanned, (request, reply) => asStaff(request, reply, async (by) => accept(await ownCanned(parts, by))))

  for (const [list, one, ownerAt] of [
    [PATHS.canned, PATHS.cannedOne, ofDesk],
    [PATHS.myCanned, PATHS.myCannedOne, ofOneself],
  ] as const) {
    http.post(list, (request, reply) =>
      asStaff(request, reply, async (by) => {
        const [owner, body] = [ownerAt(by, request.params), bodyAs(cannedBodySchema, request.body)]
        return owner === null || body === null ? refuse('malformed') : add(parts, by, owner, body)
      }),
    )

    http.put(one, (request, reply) =>
      asStaff(request, reply, async (by) => {
        const [owner, at, body] = [ownerAt(by, request.params), bodyAs(responseAt, request.params), bodyAs(cannedBodySchema, request.body)]
        return owner === null || at === null || body === null ? refuse('malformed') : change(parts, by, owner, at.id, body)
      }),
    )

    http.delete(one, (request, reply) =>
      asStaff(request, reply, async (by) => {
        const [owner, at] = [ownerAt(by, request.params), bodyAs(responseAt, request.params)]
        return owner === null || at === null ? refuse('malformed') : remove(parts, by, owner, at.id)
      }),
    )
  }
}
