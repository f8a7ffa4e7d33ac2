// One's own profile over HTTP: the public name, the picture, and where one is signed in.

import { idSchema, nameBodySchema, type OwnSignIn, PATHS, pictureBodySchema } from '@earshot/contract'
import { personName } from '@earshot/domain'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { pictureOf } from '../people/picture.ts'
import type { Session } from '../ports.ts'
import { bodyAs, refuseWith } from './answer.ts'
import type { House } from './house.ts'
import { type SignedIn, staffWho } from './who.ts'

const signInAt = z.object({ id: idSchema })
const personAt = z.object({ person: idSchema })

export function profileRoutes(http: FastifyInstance, house: House): void {
  const asStaff: AsStaff = async (request, reply, work) => {
    const who = await staffWho(house, request)
    return who.ok ? work(who.value) : refuseWith(reply, who.refusal)
  }
  const changed: Changed = (person) => {
    house.bus.publish({ about: 'person', person })
    return {}
  }

  http.put(PATHS.myName, (request, reply) =>
    asStaff(request, reply, async ({ person: { person } }) => {
      const name = personName(bodyAs(nameBodySchema, request.body)?.name ?? '')
      if (!name.ok) return refuseWith(reply, name.refusal)
      await house.roll.rename(person, name.value)
      return changed(person)
    }),
  )

  pictures(http, house, asStaff, changed)
  signIns(http, house, asStaff)
}

type AsStaff = (request: FastifyRequest, reply: FastifyReply, work: (who: SignedIn) => Promise<unknown>) => Promise<unknown>
/** Says on the bus that a person is another now; answers the empty body. */
type Changed = (person: string) => object

function pictures(http: FastifyInstance, house: House, asStaff: AsStaff, changed: Changed): void {
  http.put(PATHS.myPicture, (request, reply) =>
    asStaff(request, reply, async ({ person: { person } }) => {
      const picture = pictureOf(bodyAs(pictureBodySchema, request.body)?.data ?? '')
      if (!picture.ok) return refuseWith(reply, picture.refusal)
      await house.pictures.keep(person, picture.value)
      return changed(person)
    }),
  )

  http.delete(PATHS.myPicture, (request, reply) =>
    asStaff(request, reply, async ({ person: { person } }) => {
      await house.pictures.remove(person)
      return changed(person)
    }),
  )

  http.get(PATHS.picture, (request, reply) =>
    asStaff(request, reply, async () => {
      const at = bodyAs(personAt, request.params)
      const picture = at === null ? null : await house.pictures.find(at.person)
      // Nobody has to have one, so that there is none is no failure.
      if (picture === null) return reply.code(204).send()
      return reply
        .header('cache-control', 'private, no-cache')
        .header('etag', `"${picture.version}"`)
        .type(picture.type)
        .send(picture.bytes)
    }),
  )
}

function signIns(http: FastifyInstance, house: House, asStaff: AsStaff): void {
  http.get(PATHS.mySignIns, (request, reply) =>
    asStaff(request, reply, async ({ person: { person } }): Promise<OwnSignIn[]> => {
      const here: Session | null = await house.accounts.sessionOf(request.headers)
      return (await house.accounts.sessionsOf(person)).map((one) => ({ ...one, here: one.id === here?.id }))
    }),
  )

  http.delete(PATHS.mySignIn, (request, reply) =>
    asStaff(request, reply, async ({ person: { person } }) => {
      const at = bodyAs(signInAt, request.params)
      if (at === null || !(await house.accounts.endSession(person, at.id))) return refuseWith(reply, { rule: 'not-found' })
      house.bus.publish({ about: 'signed-out', person })
      return {}
    }),
  )
}
