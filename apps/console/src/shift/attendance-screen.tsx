// Attendance of a desk on some days, for its coordinators and managers.

import { attendancesCsv } from '@earshot/client'
import type { Attendances } from '@earshot/contract'
import { useNavigate } from '@tanstack/react-router'
import { useCallback } from 'react'
import { client } from '../live/client.ts'
import { useHouse } from '../live/house.ts'
import { useAsked } from '../live/use-asked.ts'
import { useDesks } from '../schedule/use-desks.ts'
import { useToday } from '../time/now.ts'
import { buttonClass } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'
import { Problem } from '../ui/problem.tsx'
import { Select } from '../ui/select.tsx'
import { AttendanceTable } from './attendance-table.tsx'
import { type Stretch, stretchOf } from './stretch.ts'
import { WORDS } from './words.ts'

type Asked = { desk?: string | undefined; from?: string | undefined; until?: string | undefined }

export function AttendanceScreen(asked: Asked) {
  const desks = useDesks(useHouse().me)
  const stretch = stretchOf(asked, useToday())
  const navigate = useNavigate()
  const desk = desks.find((one) => one.desk === asked.desk) ?? desks[0]
  const go = (to: Asked) => void navigate({ to: '/schedule/attendance', search: { desk: desk?.desk, ...stretch, ...to } })
  return (
    <div className="relative min-w-0 flex-1 overflow-y-auto">
      <div className="mx-auto grid max-w-6xl grid-cols-1 gap-4 px-4 py-6">
        <div>
          <h1 className="text-xl font-semibold">{WORDS.attendance}</h1>
          <p className="text-soft">{WORDS.attendanceWhat}</p>
        </div>
        <div className="flex flex-wrap items-end gap-3">
          <div className="w-60 max-sm:w-full">
            <Select
              label={WORDS.desk}
              value={desk?.desk ?? ''}
              options={desks.map((one) => ({ value: one.desk, words: one.name }))}
              choose={(chosen) => go({ desk: chosen })}
            />
          </div>
          <Field
            label={WORDS.from}
            type="date"
            className="w-48"
            value={stretch.from}
            onChange={({ target }) => go({ from: target.value })}
          />
          <Field
            label={WORDS.until}
            type="date"
            className="w-48"
            value={stretch.until}
            onChange={({ target }) => go({ until: target.value })}
          />
          {desk !== undefined && (
            <a href={attendancesCsv('', desk.desk, stretch.from, stretch.until)} download className={buttonClass('plain')}>
              {WORDS.csv}
            </a>
          )}
        </div>
        {desk !== undefined && <Those key={`${desk.desk} ${stretch.from} ${stretch.until}`} desk={desk.desk} stretch={stretch} />}
      </div>
    </div>
  )
}

function Those({ desk, stretch: { from, until } }: { desk: string; stretch: Stretch }) {
  const { value, problem } = useAsked<Attendances>(useCallback(() => client.api.attendances(desk, from, until), [desk, from, until]))
  const lines = (value?.attendances ?? []).toSorted((one, other) => other.start - one.start)
  return (
    <>
      <Problem words={problem} />
      {value === null && problem === null && <p className="text-soft">{WORDS.loading}</p>}
      {value !== null && lines.length === 0 && <p className="text-soft">{WORDS.nothing}</p>}
      {lines.length > 0 && <AttendanceTable lines={lines} />}
    </>
  )
}
