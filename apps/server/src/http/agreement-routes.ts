// Agreements over HTTP: reading and accepting that of a desk, publishing one, and who has accepted.

import { acceptAgreementBodySchema, agreementTextBodySchema, idSchema, PATHS } from '@earshot/contract'
import { refuse, type Verdict } from '@earshot/domain'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { type AgreementParts, acceptAgreement, acceptancesOf, agreementOf, publish } from '../agreements/keeping.ts'
import type { Person } from '../ports.ts'
import { answer, bodyAs, refuseWith } from './answer.ts'
import type { House } from './house.ts'
import { staffWho } from './who.ts'

const deskAt = z.object({ desk: idSchema })

export function agreementRoutes(http: FastifyInstance, house: House): void {
  const parts: AgreementParts = { ...house, knowsDesk: (desk) => house.lives.desk(desk) !== null }
  /** `work` for whoever is signed in, on the desk that the address names. */
  const onDesk = async (request: FastifyRequest, reply: FastifyReply, work: (by: Person, desk: string) => Promise<Verdict<unknown>>) => {
    const who = await staffWho(house, request)
    if (!who.ok) return refuseWith(reply, who.refusal)
    const at = bodyAs(deskAt, request.params)
    return answer(reply, at === null ? refuse('malformed') : await work(who.value.person, at.desk))
  }

  http.get(PATHS.agreement, (request, reply) => onDesk(request, reply, (by, desk) => agreementOf(parts, by, desk)))

  http.put(PATHS.agreement, (request, reply) =>
    onDesk(request, reply, async (by, desk) => {
      const body = bodyAs(agreementTextBodySchema, request.body)
      return body === null ? refuse('malformed') : publish(parts, by, desk, body.text)
    }),
  )

  http.get(PATHS.acceptances, (request, reply) => onDesk(request, reply, (by, desk) => acceptancesOf(parts, by, desk)))

  http.post(PATHS.acceptances, (request, reply) =>
    onDesk(request, reply, async (by, desk) => {
      const body = bodyAs(acceptAgreementBodySchema, request.body)
      return body === null ? refuse('malformed') : acceptAgreement(parts, by, desk, body.version)
    }),
  )
}
