// When a shift is and whom it takes, to be filled in.

import type { ShiftWords, Slots } from '@earshot/domain'
import { endAfter, minuteOf, timeOf } from '../desks/clock.ts'
import { Field } from '../ui/field.tsx'
import { MINUTES } from './layout.ts'
import { WORDS } from './words.ts'

type TimesProps = { label: string; words: ShiftWords; change: (words: ShiftWords) => void }

export function TimeFields({ label, words, change }: TimesProps) {
  const { from, to } = words
  const begin = (typed: number | null) => typed !== null && change({ ...words, from: typed, to: endAfter(typed, to % MINUTES) })
  const end = (typed: number | null) => typed !== null && change({ ...words, to: endAfter(from, typed) })
  return (
    <div className="grid grid-cols-1 gap-1">
      <div className="grid grid-cols-2 gap-3 sm:grid-cols-[minmax(0,1fr)_8.5rem_8.5rem]">
        <Field
          label={label}
          type="date"
          required
          className="max-sm:col-span-2"
          value={words.date}
          onChange={({ target }) => change({ ...words, date: target.value })}
        />
        <Field label={WORDS.from} type="time" required value={timeOf(from)} onChange={({ target }) => begin(minuteOf(target.value))} />
        <Field label={WORDS.to} type="time" required value={timeOf(to)} onChange={({ target }) => end(minuteOf(target.value))} />
      </div>
      <p className="text-sm text-soft empty:hidden">{to > MINUTES && WORDS.nextDay}</p>
    </div>
  )
}

export const SlotFields = ({ slots, change }: { slots: Slots; change: (slots: Slots) => void }) => (
  <div className="grid grid-cols-1 gap-3 sm:grid-cols-2">
    <div className="grid grid-cols-2 gap-3 sm:order-last">
      <Amount
        label={WORDS.least}
        value={slots.listeners.least}
        change={(least) => change({ ...slots, listeners: { least, most: Math.max(least, slots.listeners.most) } })}
      />
      <Amount
        label={WORDS.most}
        value={slots.listeners.most}
        change={(most) => change({ ...slots, listeners: { ...slots.listeners, most } })}
      />
    </div>
    <div className="grid content-center gap-1">
      <Takes label={WORDS.supervisor} on={slots.supervisor === 1} turn={(on) => change({ ...slots, supervisor: on ? 1 : 0 })} />
      <Takes label={WORDS.coordinator} on={slots.coordinator === 1} turn={(on) => change({ ...slots, coordinator: on ? 1 : 0 })} />
    </div>
  </div>
)

const Amount = ({ label, value, change }: { label: string; value: number; change: (value: number) => void }) => (
  <Field
    label={label}
    type="number"
    min={1}
    max={50}
    required
    className="content-end"
    value={value === 0 ? '' : value}
    onChange={({ target }) => change(Math.round(target.valueAsNumber) || 0)}
  />
)

const Takes = ({ label, on, turn }: { label: string; on: boolean; turn: (on: boolean) => void }) => (
  <label className="flex min-h-6 items-center gap-2">
    <input type="checkbox" className="size-4 accent-accent" checked={on} onChange={({ target }) => turn(target.checked)} />
    {label}
  </label>
)
