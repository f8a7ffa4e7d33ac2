// The day of a shift over HTTP: what one's day holds, coming, confirming, asking and answering, calls outside of a shift, and attendance.

import {
  askAnswerBodySchema,
  askBodySchema,
  attendancesAskedSchema,
  idSchema,
  PATHS,
  shiftAtSchema,
  unscheduledBodySchema,
} from '@earshot/contract'
import { accept } from '@earshot/domain'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { answerAsked, ask } from '../shifts/ask.ts'
import { checkIn, confirm } from '../shifts/attend.ts'
import { attendancesOf, attendanceTable } from '../shifts/attendance.ts'
import { dayOf } from '../shifts/my-day.ts'
import { setUnscheduled } from '../shifts/outside.ts'
import { bodyAs, refuseWith } from './answer.ts'
import type { House } from './house.ts'
import { NOTHING, staffAsks } from './staff-asks.ts'
import { staffWho } from './who.ts'

const deskAt = z.object({ desk: idSchema })
const askAt = z.object({ id: idSchema })

export function shiftRoutes(http: FastifyInstance, house: House): void {
  const { attending } = house
  const asked = staffAsks(house)
  http.get(
    PATHS.myDay,
    asked({ at: NOTHING, body: NOTHING }, async ({ by }) => accept(await dayOf(attending, by))),
  )
  http.post(
    PATHS.checkIn,
    asked({ at: shiftAtSchema, body: NOTHING }, ({ by, at }) => checkIn(attending, by, at)),
  )
  http.post(
    PATHS.confirmShift,
    asked({ at: shiftAtSchema, body: NOTHING }, ({ by, at }) => confirm(attending, by, at)),
  )
  http.post(
    PATHS.shiftAsks,
    asked({ at: shiftAtSchema, body: askBodySchema }, ({ by, at, body }) => ask(attending, by, at, body)),
  )
  http.put(
    PATHS.shiftAsk,
    asked({ at: askAt, body: askAnswerBodySchema }, ({ by, at, body }) => answerAsked(attending, by, at.id, body.yes)),
  )
  http.put(
    PATHS.unscheduled,
    asked({ at: deskAt, body: unscheduledBodySchema }, ({ by, at, body }) => setUnscheduled(attending, by, at.desk, body.on)),
  )
  attendanceRoutes(http, house, asked)
}

function attendanceRoutes(http: FastifyInstance, house: House, asked: ReturnType<typeof staffAsks>): void {
  const { attending } = house
  http.get(
    PATHS.attendances,
    asked({ at: deskAt, body: attendancesAskedSchema }, async ({ by, at, body }) => {
      const found = await attendancesOf(attending, by, at.desk, body)
      return found.ok ? accept({ attendances: found.value.attendances }) : found
    }),
  )
  http.get(PATHS.attendancesCsv, async (request, reply) => {
    const who = await staffWho(house, request)
    if (!who.ok) return refuseWith(reply, who.refusal)
    const [at, days] = [bodyAs(deskAt, request.params), bodyAs(attendancesAskedSchema, request.query)]
    if (at === null || days === null) return refuseWith(reply, { rule: 'malformed' })
    const table = await attendanceTable(attending, who.value.person, at.desk, days)
    if (!table.ok) return refuseWith(reply, table.refusal)
    const name = `attendance-${days.from}-to-${days.until}.csv`
    return reply.header('content-disposition', `attachment; filename="${name}"`).type('text/csv; charset=utf-8').send(table.value)
  })
}
