// Looking after people over HTTP: the roll, invitations, offices, and links for a new password.

import {
  acceptBodySchema,
  type Invited,
  idSchema,
  inviteBodySchema,
  lostPasswordBodySchema,
  PATHS,
  placeBodySchema,
  type Roll,
  resetBodySchema,
  tokenBodySchema,
} from '@earshot/contract'
import { mayManage, refuse, type Verdict } from '@earshot/domain'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { askReset, invite, join, type LookingAfterParts, makeReset, place, reset } from '../people/looking-after.ts'
import type { Person } from '../ports.ts'
import { hashed } from '../token.ts'
import { answer, bodyAs, refuseWith } from './answer.ts'
import type { House } from './house.ts'
import { openRate } from './rate.ts'
import { staffWho } from './who.ts'

const personAt = z.object({ person: idSchema })
const invitationAt = z.object({ id: idSchema })

/** Tokens cannot be guessed and unknown emails look like known ones; this only keeps the server from being kept busy. */
const TRIES_PER_MINUTE = 30

export function rollRoutes(http: FastifyInstance, house: House): void {
  const parts: LookingAfterParts = { ...house, knowsDesk: (desk) => house.lives.desk(desk) !== null }
  managing(http, house, parts)
  arriving(http, house, parts)
}

/** For managers and admins. */
function managing(http: FastifyInstance, house: House, parts: LookingAfterParts): void {
  const asManager = async (request: FastifyRequest, reply: FastifyReply, work: (by: Person) => Promise<Verdict<unknown>>) => {
    const who = await staffWho(house, request)
    if (!who.ok) return refuseWith(reply, who.refusal)
    if (!mayManage(who.value.person.organisation)) return refuseWith(reply, { rule: 'manager-only' })
    return answer(reply, await work(who.value.person))
  }

  http.get(PATHS.roll, (request, reply) => asManager(request, reply, async () => ({ ok: true, value: await rollOf(house) })))

  http.post(PATHS.invitations, (request, reply) =>
    asManager(request, reply, async (by) => {
      const body = bodyAs(inviteBodySchema, request.body)
      return body === null ? refuse('malformed') : invite(parts, by, body)
    }),
  )

  http.delete(PATHS.invitation, (request, reply) =>
    asManager(request, reply, async (by) => {
      const at = bodyAs(invitationAt, request.params)
      if (at === null) return refuse('malformed')
      return (await house.roll.revoke(at.id, by.person)) ? { ok: true, value: {} } : refuse('link-over')
    }),
  )

  http.put(PATHS.person, (request, reply) =>
    asManager(request, reply, async (by) => {
      const [at, body] = [bodyAs(personAt, request.params), bodyAs(placeBodySchema, request.body)]
      return at === null || body === null ? refuse('malformed') : place(parts, by, at.person, body)
    }),
  )

  http.post(PATHS.personReset, (request, reply) =>
    asManager(request, reply, async (by) => {
      const at = bodyAs(personAt, request.params)
      return at === null ? refuse('malformed') : makeReset(parts, by, at.person)
    }),
  )
}

/** For whoever holds a link, or has lost a password. */
function arriving(http: FastifyInstance, house: House, parts: LookingAfterParts): void {
  const rate = openRate(TRIES_PER_MINUTE, house.clock)
  const withBody = async <S extends z.ZodType>(
    request: FastifyRequest,
    reply: FastifyReply,
    schema: S,
    work: (body: z.infer<S>) => Promise<Verdict<unknown>>,
  ) => {
    if (!rate.take(request.ip)) return refuseWith(reply.header('retry-after', '60'), { rule: 'too-many' })
    const body = bodyAs(schema, request.body)
    return body === null ? refuseWith(reply, { rule: 'malformed' }) : answer(reply, await work(body))
  }

  http.post(PATHS.invited, (request, reply) => withBody(request, reply, tokenBodySchema, ({ token }) => invitedBy(house, token)))
  http.post(PATHS.invitedAccept, (request, reply) =>
    withBody(request, reply, acceptBodySchema, ({ token, name, password }) => join(parts, token, name, password)),
  )
  http.post(PATHS.reset, (request, reply) =>
    withBody(request, reply, resetBodySchema, ({ token, password }) => reset(parts, token, password)),
  )
  http.post(PATHS.lostPassword, (request, reply) =>
    withBody(request, reply, lostPasswordBodySchema, async ({ email }) => {
      await askReset(parts, email)
      return { ok: true, value: {} }
    }),
  )
}

async function rollOf(house: House): Promise<Roll> {
  const [people, invitations] = await Promise.all([house.roll.people(), house.roll.invitations(house.clock())])
  const desks = house.lives.all.map(({ id, name, training }) => ({ desk: id, name, training }))
  return {
    people: people.map((line) => ({ ...line, roles: [...line.roles] })),
    invitations: invitations.map((line) => ({ ...line, roles: [...line.roles] })),
    desks,
  }
}

async function invitedBy(house: House, token: string): Promise<Verdict<Invited>> {
  const invitation = await house.roll.invited(hashed(token), house.clock())
  if (invitation === null) return refuse('link-over')
  const desks = invitation.roles.flatMap(({ desk, role }) => {
    const name = house.lives.desk(desk)?.name
    return name === undefined ? [] : [{ name, role }]
  })
  return { ok: true, value: { organisation: await house.roll.organisation(), email: invitation.email, desks } }
}
