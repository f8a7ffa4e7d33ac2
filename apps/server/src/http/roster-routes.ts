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
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Desk } from '../ports.ts'
import { changeSeries, changeShift, plan, putOn, undo } from '../shifts/changes.ts'
import type { RosterParts } from '../shifts/parts.ts'
import { rosterOf } from '../shifts/roster.ts'
import { addTimeOff, removeTimeOff } from '../shifts/time-off.ts'
import type { House } from './house.ts'
import { NOTHING, staffAsks } from './staff-asks.ts'

const deskAt = z.object({ desk: idSchema })
const seriesAt = z.object({ series: idSchema })
const shiftAt = z.object({ series: idSchema, key: shiftKeySchema })
const personAt = shiftAt.extend({ person: idSchema })
const timeOffAt = z.object({ id: idSchema })

export function rosterRoutes(http: FastifyInstance, house: House, roster: RosterParts): void {
  const asked = staffAsks(house)
  const onDesk = async (desk: string, work: (desk: Desk) => Promise<Verdict<unknown>>) => {
    const found = house.lives.desk(desk)
    return found === null ? refuse('no-such-desk') : work(found)
  }

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
  shiftRoutes(http, asked, roster)
}

/** What names a series or a shift, and not its desk. */
function shiftRoutes(http: FastifyInstance, asked: ReturnType<typeof staffAsks>, roster: RosterParts): void {
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
    asked({ at: NOTHING, body: timeOffBodySchema }, ({ by, body }) => addTimeOff(roster, by, body)),
  )
  http.delete(
    PATHS.timeOffOne,
    asked({ at: timeOffAt, body: NOTHING }, ({ by, at }) => removeTimeOff(roster, by, at.id)),
  )
}
