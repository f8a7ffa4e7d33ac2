// One day of the calendar: its shifts, the hours in which nobody is planned, the line of now, and what is being moved there.

import type { RosterShift } from '@earshot/contract'
import { closedOn } from '@earshot/domain'
import type { PointerEvent } from 'react'
import { BareHours } from './bare.tsx'
import { Block } from './block.tsx'
import { dayWords, wallAt } from './days.ts'
import { MINUTES, type Part, partsOn, placed } from './layout.ts'
import { stretchOf } from './moving.ts'
import { idOf } from './people.ts'
import { placeStyle } from './place-style.ts'
import { useSchedule } from './schedule.ts'
import { type Spot, useDrag } from './use-drag.ts'
import { shortSpan, WORDS } from './words.ts'

type Props = { date: string; parts: readonly Part<RosterShift>[]; stop: string | null; focused: (part: string) => void }

export function DayColumn({ date, parts, stop, focused }: Props) {
  const { roster, edits, now } = useSchedule()
  const draws = useDrawing(date)
  const today = wallAt(roster.timeZone, now)
  return (
    <section
      aria-label={dayWords(date)}
      data-day={date}
      className={`hour-lines relative h-[calc(var(--hour)*24)] border-l border-line ${closedOn(roster, date) ? 'bg-sunken' : ''} ${edits ? 'cursor-crosshair' : ''}`}
      onPointerDown={draws}
    >
      <BareHours date={date} />
      <ol className="pointer-events-none *:pointer-events-auto">
        {placed(parts).map((part) => {
          const name = `${idOf(part.of)} ${date}`
          return <Block key={name} part={part} tabIndex={stop === name ? 0 : -1} focused={() => focused(name)} />
        })}
      </ol>
      <Ghost date={date} />
      {today.date === date && (
        <div
          aria-hidden="true"
          className="pointer-events-none absolute inset-x-0 z-10 border-t-2 border-alarm"
          style={{ top: `${(today.minute / MINUTES) * 100}%` }}
        />
      )}
    </section>
  )
}

/** Dragging over hours begins a new shift in them. */
function useDrawing(date: string) {
  const { edits, setDraft, plan } = useSchedule()
  const { begin } = useDrag()
  return (event: PointerEvent) => {
    if (!edits || event.target !== event.currentTarget) return
    begin(event, {
      over: (from, at) => setDraft(drawn(date, from, at)),
      drop: (from, at) => {
        const span = drawn(date, from, at)
        setDraft(null)
        if (span !== null) plan(date, span)
      },
      leave: () => setDraft(null),
    })
  }
}

function drawn(date: string, from: Spot, at: Spot) {
  const span = stretchOf(from.minute, at.minute)
  return span === null ? null : { ...span, date, id: null, saving: false }
}

/** Where what is being moved would be. */
function Ghost({ date }: { date: string }) {
  const { draft } = useSchedule()
  if (draft === null) return null
  const { from, to } = draft
  return (partsOn([date], [draft], (one) => one).get(date) ?? []).map((part) => (
    <div
      key={part.from}
      aria-hidden="true"
      className="pointer-events-none absolute z-20 p-px"
      style={placeStyle({ ...part, lane: 0, lanes: 1 })}
    >
      <p className="size-full rounded-field border-2 border-accent bg-accent-wash/80 px-1.5 py-0.5 text-xs font-semibold tabular-nums">
        {shortSpan(from, to)}
        {draft.saving && ` ${WORDS.saving}`}
      </p>
    </div>
  ))
}
