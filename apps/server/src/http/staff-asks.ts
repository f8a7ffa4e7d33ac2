// What staff ask, once it is known who they are and what they ask is in its form.

import { refuse, type Verdict } from '@earshot/domain'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Person } from '../ports.ts'
import { answer, bodyAs, refuseWith } from './answer.ts'
import type { House } from './house.ts'
import { staffWho } from './who.ts'

/** `at` is of the address, `body` of what is sent with it; of a GET it is what stands behind the question mark. */
type Schemas<A extends z.ZodType, B extends z.ZodType> = { readonly at: A; readonly body: B }
type Asking<A extends z.ZodType, B extends z.ZodType> = { readonly by: Person; readonly at: z.infer<A>; readonly body: z.infer<B> }

/** Where an address names nothing, or nothing is sent with it. */
export const NOTHING = z.object({})

/** Answers by what `work` makes of it. */
export const staffAsks =
  (house: House) =>
  <A extends z.ZodType, B extends z.ZodType>(schemas: Schemas<A, B>, work: (asking: Asking<A, B>) => Promise<Verdict<unknown>>) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const who = await staffWho(house, request)
    if (!who.ok) return refuseWith(reply, who.refusal)
    const sent = request.method === 'GET' ? request.query : (request.body ?? {})
    const [at, body] = [bodyAs(schemas.at, request.params), bodyAs(schemas.body, sent)]
    return answer(reply, at === null || body === null ? refuse('malformed') : await work({ by: who.value.person, at, body }))
  }
