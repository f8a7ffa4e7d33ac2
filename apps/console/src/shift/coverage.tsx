// Coverage, for coordinators and managers: what is missing now and in the next seven days, what is most urgent first.

import type { Watched } from '@earshot/contract'
import { Link } from '@tanstack/react-router'
import { Icon, type IconName } from '../ui/icon.tsx'
import { atFirst, hoursWords } from './coming.ts'
import { useDay } from './day.ts'
import { WORDS } from './words.ts'

const ORDER: readonly Watched['of'][] = ['soon', 'missed', 'late', 'unconfirmed', 'gap']
const ICON: Record<Watched['of'], IconName> = { soon: 'warning', missed: 'warning', late: 'clock', unconfirmed: 'circle', gap: 'circle' }
const URGENT: ReadonlySet<Watched['of']> = new Set(['soon', 'missed', 'late'])
/** Of one kind; the schedule shows all of them. */
const SHOWN = 6

export function Coverage() {
  const { day } = useDay()
  const kinds = ORDER.filter((of) => day.watched.some((one) => one.of === of))
  return (
    <section aria-label={WORDS.coverage} className="grid grid-cols-1 gap-3 px-3 py-2">
      <h2 className="flex items-baseline justify-between gap-2 font-semibold">
        {WORDS.coverage}
        <span className="flex gap-3 text-sm font-normal">
          <Link to="/schedule" search={{ desk: day.watched[0]?.desk, view: undefined, date: undefined }} className="text-accent underline">
            {WORDS.toSchedule}
          </Link>
          <Link to="/schedule/attendance" search={{ desk: undefined, from: undefined, until: undefined }} className="text-accent underline">
            {WORDS.attendance}
          </Link>
        </span>
      </h2>
      {kinds.length === 0 && (
        <p className="flex items-center gap-2 text-soft">
          <Icon name="check" />
          {WORDS.noneMissing}
        </p>
      )}
      {kinds.map((of) => (
        <Kind key={of} of={of} watched={day.watched.filter((one) => one.of === of)} />
      ))}
    </section>
  )
}

const Kind = ({ of, watched }: { of: Watched['of']; watched: readonly Watched[] }) => (
  <section aria-label={WORDS.missing[of]} className="grid grid-cols-1 gap-1">
    <h3 className={`flex items-center gap-1.5 text-sm font-semibold ${URGENT.has(of) ? 'text-alarm' : 'text-soft'}`}>
      <Icon name={ICON[of]} size={16} />
      {WORDS.missing[of]}
    </h3>
    <ul className="grid grid-cols-1 gap-1">
      {watched
        .toSorted((one, other) => one.from - other.from)
        .slice(0, SHOWN)
        .map((one) => (
          <Line key={`${one.desk} ${one.series} ${one.key} ${one.from} ${one.slot} ${one.who?.person}`} one={one} />
        ))}
    </ul>
    {watched.length > SHOWN && <p className="text-sm text-soft">{WORDS.more(watched.length - SHOWN)}</p>}
  </section>
)

function Line({ one }: { one: Watched }) {
  const { at } = useDay()
  return (
    <li className="text-sm">
      <bdi className="font-medium">{one.who === null ? WORDS.lacks(one) : one.who.name}</bdi>
      {one.who !== null && one.lateMinutes !== null && <span>, {WORDS.saidLate(one.lateMinutes)}</span>}
      <span className="block tabular-nums text-soft">
        {atFirst(hoursWords({ start: one.from, end: one.to }, at))}, <bdi>{one.deskName}</bdi>
      </span>
    </li>
  )
}
