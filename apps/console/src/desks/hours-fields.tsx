// The service hours of a desk: a row for each interval.

import type { Interval } from '@earshot/domain'
import { Button } from '../ui/button.tsx'
import { fieldClass } from '../ui/labelled.tsx'
import { Select } from '../ui/select.tsx'
import { endAfter, minuteOf, timeOf } from './clock.ts'
import { WORDS } from './words.ts'

type Props = { week: readonly Interval[]; change: (week: Interval[]) => void }

const NEW: Interval = { day: 1, from: 540, to: 1020 }

export const HoursFields = ({ week, change }: Props) => (
  <div className="grid grid-cols-1 gap-3">
    <p className="text-sm text-soft">{WORDS.hoursHelp}</p>
    {week.length === 0 && <p>{WORDS.noHours}</p>}
    {week.map((interval, at) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: rows have nothing of their own but their place
      <Row key={at} interval={interval} change={(row) => change(week.with(at, row))} remove={() => change(week.toSpliced(at, 1))} />
    ))}
    <Button className="w-fit" onClick={() => change([...week, following(week)])}>
      {WORDS.addHours}
    </Button>
  </div>
)

/** The same hours on the next day: most weeks go on like that. */
function following(week: readonly Interval[]): Interval {
  const last = week.at(-1)
  return last === undefined ? NEW : { ...last, day: (last.day % 7) + 1 }
}

type RowProps = { interval: Interval; change: (interval: Interval) => void; remove: () => void }

function Row({ interval: { day, from, to }, change, remove }: RowProps) {
  const days = WORDS.days.map((words, at) => ({ value: `${at + 1}`, words }))
  const name = WORDS.days[day - 1] ?? ''
  return (
    <fieldset className="flex flex-wrap items-center gap-2">
      <legend className="sr-only">
        {name} {timeOf(from)}
      </legend>
      <Select label={WORDS.day} quiet value={`${day}`} options={days} choose={(chosen) => change({ day: Number(chosen), from, to })} />
      <Time label={WORDS.from} minute={from} change={(minute) => change({ day, from: minute, to: endAfter(minute, to % 1440) })} />
      <Time label={WORDS.to} minute={to} change={(minute) => change({ day, from, to: endAfter(from, minute) })} />
      <Button aria-label={WORDS.removeHours(name, timeOf(from))} onClick={remove}>
        {WORDS.remove}
      </Button>
    </fieldset>
  )
}

const Time = ({ label, minute, change }: { label: string; minute: number; change: (minute: number) => void }) => (
  <label className="flex items-center gap-2">
    {label}
    <input
      type="time"
      className={`${fieldClass} w-auto`}
      value={timeOf(minute)}
      onChange={({ target }) => {
        const typed = minuteOf(target.value)
        if (typed !== null) change(typed)
      }}
    />
  </label>
)
