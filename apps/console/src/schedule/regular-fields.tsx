// Who stands for a series, to be filled in.

import type { RosterSeries } from '@earshot/contract'
import { markedName, SLOTS, type Slot, suits } from '@earshot/domain'
import { useState } from 'react'
import { Button } from '../ui/button.tsx'
import { Select } from '../ui/select.tsx'
import type { Person } from './people.ts'
import { useSchedule } from './schedule.ts'
import { WORDS } from './words.ts'

export type Regulars = RosterSeries['regulars']

/** `from` is the first day of whoever is added. */
type Props = { label: string; help: string; regulars: Regulars; from: string; dated: boolean; change: (regulars: Regulars) => void }

export function RegularFields({ label, help, regulars, from, dated, change }: Props) {
  const { roster, training } = useSchedule()
  const [slot, setSlot] = useState<Slot>('listener')
  const free = roster.people.filter(
    ({ person, role }) => suits(role, slot) && (training || role !== 'trainee') && !regulars.some((one) => one.person === person),
  )
  return (
    <fieldset className="grid grid-cols-1 gap-2">
      <legend className="font-medium">{label}</legend>
      <p className="text-sm text-soft">{help}</p>
      <ul className="grid grid-cols-1 gap-1">
        {regulars.map((one, at) => (
          <Line
            key={`${one.person} ${one.from}`}
            one={one}
            dated={dated}
            change={(until) => change(regulars.with(at, { ...one, until }))}
            remove={() => change(regulars.toSpliced(at, 1))}
          />
        ))}
      </ul>
      <div className="grid grid-cols-[minmax(0,2fr)_minmax(0,3fr)] gap-2">
        <Select label={WORDS.slot} value={slot} options={SLOTS.map((value) => ({ value, words: WORDS.slots[value] }))} choose={setSlot} />
        <Select
          label={WORDS.whom}
          value=""
          options={[{ value: '', words: WORDS.choose }, ...free.map(optionOf)]}
          choose={(person) => person !== '' && change([...regulars, { person, slot, from, until: null }])}
        />
      </div>
    </fieldset>
  )
}

const optionOf = ({ person, name, role }: Person) => ({ value: person, words: markedName(name, role) })

type LineProps = { one: Regulars[number]; dated: boolean; change: (until: string | null) => void; remove: () => void }

function Line({ one, dated, change, remove }: LineProps) {
  const { roster } = useSchedule()
  const name = roster.people.find(({ person }) => person === one.person)?.name ?? ''
  return (
    <li className="flex flex-wrap items-center gap-2">
      <p className="min-w-0 flex-[1_1_9rem]">
        <bdi className="font-medium">{markedName(name, one.slot)}</bdi>
        {dated && <span className="text-sm text-soft"> {WORDS.since(one.slot, one.from)}</span>}
      </p>
      {dated && (
        <label className="flex items-center gap-1.5 text-sm text-soft">
          {WORDS.untilShort}
          <input
            type="date"
            aria-label={WORDS.until(name)}
            min={one.from}
            className="min-h-9 rounded-field border border-edge bg-surface px-2 text-ink"
            value={one.until ?? ''}
            onChange={({ target }) => change(target.value === '' ? null : target.value)}
          />
        </label>
      )}
      <Button aria-label={WORDS.removeOne(name)} onClick={remove}>
        {WORDS.remove}
      </Button>
    </li>
  )
}
