// What a visitor's page asks beside its line: how the desk is, a visit of one's own, a pass to open it as a page, and to be gone.

import { exitBodySchema, PATHS, passBodySchema, type Visit, visitBodySchema } from '@earshot/contract'
import { refuse } from '@earshot/domain'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Desk } from '../ports.ts'
import { keptOut } from '../visitors/banning.ts'
import { type ExitParts, leaveForGood } from '../visitors/exit.ts'
import { Passes } from '../visitors/passes.ts'
import { makeVisit } from '../visitors/visits.ts'
import { answer, bodyAs, refuseWith } from './answer.ts'
import type { House } from './house.ts'
import { openRate } from './rate.ts'
import { bearerOf } from './who.ts'

const params = z.object({ desk: z.string().max(100) })

export function visitorRoutes(http: FastifyInstance, house: House): void {
  const rate = openRate(house.visitsPerMinute, house.clock)
  const deskAt = (asked: unknown): Desk | null => house.lives.bySlug(bodyAs(params, asked)?.desk ?? '')

  http.get(PATHS.desk, async (request, reply) => {
    const desk = deskAt(request.params)
    return desk === null ? refuseWith(reply, { rule: 'no-such-desk' }) : house.lives.shown(desk.id)
  })

  http.post(PATHS.visits, async (request, reply) => {
    const desk = deskAt(request.params)
    if (desk === null) return refuseWith(reply, { rule: 'no-such-desk' })
    if (!rate.take(request.ip)) return refuseWith(reply.header('retry-after', '60'), { rule: 'too-many' })
    const body = bodyAs(visitBodySchema, request.body ?? {})
    if (body === null) return refuseWith(reply, { rule: 'malformed' })
    const refused = await keptOut(house, desk.id, body.before ?? [], request.ip)
    if (refused !== null) return refuseWith(reply, refused.refusal)
    const made = await makeVisit({ ...house, state: (c) => house.conversations.inquiry(c) }, desk.id)
    await house.bans.note(made.visitor, request.ip)
    const { token, conversation, handle, expiresAt } = made
    const visit: Visit = { token, c: conversation, handle, expiresAt }
    return visit
  })

  passRoutes(http, house, deskAt)
  exitRoute(http, house)
}

/** Passes made or tried in a minute from one network: a code cannot be guessed, this only keeps the server from being kept busy. */
const PASSES_PER_MINUTE = 60

function passRoutes(http: FastifyInstance, house: House, deskAt: (asked: unknown) => Desk | null): void {
  const rate = openRate(PASSES_PER_MINUTE, house.clock)
  const passes = new Passes(house.clock)

  http.post(PATHS.passes, async (request, reply) => {
    if (!rate.take(request.ip)) return refuseWith(reply.header('retry-after', '60'), { rule: 'too-many' })
    const token = bearerOf(request) ?? ''
    const visit = await house.visit(token)
    return visit.ok ? { code: passes.make({ ...visit.value, token }) } : refuseWith(reply, visit.refusal)
  })

  http.post(PATHS.pass, async (request, reply) => {
    if (!rate.take(request.ip)) return refuseWith(reply.header('retry-after', '60'), { rule: 'too-many' })
    const [desk, body] = [deskAt(request.params), bodyAs(passBodySchema, request.body)]
    if (body === null) return answer(reply, refuse('malformed'))
    const used = passes.use(body.code, desk?.id ?? '')
    if (!used.ok) return refuseWith(reply, used.refusal)
    const { token, conversation, handle, expiresAt } = used.value
    const visit: Visit = { token, c: conversation, handle, expiresAt }
    return visit
  })
}

/** Exits in a minute from one network. Whoever has to go has gone by then; this only keeps the server from being kept busy. */
const EXITS_PER_MINUTE = 600

/** The tokens are in the body, because the page is gone before an answer comes: browsers send nothing else behind it. */
function exitRoute(http: FastifyInstance, house: House): void {
  const rate = openRate(EXITS_PER_MINUTE, house.clock)
  const perform: ExitParts['perform'] = (...asked) => house.conversations.perform(...asked)

  http.post(PATHS.exit, async (request, reply) => {
    if (!rate.take(request.ip)) return refuseWith(reply.header('retry-after', '60'), { rule: 'too-many' })
    const body = bodyAs(exitBodySchema, request.body)
    if (body === null) return refuseWith(reply, { rule: 'malformed' })
    for (const token of body.tokens) await leaveForGood({ ...house, perform }, token)
    return {}
  })
}
