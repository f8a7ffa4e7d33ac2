// Service hours in which nobody is planned.

import { Icon } from '../ui/icon.tsx'
import { dayAfter, wallAt } from './days.ts'
import { MINUTES, type Part, partsOn, type Timed, timedOf } from './layout.ts'
import { placeStyle } from './place-style.ts'
import { useSchedule } from './schedule.ts'
import { shortSpan, WORDS } from './words.ts'

export function useBareOn(days: readonly string[]): ReadonlyMap<string, readonly Part<Timed>[]> {
  const { roster } = useSchedule()
  const bare = roster.bare.map(({ from, to }) => timedOf(wallAt(roster.timeZone, from), wallAt(roster.timeZone, to)))
  return partsOn(days, bare.flatMap(byDay), (one) => one)
}

/** Something of any length, cut at midnights so that each piece is of its own day. */
function byDay({ date, from, to }: Timed): readonly Timed[] {
  return to <= MINUTES * 2 ? [{ date, from, to }] : [{ date, from, to: MINUTES }, ...byDay(rest({ date, to }))]
}

const rest = ({ date, to }: Pick<Timed, 'date' | 'to'>): Timed => ({ date: dayAfter(date, 1), from: 0, to: to - MINUTES })

export function BareHours({ date }: { date: string }) {
  const bare = useBareOn([date]).get(date) ?? []
  return bare.map((span) => (
    <div
      key={span.from}
      className="bare-hours pointer-events-none absolute overflow-hidden p-1 text-xs leading-4 font-medium text-alarm"
      style={placeStyle({ ...span, lane: 0, lanes: 1 })}
    >
      <p className="inline-flex gap-1 rounded-field bg-paper px-1">
        <Icon name="warning" size={14} />
        <span>
          {WORDS.bare} <span className="sr-only">{shortSpan(span.from, span.to)}</span>
        </span>
      </p>
    </div>
  ))
}
