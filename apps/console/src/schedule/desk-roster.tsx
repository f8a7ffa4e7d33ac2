// The roster of a desk for the days that are shown, with what is open above it: a shift, a new one, one's days off.

import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { useActions } from '../actions/use-actions.ts'
import { useHouse } from '../live/house.ts'
import { useMinute } from '../time/now.ts'
import { Button, buttonClass } from '../ui/button.tsx'
import { Problem } from '../ui/problem.tsx'
import { Calendar } from './calendar.tsx'
import { DayList } from './day-list.tsx'
import type { View } from './days.ts'
import { type Begun, NewShift } from './new-shift.tsx'
import { PersonList, PersonTable } from './person-table.tsx'
import { SaidLine } from './said-line.tsx'
import { type Schedule, ScheduleProvider, useSchedule } from './schedule.ts'
import { ShiftPanel } from './shift-panel.tsx'
import { TimeOff } from './time-off.tsx'
import { NewShiftButton } from './toolbar.tsx'
import { useChanges } from './use-changes.ts'
import type { DeskName } from './use-desks.ts'
import { useMoving } from './use-moving.ts'
import { useNarrow } from './use-narrow.ts'
import type { RosterAsked } from './use-roster.ts'
import { WORDS } from './words.ts'

type Props = {
  desk: DeskName
  view: View
  days: readonly string[]
  today: string
  asking: RosterAsked
  /** What stands above the roster, with the buttons of what it can do and what was changed last. */
  children: (actions: ReactNode, said: ReactNode) => ReactNode
}

/** What is open above the roster. */
type Above =
  | { readonly kind: 'shift'; readonly id: string }
  | { readonly kind: 'new'; readonly begun: Begun }
  | { readonly kind: 'off' }
  | null

const HOURS = { from: 9 * 60, to: 13 * 60 } as const

export function DeskRoster({ desk, view, days, today, asking: { roster, problem, again }, children }: Props) {
  const { me } = useHouse()
  const now = useMinute()
  const edits = roster?.right === 'edit'
  const changes = useChanges(desk.desk, again, edits)
  const moving = useMoving(roster, changes)
  const [above, setAbove] = useState<Above>(null)
  const plan: Schedule['plan'] = (date, span = HOURS) => setAbove({ kind: 'new', begun: { date, from: span.from, to: span.to } })
  const begin = edits ? () => plan(days.includes(today) ? today : (days[0] ?? today)) : null
  const daysOff = roster === null ? null : () => setAbove({ kind: 'off' })
  useActions({ newShift: begin, daysOff, undoShift: changes.said?.back ?? null })
  const bar = children(
    <>
      {edits && (
        <Link to="/schedule/attendance" search={{ desk: desk.desk, from: undefined, until: undefined }} className={buttonClass('plain')}>
          {WORDS.attendance}
        </Link>
      )}
      {daysOff !== null && <Button onClick={daysOff}>{WORDS.daysOff}</Button>}
      {begin !== null && <NewShiftButton plan={begin} />}
    </>,
    <SaidLine said={changes.said} />,
  )
  if (roster === null) return <Page>{[bar, <Fetching key="fetching" problem={problem} again={again} />]}</Page>
  const open = (id: string) => setAbove({ kind: 'shift', id })
  const schedule = { me, roster, view, days, now, training: desk.training, edits, changes, ...moving, open, plan }
  const close = () => setAbove(null)
  return (
    <ScheduleProvider value={schedule}>
      <Page>
        {bar}
        <div className="grid grid-cols-1 px-4 max-md:px-3">
          <Problem words={problem ?? changes.problem} />
          {roster.series.length === 0 && <Teaching edits={edits} />}
        </div>
        <Shown />
      </Page>
      {above?.kind === 'shift' && <ShiftPanel key={above.id} id={above.id} close={close} />}
      {above?.kind === 'new' && <NewShift begun={above.begun} close={close} />}
      {above?.kind === 'off' && <TimeOff again={again} close={close} />}
    </ScheduleProvider>
  )
}

// On a phone the page scrolls, elsewhere the calendar does below what stands above it.
const Page = ({ children }: { children: ReactNode }) => (
  <div className="relative flex min-h-0 min-w-0 flex-1 flex-col max-md:overflow-y-auto">{children}</div>
)

function Fetching({ problem, again }: { problem: string | null; again: () => Promise<void> }) {
  return (
    <div className="grid justify-items-start gap-3 px-4 py-2 max-md:px-3">
      <Problem words={problem} />
      {problem === null ? <p className="text-soft">{WORDS.loading}</p> : <Button onClick={() => void again()}>{WORDS.again}</Button>}
    </div>
  )
}

const Teaching = ({ edits }: { edits: boolean }) => (
  <div className="mb-3 grid gap-1 rounded-card border border-line bg-surface p-4">
    <p className="font-semibold">{WORDS.nobodyYet}</p>
    <p className="max-w-2xl text-soft">{edits ? WORDS.nobodyYetEdit : WORDS.nobodyYetLook}</p>
  </div>
)

function Shown() {
  const narrow = useNarrow()
  const { view } = useSchedule()
  if (view === 'person') return narrow ? <PersonList /> : <PersonTable />
  return narrow ? <DayList /> : <Calendar />
}
