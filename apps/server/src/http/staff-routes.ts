// Staff over HTTP: signing in and out, who one is, one's status, which desks one takes calls from.

import { acceptingBodySchema, deskAnswerBodySchema, idSchema, type Me, PATHS, signInBodySchema, statusBodySchema } from '@earshot/contract'
import { absenceOf, NO_ABSENCE, type Policy, ROSTER_POLICY, type RosterPolicy, shutBy, wordsOf } from '@earshot/domain'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { filesTaken } from '../desks/shown.ts'
import type { Person } from '../ports.ts'
import { bodyAs, refuseWith } from './answer.ts'
import type { House } from './house.ts'
import { staffWho } from './who.ts'

const params = z.object({ desk: idSchema })

export function staffRoutes(http: FastifyInstance, house: House): void {
  signingRoutes(http, house)

  http.get(PATHS.me, async (request, reply) => {
    const { cookies } = await house.accounts.renew(request.headers)
    const who = await staffWho(house, request)
    if (!who.ok) return refuseWith(reply, who.refusal)
    return reply.header('set-cookie', [...cookies]).send(meOf(house, who.value.person))
  })

  http.put(PATHS.status, async (request, reply) => {
    const who = await staffWho(house, request)
    if (!who.ok) return refuseWith(reply, who.refusal)
    const body = bodyAs(statusBodySchema, request.body)
    if (body === null) return refuseWith(reply, { rule: 'malformed' })
    const absence = absenceOf(body.status, body, house.clock())
    if ('ok' in absence) return refuseWith(reply, absence.refusal)
    await house.people.setStatus(who.value.person.person, body.status, absence)
    return changed(house, who.value.person.person, reply)
  })

  http.put(PATHS.takesDirect, async (request, reply) => {
    const who = await staffWho(house, request)
    if (!who.ok) return refuseWith(reply, who.refusal)
    const body = bodyAs(acceptingBodySchema, request.body)
    if (body === null) return refuseWith(reply, { rule: 'malformed' })
    await house.people.setDirect(who.value.person.person, body.on)
    return changed(house, who.value.person.person, reply)
  })

  onDesks(http, house)
}

/** How one stands to a desk one is on, or invited to. */
function onDesks(http: FastifyInstance, house: House): void {
  http.put(PATHS.accepting, async (request, reply) => {
    const who = await staffWho(house, request)
    if (!who.ok) return refuseWith(reply, who.refusal)
    const [at, body] = [bodyAs(params, request.params), bodyAs(acceptingBodySchema, request.body)]
    if (at === null || body === null) return refuseWith(reply, { rule: 'malformed' })
    const closed = who.value.person.memberships.find(({ desk }) => desk === at.desk)?.closed ?? []
    const shut = shutBy(closed, house.lives.desk(at.desk)?.policy.roster ?? ROSTER_POLICY)
    if (shut !== null) return refuseWith(reply, shut.refusal)
    if (!(await house.people.setAccepting(who.value.person.person, at.desk, body.on))) return refuseWith(reply, { rule: 'not-on-desk' })
    return changed(house, who.value.person.person, reply)
  })

  http.put(PATHS.deskInvitation, async (request, reply) => {
    const who = await staffWho(house, request)
    if (!who.ok) return refuseWith(reply, who.refusal)
    const [at, body] = [bodyAs(params, request.params), bodyAs(deskAnswerBodySchema, request.body)]
    if (at === null || body === null) return refuseWith(reply, { rule: 'malformed' })
    const { person } = who.value.person
    const answered = await house.people.answerInvitation(person, { desk: at.desk, role: body.role }, body.yes)
    if (!answered) return refuseWith(reply, { rule: 'invitation-over' })
    return changed(house, person, reply)
  })
}

function signingRoutes(http: FastifyInstance, house: House): void {
  http.post(PATHS.signIn, async (request, reply) => {
    const body = bodyAs(signInBodySchema, request.body)
    if (body === null) return refuseWith(reply, { rule: 'malformed' })
    const signed = await house.accounts.signIn({ ...body, address: request.ip, headers: request.headers })
    if (!signed.ok)
      return refuseWith(signed.retryAfter === undefined ? reply : reply.header('retry-after', `${signed.retryAfter}`), signed.refusal)
    const { person } = signed.value.session
    if ((await house.people.find([person])).has(person)) return reply.header('set-cookie', [...signed.value.cookies]).send({})
    // An account without a place in the house learns no more than a wrong password does, and leaves no session behind.
    await house.accounts.endSessions(person)
    return refuseWith(reply, { rule: 'wrong-credentials' })
  })

  http.post(PATHS.signOut, async (request, reply) => {
    const who = await staffWho(house, request)
    const out = await house.accounts.signOut(request.headers)
    if (!out.ok) return refuseWith(reply, out.refusal)
    if (who.ok) {
      await house.people.setStatus(who.value.person.person, 'offline', NO_ABSENCE)
      house.bus.publish({ about: 'signed-out', person: who.value.person.person })
    }
    return reply.header('set-cookie', [...out.value.cookies]).send({})
  })
}

/** Says that a person's rights or presence changed, and answers who they are now. */
async function changed(house: House, person: string, reply: Parameters<typeof refuseWith>[0]) {
  house.bus.publish({ about: 'person', person })
  const now = (await house.people.find([person])).get(person)
  return now === undefined ? refuseWith(reply, { rule: 'not-signed-in' }) : reply.send(meOf(house, now))
}

const verbsOf = ({ holderMay, tags }: Policy) => ({ holderMay: [...holderMay], tags: [...tags] })

function whyOf(closed: Person['memberships'][number]['closed'], roster: RosterPolicy): string | null {
  const shut = shutBy(closed, roster)
  return shut === null ? null : wordsOf(shut.refusal)
}

function meOf(house: House, { person, name, organisation, status, absence, direct, memberships, invitations }: Person): Me {
  const desks = memberships.flatMap(({ desk, role, accepting, closed }) => {
    const found = house.lives.desk(desk)
    return found === null
      ? []
      : [
          {
            desk,
            slug: found.slug,
            name: found.name,
            role,
            accepting,
            training: found.training,
            limit: found.policy.limits[role],
            practice: found.policy.practice,
            ticketHours: found.policy.ticketHours,
            files: filesTaken(found.policy.files, 'staff'),
            ...verbsOf(found.policy),
            closed: [...closed],
            why: whyOf(closed, found.policy.roster),
          },
        ]
  })
  const asked = invitations.flatMap((one) => {
    const found = house.lives.desk(one.desk)
    return found === null ? [] : [{ ...one, name: found.name }]
  })
  return { person, name, organisation, status, absence, direct, desks, invitations: asked }
}
