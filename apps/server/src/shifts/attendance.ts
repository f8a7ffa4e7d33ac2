// Attendance as facts: one's own, or that of everybody for who looks after a desk; as a table too.

import type { Attendance, AttendancesAsked } from '@earshot/contract'
import { accept, csvOf, mayWatch, outAt, refuse, type Verdict } from '@earshot/domain'
import type { Desk, Person } from '../ports.ts'
import type { AttendanceRow } from '../shifts-port.ts'
import type { AttendingParts } from './attending-parts.ts'
import { midnightOf } from './wall.ts'

const LONGEST = 367 * 86_400_000

/** What happened at a desk on these days. Refusals: `no-such-desk`, `attendance-not-yours`, `not-a-stretch`. */
export async function attendancesOf(
  parts: AttendingParts,
  by: Person,
  id: string,
  { from, until }: AttendancesAsked,
): Promise<Verdict<{ readonly desk: Desk; readonly attendances: Attendance[] }>> {
  const desk = parts.lives.desk(id)
  if (desk === null) return refuse('no-such-desk')
  const role = by.memberships.find((one) => one.desk === id)?.holds ?? null
  const all = mayWatch(role, by.organisation)
  if (!all && role === null) return refuse('attendance-not-yours')
  const [start, end] = [midnightOf(desk, from), midnightOf(desk, until, 1)]
  if (start >= end || end - start > LONGEST) return refuse('not-a-stretch')
  const { now } = await parts.day.attendances.look({ desks: [], past: 0, ahead: 0 })
  const rows = await parts.day.attendances.between(id, start, end, all ? null : by.person)
  const people = await parts.people.find([...new Set(rows.map(({ person }) => person))])
  const roleOf = (person: string) => people.get(person)?.memberships.find((one) => one.desk === id)?.holds ?? null
  return accept({ desk, attendances: rows.map((row) => ({ ...factsOf(row, now), role: roleOf(row.person) })) })
}

function factsOf(row: AttendanceRow, now: number): Omit<Attendance, 'role'> {
  const { shift, person, name, start, end, inAt, leftAt, lateMinutes, relievedBy } = row
  return {
    ...{ series: shift?.series ?? null, key: shift?.key ?? null, slot: shift?.slot ?? null },
    ...{ person, name, start, end, inAt, lateMinutes, relievedBy },
    // What is unscheduled ends when it is ended.
    outAt: shift === null ? leftAt : outAt(row, row, now),
    missed: row.missedAt !== null && inAt === null,
  }
}

const HEAD = ['Name', 'Role', 'Slot', 'Starts', 'Ends', 'Came', 'Left', 'Minutes late as said', 'Relieved by', 'Missed', 'Unscheduled']

/** As a table, with moments as the clock on the desk's wall says them. Refusals: those of `attendancesOf`. */
export async function attendanceTable(...asked: Parameters<typeof attendancesOf>): Promise<Verdict<string>> {
  const found = await attendancesOf(...asked)
  if (!found.ok) return found
  const { desk, attendances } = found.value
  const at = (moment: number | null) => (moment === null ? '' : wallTime(desk, moment))
  const rows = attendances.map((one) => [
    ...[one.name, one.role ?? '', one.slot ?? '', at(one.start), at(one.end), at(one.inAt), at(one.outAt)],
    ...[
      one.lateMinutes === null ? '' : `${one.lateMinutes}`,
      one.relievedBy ?? '',
      one.missed ? 'yes' : '',
      one.slot === null ? 'yes' : '',
    ],
  ])
  return accept(csvOf([HEAD, ...rows]))
}

const wallTime = ({ timeZone }: Desk, moment: number): string =>
  Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(timeZone).toString({ smallestUnit: 'minute', timeZoneName: 'never' })
