// People by days: who is on when, and who is off. A table where there is room, else a list for each.

import { markedName } from '@earshot/domain'
import { Icon } from '../ui/icon.tsx'
import { DayNotes } from './day-notes.tsx'
import { shortDayWords } from './days.ts'
import { idOf, type Row, rowsOf } from './people.ts'
import { useSchedule } from './schedule.ts'
import { TONES } from './shift-lines.tsx'
import { shortSpan, WORDS } from './words.ts'

export function PersonTable() {
  const { roster, days } = useSchedule()
  return (
    <section
      aria-label={WORDS.calendar}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard
      tabIndex={0}
      className="relative min-h-0 flex-1 overflow-auto border-t border-line bg-surface"
    >
      <table className="w-full min-w-3xl table-fixed border-separate border-spacing-0 text-sm">
        <thead>
          <tr className="*:sticky *:top-0 *:z-20 *:border-b *:border-line *:bg-surface *:px-2 *:py-1.5 *:text-left *:align-top">
            <th scope="col" className="left-0 z-30! w-44 max-xl:w-32">
              {WORDS.person}
            </th>
            {days.map((day) => (
              <th key={day} scope="col" className="border-l">
                {shortDayWords(day)}
                <DayNotes date={day} />
              </th>
            ))}
            <th scope="col" className="w-22 border-l">
              {WORDS.hours}
            </th>
          </tr>
        </thead>
        <tbody>
          {rowsOf(roster, days).map((row) => (
            <PersonRow key={row.person} row={row} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

const PersonRow = ({ row }: { row: Row }) => (
  <tr className="*:border-b *:border-line *:px-2 *:py-1 *:align-top">
    <th scope="row" className="sticky left-0 z-10 bg-surface text-left font-medium">
      <Name row={row} />
    </th>
    {row.cells.map((cell) => (
      <td key={cell.date} className={`border-l px-1! ${cell.off ? 'bg-sunken' : ''}`}>
        <Cell {...cell} />
      </td>
    ))}
    <td className="border-l tabular-nums">{WORDS.hoursOf(row.minutes)}</td>
  </tr>
)

function Name({ row }: { row: Row }) {
  const { me } = useSchedule()
  return <bdi className={row.person === me.person ? 'underline underline-offset-2' : ''}>{markedName(row.name, row.role)}</bdi>
}

function Cell({ off, shifts }: Row['cells'][number]) {
  const { open, now } = useSchedule()
  return (
    <div className="flex flex-col items-start gap-1">
      {off && (
        <p className={`flex items-center gap-1 text-xs font-medium ${shifts.length > 0 ? 'text-alarm' : 'text-soft'}`}>
          {shifts.length > 0 && <Icon name="warning" size={14} />}
          {shifts.length > 0 ? WORDS.dayOffBut : WORDS.dayOff}
        </p>
      )}
      {shifts.map((shift) => (
        <button
          key={idOf(shift)}
          type="button"
          className={`min-h-6 max-w-full rounded-field border px-1.5 text-left text-xs leading-5 ${TONES[shift.end <= now ? 'over' : 'full']}`}
          onClick={() => open(idOf(shift))}
        >
          <span className="font-semibold tabular-nums">{shortSpan(shift.words.from, shift.words.to)}</span>
          {shift.slot !== 'listener' && ` ${WORDS.as(shift.slot)}`}
        </button>
      ))}
    </div>
  )
}

export function PersonList() {
  const { roster, days } = useSchedule()
  return (
    <ul className="grid grid-cols-1 gap-3 border-t border-line p-3">
      {rowsOf(roster, days).map((row) => (
        <li key={row.person} className="grid grid-cols-1 gap-1">
          <h3 className="flex justify-between gap-2 font-semibold">
            <Name row={row} />
            <span className="font-normal text-soft tabular-nums">{WORDS.hoursOf(row.minutes)}</span>
          </h3>
          <dl className="grid grid-cols-[6rem_minmax(0,1fr)] items-baseline gap-x-2 gap-y-1 text-sm">
            {row.cells
              .filter(({ off, shifts }) => off || shifts.length > 0)
              .map((cell) => (
                <div key={cell.date} className="contents">
                  <dt className="text-soft">{shortDayWords(cell.date)}</dt>
                  <dd>
                    <Cell {...cell} />
                  </dd>
                </div>
              ))}
          </dl>
        </li>
      ))}
    </ul>
  )
}
