// What is on record of one's own shifts, in the profile.

import type { Me } from '@earshot/contract'
import { useCallback } from 'react'
import { client } from '../live/client.ts'
import { useAsked } from '../live/use-asked.ts'
import { Problem } from '../ui/problem.tsx'
import { AttendanceTable, type Line } from './attendance-table.tsx'
import { stretchOf } from './stretch.ts'
import { WORDS } from './words.ts'

export function OwnAttendance({ me }: { me: Me }) {
  const { value, problem } = useAsked(useCallback(() => ownLines(me), [me]))
  return (
    <div className="grid grid-cols-1 gap-3">
      <p className="text-sm text-soft">{WORDS.ownAttendanceWhat}</p>
      <Problem words={problem} />
      {value !== null && value.length === 0 && <p className="text-soft">{WORDS.nothing}</p>}
      {value !== null && value.length > 0 && <AttendanceTable lines={value} own />}
    </div>
  )
}

/** Of all desks one is on, the latest first. */
async function ownLines({ person, desks }: Me) {
  const { from, until } = stretchOf({}, Date.now())
  const answers = await Promise.all(
    desks.map(async ({ desk, name }) => ({ name, answer: await client.api.attendances(desk, from, until) })),
  )
  const lines: Line[] = []
  for (const { name, answer } of answers) {
    if (!answer.ok) return answer
    lines.push(...answer.value.attendances.filter((one) => one.person === person).map((one) => ({ ...one, deskName: name })))
  }
  return { ok: true, value: lines.toSorted((one, other) => other.start - one.start) } as const
}
