// Rosters over HTTP: looking at one, planning, changing single shifts and who is on them, undoing, and days off.

import {
  idSchema,
  newSeriesBodySchema,
  PATHS,
  rosterAskedSchema,
  seriesBodySchema,
  seriesEndBodySchema,
  shiftBodySchema,
  shiftKeySchema,
  shiftPersonBodySchema,
  timeOffBodySchema,
  undoBodySchema,
} from '@earshot/contract'
import { refuse, type Verdict } from '@earshot/domain'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Desk, Person } from '../ports.ts'
import { changeSeries, changeShift, plan, putOn, undo } from '../shifts/changes.ts'
import type { RosterParts } from '../shifts/parts.ts'
import { rosterOf } from '../shifts/roster.ts'
import { addTimeOff, removeTimeOff } from '../shifts/time-off.ts'
import { answer, bodyAs, refuseWith } from './answer.ts'
import type { House } from './house.ts'
import { staffWho } from './who.ts'

const deskAt = z.object({ desk: idSchema })
const seriesAt = z.object({ series: idSchema })
const shiftAt = z.object({ series: idSchema, key: shiftKeySchema })
const personAt = shiftAt.extend({ person: idSchema })
const timeOffAt = z.object({ id: idSchema })

type Asking<At, Body> = { readonly by: Person; readonly at: At; readonly body: Body }

export function rosterRoutes(http: FastifyInstance, house: House, roster: RosterParts): void {
  /** An answer to whoever is signed in, once address and body are in their form. */
  const asked =
    <A extends z.ZodType, B extends z.ZodType>(
      schemas: { readonly at: A; readonly body: B },
      work: (asking: Asking<z.infer<A>, z.infer<B>>) => Promise<Verdict<unknown>>,
    ) =>
    async (request: FastifyRequest, reply: FastifyReply) => {
      const who = await staffWho(house, request)
      if (!who.ok) return refuseWith(reply, who.refusal)
      const [at, body] = [
        bodyAs(schemas.at, request.params),
        bodyAs(schemas.body, request.method === 'GET' ? request.query : (request.body ?? {})),
      ]
      return answer(reply, at === null || body === null ? refuse('malformed') : await work({ by: who.value.person, at, body }))
    }
  const onDesk = async (desk: string, work: (desk: Desk) => Promise<Verdict<unknown>>) => {
    const found = house.lives.desk(desk)
    return found === null ? refuse('no-such-desk') : work(found)
  }
  const nothing = z.object({})

  http.get(
    PATHS.roster,
    asked({ at: deskAt, body: rosterAskedSchema }, ({ by, at, body }) => onDesk(at.desk, (desk) => rosterOf(roster, by, desk, body))),
  )
  http.post(
    PATHS.rosterSeries,
    asked({ at: deskAt, body: newSeriesBodySchema }, ({ by, at, body }) => onDesk(at.desk, (desk) => plan(roster, by, desk, body))),
  )
  http.post(
    PATHS.rosterUndo,
    asked({ at: deskAt, body: undoBodySchema }, ({ by, at, body }) => onDesk(at.desk, (desk) => undo(roster, by, desk, body))),
  )
  http.put(
    PATHS.series,
    asked({ at: seriesAt, body: seriesBodySchema }, ({ by, at, body }) => changeSeries(roster, by, at.series, body)),
  )
  http.delete(
    PATHS.series,
    asked({ at: seriesAt, body: seriesEndBodySchema }, ({ by, at, body }) => changeSeries(roster, by, at.series, { ...body, words: null })),
  )
  http.put(
    PATHS.shift,
    asked({ at: shiftAt, body: shiftBodySchema }, ({ by, at, body }) => changeShift(roster, by, at, body)),
  )
  http.put(
    PATHS.shiftPerson,
    asked({ at: personAt, body: shiftPersonBodySchema }, ({ by, at, body }) => putOn(roster, by, at, at.person, body.slot)),
  )
  http.post(
    PATHS.timeOff,
    asked({ at: nothing, body: timeOffBodySchema }, ({ by, body }) => addTimeOff(roster, by, body)),
  )
  http.delete(
    PATHS.timeOffOne,
    asked({ at: timeOffAt, body: nothing }, ({ by, at }) => removeTimeOff(roster, by, at.id)),
  )
}
