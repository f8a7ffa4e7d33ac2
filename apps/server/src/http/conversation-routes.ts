// Conversations over HTTP: the same commands, rules and readers as on a live connection.

import { type Brief, type ConversationBody, commandBodySchema, idSchema, PAGE, PATHS, sinceSchema } from '@earshot/contract'
import { type Actor, accept, mayDo, refuse, tell, type Verdict } from '@earshot/domain'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { copyOf } from '../transcripts/copying.ts'
import { answer, bodyAs, refuseWith } from './answer.ts'
import type { House } from './house.ts'
import { actorWho } from './who.ts'

const params = z.object({ c: idSchema })
const query = z.object({ since: z.coerce.number().pipe(sinceSchema).default(0) })

/** What whoever it is offered to may know of it before they accept. */
async function briefOf({ conversations, lives }: House, actor: Actor, c: string): Promise<Verdict<Brief>> {
  const state = await conversations.inquiry(c)
  const refused = mayDo(state, actor, 'take', lives.facts(state?.desk ?? ''))
  if (refused !== null || !state?.handOff) return refused ?? refuse('not-offered')
  const { at } = state.handOff
  const content = (await conversations.last(c, 'offered'))?.content ?? null
  return accept({ c, brief: content !== null && 'text' in content ? content.text : '', by: state.holderName ?? '', at })
}

export function conversationRoutes(http: FastifyInstance, house: House): void {
  http.post(PATHS.commands, async (request, reply) => {
    const who = await actorWho(house, request)
    if (!who.ok) return refuseWith(reply, who.refusal)
    const [at, body] = [bodyAs(params, request.params), bodyAs(commandBodySchema, request.body)]
    if (at === null || body === null) return refuseWith(reply, { rule: 'malformed' })
    return answer(reply, await house.conversations.perform(at.c, body.id, who.value, body.command))
  })

  http.get(PATHS.brief, async (request, reply) => {
    const who = await actorWho(house, request)
    if (!who.ok) return refuseWith(reply, who.refusal)
    const at = bodyAs(params, request.params)
    return at === null ? refuseWith(reply, { rule: 'malformed' }) : answer(reply, await briefOf(house, who.value, at.c))
  })

  http.get(PATHS.transcript, async (request, reply) => {
    const who = await actorWho(house, request)
    if (!who.ok) return refuseWith(reply, who.refusal)
    const at = bodyAs(params, request.params)
    return at === null ? refuseWith(reply, { rule: 'malformed' }) : answer(reply, await copyOf(house, who.value, at.c))
  })

  http.get(PATHS.conversation, async (request, reply) => {
    const who = await actorWho(house, request)
    if (!who.ok) return refuseWith(reply, who.refusal)
    const [at, asked] = [bodyAs(params, request.params), bodyAs(query, request.query)]
    if (at === null || asked === null) return refuseWith(reply, { rule: 'malformed' })
    const admitted = await house.live.admission.admit(who.value, at.c)
    if ('rule' in admitted) return refuseWith(reply, admitted)
    const { tier, state } = admitted
    const head = state?.heads[tier] ?? 0
    const entries = await house.conversations.entries(at.c, tier, asked.since, PAGE)
    // What has come since is of a conversation that may be another's by now.
    const then = entries.filter(({ positions }) => positions[tier] <= head)
    const body: ConversationBody = { c: at.c, tier, head, entries: tell({ tier }, then) }
    return body
  })
}
