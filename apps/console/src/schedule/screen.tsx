// The schedule: the shifts of a desk by day, by week or by person.

import { isDate } from '@earshot/domain'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useActions } from '../actions/use-actions.ts'
import { useHouse } from '../live/house.ts'
import { useMinute } from '../time/now.ts'
import { dateAfter, dayAfter, daysShown, VIEWS, wallAt } from './days.ts'
import { DeskRoster } from './desk-roster.tsx'
import { type Shown, Toolbar } from './toolbar.tsx'
import { type DeskName, useDesks } from './use-desks.ts'
import { useRoster } from './use-roster.ts'
import { WORDS } from './words.ts'

/** What stands in the address; whatever is no desk, view or day there counts as nothing. */
export type Asked = { readonly desk?: string; readonly view?: string; readonly date?: string }

export function ScheduleScreen(asked: Asked) {
  const desks = useDesks(useHouse().me)
  const desk = desks.find((one) => one.desk === asked.desk) ?? desks[0]
  if (desk !== undefined) return <DeskSchedule key={desk.desk} desk={desk} desks={desks} asked={asked} />
  return (
    <div className="grid flex-1 place-content-center p-8 text-center">
      <h1 className="text-xl font-semibold">{WORDS.title}</h1>
      <p className="max-w-md text-soft">{WORDS.noDesk}</p>
    </div>
  )
}

const HERE = Intl.DateTimeFormat().resolvedOptions().timeZone

type Props = { desk: DeskName; desks: readonly DeskName[]; asked: Asked }

function DeskSchedule({ desk, desks, asked }: Props) {
  const navigate = useNavigate()
  // Until the desk has said where it is, its day is the one here.
  const [zone, setZone] = useState(HERE)
  const today = wallAt(zone, useMinute()).date
  const view = VIEWS.find((one) => one === asked.view) ?? 'week'
  const date = asked.date !== undefined && isDate(asked.date) ? asked.date : today
  const days = daysShown(view, date)
  const [first = date, last = date] = [days[0], days.at(-1)]
  // With a day around them: who is on a shift then is not free at the edges.
  const asking = useRoster(desk.desk, dayAfter(first, -1), dayAfter(last, 1))
  const timeZone = asking.roster?.timeZone ?? zone
  useEffect(() => setZone(timeZone), [timeZone])
  const shown: Shown = { desk: desk.desk, view, date }
  const go = (to: Partial<Shown>) => void navigate({ to: '/schedule', search: { ...shown, ...to } })
  const step = (by: 1 | -1 | null) => go({ date: by === null ? today : dateAfter(view, date, by) })
  useActions({
    earlierDays: () => step(-1),
    laterDays: () => step(1),
    thisDay: () => step(null),
    dayView: () => go({ view: 'day' }),
    weekView: () => go({ view: 'week' }),
    personView: () => go({ view: 'person' }),
  })
  return (
    <DeskRoster desk={desk} view={view} days={days} today={today} asking={asking}>
      {(actions, said) => (
        <>
          <Toolbar shown={shown} days={days} desks={desks} go={go} step={step} said={said}>
            {actions}
          </Toolbar>
          {timeZone !== HERE && <p className="px-4 pb-1 text-sm text-soft max-md:px-3">{WORDS.zone(timeZone, HERE)}</p>}
        </>
      )}
    </DeskRoster>
  )
}
