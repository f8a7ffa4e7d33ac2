// How verdicts become HTTP answers: one status and one sentence for each refusal.

import type { RefusalBody } from '@earshot/contract'
import { type Refusal, statusOf, type Verdict, wordsOf } from '@earshot/domain'
import type { FastifyReply } from 'fastify'
import type { z } from 'zod'

/** The body of a refusal. */
export const refusalBody = (refusal: Refusal): RefusalBody => ({ ...refusal, words: wordsOf(refusal) })

/** Sends a refusal. */
export const refuseWith = (reply: FastifyReply, refusal: Refusal): FastifyReply => reply.code(statusOf(refusal)).send(refusalBody(refusal))

/** Sends what a verdict holds, or its refusal. */
export const answer = <T>(reply: FastifyReply, verdict: Verdict<T>): FastifyReply =>
  verdict.ok ? reply.send(verdict.value ?? {}) : refuseWith(reply, verdict.refusal)

/** A body in the contract's form, or null. */
export function bodyAs<S extends z.ZodType>(schema: S, body: unknown): z.infer<S> | null {
  const read = schema.safeParse(body)
  return read.success ? read.data : null
}
