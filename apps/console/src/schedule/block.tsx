// A shift in a column of the calendar: opened by a click or Enter, moved by dragging it, made longer at its lower edge.

import type { RosterShift } from '@earshot/contract'
import type { PointerEvent } from 'react'
import { daysBetween } from './days.ts'
import { MINUTES, type Placed, type Timed } from './layout.ts'
import { type Change, changed, stepped } from './moving.ts'
import { idOf } from './people.ts'
import { placeStyle } from './place-style.ts'
import { isChangeable, useSchedule } from './schedule.ts'
import { ShiftLines, TONES, toneOf } from './shift-lines.tsx'
import { TakeBack } from './take-back.tsx'
import { type Spot, useDrag } from './use-drag.ts'
import { WORDS } from './words.ts'

type Props = { part: Placed<RosterShift>; tabIndex: 0 | -1; focused: () => void }

export function Block({ part, tabIndex, focused }: Props) {
  const schedule = useSchedule()
  const { of: shift, begins, ends, date } = part
  const id = idOf(shift)
  const { begin, dragged } = useDrag()
  const changeable = isChangeable(schedule, shift)
  const drags = (kind: Change['kind']) => (event: PointerEvent) => changeable && begin(event, draggingOf(schedule, shift, kind))
  const moving = schedule.draft?.id === id
  return (
    <li className="absolute p-px" style={placeStyle(part)}>
      <button
        type="button"
        data-shift={id}
        data-part={`${id} ${date}`}
        tabIndex={tabIndex}
        className={`size-full overflow-hidden rounded-field border border-l-4 px-1.5 py-0.5 text-left align-top text-xs leading-4 ${TONES[toneOf(schedule, shift)]} ${moving ? 'opacity-50' : ''} ${changeable ? 'touch-pan-y' : ''}`}
        onPointerDown={drags('move')}
        onFocus={focused}
        onClick={() => dragged() || schedule.open(id)}
      >
        <span className="flex h-full flex-col">
          <ShiftLines shift={shift} cut={begins ? (ends ? null : WORDS.goesOn) : WORDS.continued} />
        </span>
      </button>
      {shift.cancelled && schedule.edits && begins && (
        <span className="absolute right-1 bottom-1">
          <TakeBack shift={shift} />
        </span>
      )}
      {changeable && ends && (
        <span
          aria-hidden="true"
          className="absolute inset-x-2 bottom-0 h-2 cursor-ns-resize pointer-coarse:hidden"
          onPointerDown={drags('end')}
        />
      )}
    </li>
  )
}

/** What dragging a shift does: `end` moves its end alone. */
function draggingOf({ setDraft, move }: ReturnType<typeof useSchedule>, shift: RosterShift, kind: Change['kind']) {
  const at = (from: Spot, to: Spot): Timed => {
    const days = daysBetween(from.date, to.date)
    const minutes = stepped(to.minute - from.minute)
    return changed(shift.words, kind === 'move' ? { kind, days, minutes } : { kind, minutes: minutes + days * MINUTES })
  }
  return {
    over: (from: Spot, to: Spot) => setDraft({ ...timesOf(at(from, to)), id: idOf(shift), saving: false }),
    drop: (from: Spot, to: Spot) => move(shift, timesOf(at(from, to))),
    leave: () => setDraft(null),
  }
}

const timesOf = ({ date, from, to }: Timed): Timed => ({ date, from, to })
