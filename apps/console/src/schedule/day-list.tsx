// The days as lists, where there is no room for columns.

import type { RosterShift } from '@earshot/contract'
import { Icon } from '../ui/icon.tsx'
import { useBareOn } from './bare.tsx'
import { DayNotes } from './day-notes.tsx'
import { dayWords, wallAt } from './days.ts'
import { idOf } from './people.ts'
import { useSchedule } from './schedule.ts'
import { ShiftLines, TONES, toneOf } from './shift-lines.tsx'
import { TakeBack } from './take-back.tsx'
import { shortSpan, WORDS } from './words.ts'

export function DayList() {
  const { days } = useSchedule()
  return (
    <div className="grid grid-cols-1 gap-4 border-t border-line p-3">
      {days.map((day) => (
        <Day key={day} date={day} />
      ))}
    </div>
  )
}

function Day({ date }: { date: string }) {
  const { roster, now } = useSchedule()
  const shifts = roster.shifts.filter(({ words }) => words.date === date)
  const bare = useBareOn([date]).get(date) ?? []
  const today = wallAt(roster.timeZone, now).date === date
  return (
    <section className="grid grid-cols-1 gap-1.5">
      <h3 className={`font-semibold ${today ? 'text-accent' : ''}`}>
        {dayWords(date)}
        {today && `, ${WORDS.today}`}
      </h3>
      <DayNotes date={date} />
      {bare.map(({ from, to }) => (
        <p key={from} className="flex items-center gap-1.5 text-sm font-medium text-alarm">
          <Icon name="warning" size={16} />
          {WORDS.bare}, {shortSpan(from, to)}
        </p>
      ))}
      {shifts.length === 0 && bare.length === 0 && <p className="text-sm text-soft">{WORDS.none}</p>}
      <ul className="grid grid-cols-1 gap-1.5">
        {shifts.map((shift) => (
          <Card key={idOf(shift)} shift={shift} />
        ))}
      </ul>
    </section>
  )
}

function Card({ shift }: { shift: RosterShift }) {
  const schedule = useSchedule()
  return (
    <li className="flex items-stretch gap-2">
      <button
        type="button"
        className={`min-h-11 min-w-0 flex-1 rounded-field border border-l-4 px-2.5 py-1.5 text-left text-sm ${TONES[toneOf(schedule, shift)]}`}
        onClick={() => schedule.open(idOf(shift))}
      >
        <ShiftLines shift={shift} cut={shift.words.to > 1440 ? WORDS.goesOn : null} />
      </button>
      {shift.cancelled && schedule.edits && <TakeBack shift={shift} />}
    </li>
  )
}
