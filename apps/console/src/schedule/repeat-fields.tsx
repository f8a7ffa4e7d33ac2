// How a shift repeats, to be chosen.

import { Field } from '../ui/field.tsx'
import { Select } from '../ui/select.tsx'
import { dayAfter, weekdayOf } from './days.ts'
import { type End, type Repeat, type Way, waysFrom } from './repeat.ts'
import { WORDS } from './words.ts'

type Props = { repeat: Repeat; date: string; change: (repeat: Repeat) => void }

export function RepeatFields({ repeat, date, change }: Props) {
  const { way, weekdays, end } = repeat
  const kept: readonly Way[] = way === 'other' ? ['other'] : []
  const weekly = way === 'weekly' || way === 'fortnightly'
  return (
    <div className="grid grid-cols-1 gap-3">
      <Select<Way>
        label={WORDS.repeats}
        value={way}
        options={[...kept, ...waysFrom(date)].map((value) => ({ value, words: WORDS.ways[value](date) }))}
        choose={(chosen) => change({ ...repeat, way: chosen })}
      />
      {weekly && (
        <Weekdays chosen={weekdays.length === 0 ? [weekdayOf(date)] : weekdays} choose={(days) => change({ ...repeat, weekdays: days })} />
      )}
      {way !== 'never' && way !== 'other' && <EndFields end={end} date={date} change={(ends) => change({ ...repeat, end: ends })} />}
    </div>
  )
}

const Weekdays = ({ chosen, choose }: { chosen: readonly number[]; choose: (days: readonly number[]) => void }) => (
  <fieldset className="flex flex-wrap gap-1">
    <legend className="mb-1 font-medium">{WORDS.onDays}</legend>
    {WORDS.weekdays.map((name, at) => (
      <label
        key={name}
        className="flex min-h-9 cursor-pointer items-center gap-1 rounded-field border border-edge px-1.5 has-checked:border-accent has-checked:bg-accent-wash"
      >
        <input
          type="checkbox"
          className="size-4 accent-accent"
          aria-label={name}
          checked={chosen.includes(at + 1)}
          onChange={({ target }) => choose(target.checked ? [...chosen, at + 1].toSorted() : chosen.filter((day) => day !== at + 1))}
        />
        {name.slice(0, 3)}
      </label>
    ))}
  </fieldset>
)

const TIMES = 10
const WEEKS = 12 * 7

type EndProps = { end: End; date: string; change: (end: End) => void }

function EndFields({ end, date, change }: EndProps) {
  const choices = {
    never: { kind: 'never' },
    until: { kind: 'until', date: dayAfter(date, WEEKS) },
    times: { kind: 'times', times: TIMES },
  } as const
  return (
    <div className="grid grid-cols-1 gap-3 sm:grid-cols-2">
      <Select
        label={WORDS.ends}
        value={end.kind}
        options={(['never', 'until', 'times'] as const).map((value) => ({ value, words: WORDS.end[value] }))}
        choose={(kind) => change(choices[kind])}
      />
      {end.kind === 'until' && (
        <Field
          label={WORDS.lastDay}
          type="date"
          required
          min={date}
          value={end.date}
          onChange={({ target }) => change({ kind: 'until', date: target.value })}
        />
      )}
      {end.kind === 'times' && (
        <Field
          label={WORDS.times}
          type="number"
          min={1}
          max={999}
          required
          value={end.times === 0 ? '' : end.times}
          onChange={({ target }) => change({ kind: 'times', times: Math.round(target.valueAsNumber) || 0 })}
        />
      )}
    </div>
  )
}
