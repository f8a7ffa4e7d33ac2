// Forms over HTTP: the one in which visitors leave a message, those of a desk, looking after them, and the chats that one has still to wrap up.

import { formBodySchema, formChangeSchema, idSchema, PATHS } from '@earshot/contract'
import { accept, refuse, type Staff, type Verdict } from '@earshot/domain'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { add, change, formsOn, messageFormOf, remove, wrapUpsOf } from '../forms/keeping.ts'
import { itemOf } from '../live/board.ts'
import { answer, bodyAs, refuseWith } from './answer.ts'
import type { House } from './house.ts'
import { staffWho } from './who.ts'

const deskAt = z.object({ desk: idSchema })
const slugAt = z.object({ desk: z.string().max(100) })
const formAt = z.object({ desk: idSchema, id: idSchema })

export function formRoutes(http: FastifyInstance, house: House): void {
  const asStaff = async (request: FastifyRequest, reply: FastifyReply, work: (by: Staff) => Promise<Verdict<unknown>>) => {
    const who = await staffWho(house, request)
    return who.ok ? answer(reply, await work(who.value.staff)) : refuseWith(reply, who.refusal)
  }

  http.get(PATHS.messageForm, (request, reply) => {
    const desk = house.lives.bySlug(bodyAs(slugAt, request.params)?.desk ?? '')
    return answer(reply, desk === null ? refuse('no-such-desk') : messageFormOf(house, desk.id))
  })

  http.get(PATHS.forms, (request, reply) =>
    asStaff(request, reply, async (by) => {
      const at = bodyAs(deskAt, request.params)
      return at === null ? refuse('malformed') : formsOn(house, by, at.desk)
    }),
  )

  http.post(PATHS.forms, (request, reply) =>
    asStaff(request, reply, async (by) => {
      const [at, body] = [bodyAs(deskAt, request.params), bodyAs(formBodySchema, request.body)]
      return at === null || body === null ? refuse('malformed') : add(house, by, at.desk, body)
    }),
  )

  http.put(PATHS.formsOne, (request, reply) =>
    asStaff(request, reply, async (by) => {
      const [at, body] = [bodyAs(formAt, request.params), bodyAs(formChangeSchema, request.body)]
      return at === null || body === null ? refuse('malformed') : change(house, by, at.desk, at.id, body)
    }),
  )

  http.delete(PATHS.formsOne, (request, reply) =>
    asStaff(request, reply, async (by) => {
      const at = bodyAs(formAt, request.params)
      return at === null ? refuse('malformed') : remove(house, by, at.desk, at.id)
    }),
  )

  http.get(PATHS.wrapUps, (request, reply) =>
    asStaff(request, reply, async (by) => accept((await wrapUpsOf(house, by)).map(({ c, state }) => itemOf(c, state)))),
  )
}
