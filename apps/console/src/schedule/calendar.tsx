// The calendar of a day or a week: a column for each day, and everything in it by keys as well.

import './schedule.css'
import type { RosterShift } from '@earshot/contract'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { timeOf } from '../desks/clock.ts'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { useBareOn } from './bare.tsx'
import { DayColumn } from './day-column.tsx'
import { DayNotes } from './day-notes.tsx'
import { shortDayWords, wallAt } from './days.ts'
import { firstHour, type Part, partsOn } from './layout.ts'
import { changed, changeOfKey, neighbour } from './moving.ts'
import { idOf } from './people.ts'
import { isChangeable, type Schedule, useSchedule } from './schedule.ts'
import { WORDS } from './words.ts'

const nameOf = ({ of, date }: Part<RosterShift>): string => `${idOf(of)} ${date}`

export function Calendar() {
  const schedule = useSchedule()
  const { days, roster, edits, draft } = schedule
  const calendar = useRef<HTMLElement>(null)
  const parts = partsOn(days, roster.shifts, ({ words }) => words)
  const columns = days.map((day) => parts.get(day) ?? [])
  const [last, setLast] = useState<string | null>(null)
  const all = columns.flat()
  // One stop of the tab key for all of them: arrows go on from there.
  const stop = all.some((part) => nameOf(part) === last) ? last : all[0] === undefined ? null : nameOf(all[0])
  useFirstHour(calendar, `${roster.desk} ${days[0]} ${days.length}`, all)
  const keys = useKeysOf(schedule, columns, calendar)
  return (
    <section
      ref={calendar}
      data-calendar
      aria-label={WORDS.calendar}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard
      tabIndex={0}
      className="relative min-h-0 flex-1 overflow-auto overscroll-contain border-t border-line bg-surface [--hour:2.75rem]"
      {...keys}
    >
      <p className="sr-only">{edits ? WORDS.calendarHelp : WORDS.calendarHelpLook}</p>
      <p role="status" className="sr-only">
        {draft !== null && WORDS.moving(draft.from, draft.to, draft.date)}
      </p>
      <div className="grid min-w-full select-none" style={{ gridTemplateColumns: `3.25rem repeat(${days.length}, minmax(0, 1fr))` }}>
        <div className="sticky top-0 z-20 border-b border-line bg-surface" />
        {days.map((day) => (
          <DayHead key={day} date={day} />
        ))}
        <Hours />
        {days.map((day, nth) => (
          <DayColumn key={day} date={day} parts={columns[nth] ?? []} stop={stop} focused={setLast} />
        ))}
      </div>
    </section>
  )
}

/** Pixels, so that the time that stands beside an hour's line is not cut. */
const ABOVE = 10

/** Comes up with the first hours in which there is something, once for each days that are shown. */
function useFirstHour(calendar: { readonly current: HTMLElement | null }, shown: string, parts: readonly Part<RosterShift>[]): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: where one has scrolled to stays while things change
  useEffect(() => {
    const column = calendar.current?.querySelector('[data-day]')
    if (column instanceof HTMLElement)
      calendar.current?.scrollTo({ top: (firstHour(parts.filter(({ begins }) => begins)) / 24) * column.offsetHeight - ABOVE })
  }, [shown])
}

function useKeysOf(
  schedule: Schedule,
  columns: readonly (readonly Part<RosterShift>[])[],
  calendar: { readonly current: HTMLElement | null },
) {
  const { draft, setDraft, move, roster } = schedule
  const moved = useRef<string | null>(null)
  const focusOn = (selector: string) => calendar.current?.querySelector<HTMLElement>(selector)?.focus()
  useEffect(() => {
    // The one that was moved to another day is drawn anew there, and takes the focus along.
    if (moved.current !== null && document.activeElement === document.body) focusOn(`[data-shift="${CSS.escape(moved.current)}"]`)
  })
  const putDown = () => {
    const shift = draft === null || draft.saving ? undefined : roster.shifts.find((one) => idOf(one) === draft.id)
    if (shift === undefined || draft === null) return
    moved.current = draft.id
    move(shift, { date: draft.date, from: draft.from, to: draft.to })
  }
  return {
    onKeyDown: (event: KeyboardEvent) => {
      const part = columns.flat().find((one) => event.target instanceof HTMLElement && event.target.dataset.part === nameOf(one))
      if (part === undefined) return
      const [change, id] = [changeOfKey(event), idOf(part.of)]
      const next = event.altKey ? null : neighbour(columns, part, event.key)
      if (next !== null) focusOn(`[data-part="${CSS.escape(nameOf(next))}"]`)
      if (change !== null && isChangeable(schedule, part.of)) {
        const from = draft?.id === id ? draft : part.of.words
        setDraft({ ...changed({ date: from.date, from: from.from, to: from.to }, change), id, saving: false })
      }
      if (next !== null || change !== null) event.preventDefault()
      if (event.key === 'Escape' && draft?.saving === false) setDraft(null)
    },
    onKeyUp: (event: KeyboardEvent) => event.key === 'Alt' && putDown(),
    onBlur: putDown,
  }
}

const HOURS = Array.from({ length: 23 }, (_, nth) => nth + 1)

const Hours = () => (
  <div aria-hidden="true" className="relative h-[calc(var(--hour)*24)] text-xs text-soft tabular-nums">
    {HOURS.map((hour) => (
      <span key={hour} className="absolute right-1.5 -translate-y-1/2" style={{ top: `${(hour / 24) * 100}%` }}>
        {timeOf(hour * 60)}
      </span>
    ))}
  </div>
)

function DayHead({ date }: { date: string }) {
  const { roster, now, edits, plan } = useSchedule()
  const bare = useBareOn([date]).get(date)?.[0]
  const today = wallAt(roster.timeZone, now).date === date
  return (
    <div
      className={`sticky top-0 z-20 border-b border-l border-line bg-surface px-1.5 py-1 ${today ? 'shadow-[inset_0_3px_0_var(--accent)]' : ''}`}
    >
      <div className="flex items-center justify-between gap-1">
        <h3 className={`text-sm ${today ? 'font-semibold text-accent' : 'font-medium'}`}>
          {shortDayWords(date)}
          {today && <span className="sr-only">, {WORDS.today}</span>}
        </h3>
        {edits && (
          <Button
            look="bare"
            className="min-h-7! min-w-7! px-0! py-0!"
            aria-label={WORDS.newShiftOn(date)}
            title={WORDS.newShiftOn(date)}
            onClick={() => plan(date, bare)}
          >
            <Icon name="plus" size={16} />
          </Button>
        )}
      </div>
      <DayNotes date={date} />
    </div>
  )
}
