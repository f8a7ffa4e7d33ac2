// Conversations by mail: asked for by their visitor or by a supervisor, confirmed by whoever reads mail at the address.

import { idSchema, PATHS, transcriptConfirmBodySchema, transcriptRequestBodySchema } from '@earshot/contract'
import { accept, mayDo, refuse, type Staff, type Verdict } from '@earshot/domain'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { askByMail } from '../transcripts/asking.ts'
import { confirm } from '../transcripts/sending.ts'
import { answer, bodyAs, refuseWith } from './answer.ts'
import type { House } from './house.ts'
import { openRate } from './rate.ts'
import { bearerOf, staffWho } from './who.ts'

const params = z.object({ c: idSchema })

/** Tokens cannot be guessed; this only keeps the server from being kept busy. */
const TRIES_PER_MINUTE = 30
const PAGE = 200

export function transcriptRoutes(http: FastifyInstance, house: House): void {
  const rate = openRate(TRIES_PER_MINUTE, house.clock)

  http.post(PATHS.transcriptRequests, async (request, reply) => {
    if (!rate.take(request.ip)) return refuseWith(reply.header('retry-after', '60'), { rule: 'too-many' })
    const body = bodyAs(transcriptRequestBodySchema, request.body)
    if (body === null) return refuseWith(reply, { rule: 'malformed' })
    return answer(reply, await byVisitor(house, bearerOf(request) ?? '', body.email))
  })

  http.post(PATHS.transcriptConfirm, async (request, reply) => {
    if (!rate.take(request.ip)) return refuseWith(reply.header('retry-after', '60'), { rule: 'too-many' })
    const body = bodyAs(transcriptConfirmBodySchema, request.body)
    if (body === null) return refuseWith(reply, { rule: 'malformed' })
    const entries = (c: string, since: number, limit: number) => house.conversations.entries(c, 'everyone', since, limit)
    return answer(reply, await confirm({ ...house, entries, desk: (id) => house.lives.desk(id) }, body.token))
  })

  http.post(PATHS.emailed, async (request, reply) => {
    const who = await staffWho(house, request)
    if (!who.ok) return refuseWith(reply, who.refusal)
    const at = bodyAs(params, request.params)
    return at === null ? refuseWith(reply, { rule: 'malformed' }) : answer(reply, await byStaff(house, who.value.staff, at.c))
  })
}

async function byVisitor(house: House, token: string, email: string): Promise<Verdict<object>> {
  const visit = await house.visit(token)
  if (!visit.ok) return visit
  const { conversation } = visit.value
  const state = await house.conversations.inquiry(conversation)
  const desk = house.lives.desk(state?.desk ?? '')
  if (state === null || desk === null) return refuse('no-such-conversation')
  return desk.policy.transcript.offers ? askByMail(house, { conversation, desk, email }) : refuse('transcript-off')
}

async function byStaff(house: House, staff: Staff, c: string): Promise<Verdict<object>> {
  const state = await house.conversations.inquiry(c)
  const desk = house.lives.desk(state?.desk ?? '')
  const refused = mayDo(state, staff, 'email', house.lives.facts(state?.desk ?? ''))
  if (refused !== null || state === null || desk === null) return refused ?? refuse('no-such-conversation')
  const email = await addressOnRecord(house, c, state.heads.staff)
  if (email === null) return refuse('no-address')
  await house.audit.write({ actor: staff.person, action: 'conversation-emailed', subject: c })
  const asked = await askByMail(house, { conversation: c, desk, email })
  return asked.ok ? accept({}) : asked
}

/** The visitor's address: the last one that was kept, looked for from the end. */
async function addressOnRecord({ conversations }: House, c: string, head: number): Promise<string | null> {
  for (let end = head; end > 0; end -= PAGE) {
    const since = Math.max(0, end - PAGE)
    const entries = await conversations.entries(c, 'staff', since, end - since)
    const content = entries.findLast(({ body, content }) => body.kind === 'addressed' && content !== null)?.content ?? null
    if (content !== null && 'email' in content) return content.email
  }
  return null
}
