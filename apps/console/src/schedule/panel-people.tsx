// Who is on a shift, place by place: put on and taken off by whoever plans, taken by oneself.

import type { RosterShift } from '@earshot/contract'
import { hasOff, markedName, type Slot } from '@earshot/domain'
import { useState } from 'react'
import { client } from '../live/client.ts'
import { useOnce } from '../live/use-once.ts'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { fieldClass, Labelled } from '../ui/labelled.tsx'
import { candidatesFor, type OnShift, placesOf } from './people.ts'
import { isChangeable, useSchedule } from './schedule.ts'
import { WORDS } from './words.ts'

type Put = (person: string, slot: Slot | null, said: string) => Promise<void>
type Props = { shift: RosterShift; told: (problem: string | null) => void }

export function PanelPeople({ shift, told }: Props) {
  const schedule = useSchedule()
  const { changes, me } = schedule
  const changeable = isChangeable(schedule, shift)
  const put: Put = async (person, slot, said) => told(await changes.carryOut(said, () => client.api.staffShift(shift, person, { slot })))
  const own = shift.people.find(({ person }) => person === me.person)
  return (
    <section className="grid grid-cols-1 gap-3">
      <h3 className="sr-only">{WORDS.people}</h3>
      {placesOf(shift).map(({ slot, least, most, people }) => (
        <div key={slot} className="grid grid-cols-1 gap-1">
          <h4 className="font-medium">{WORDS.place(slot, people.length, least, most)}</h4>
          {people.length === 0 && <p className="text-sm text-soft">{WORDS.nobody}</p>}
          <ul className="grid grid-cols-1 gap-1">
            {people.map((one) => (
              <Line key={one.person} shift={shift} one={one} put={changeable ? put : null} />
            ))}
          </ul>
          {changeable && <PutOn shift={shift} slot={slot} put={put} />}
        </div>
      ))}
      {shift.mayTake.map((slot) => (
        <Own key={slot} words={WORDS.take(slot)} main act={() => put(me.person, slot, WORDS.said.taken)} />
      ))}
      {shift.refused !== null && !changeable && <p className="text-sm text-soft">{shift.refused}</p>}
      {own !== undefined && !changeable && shift.start > schedule.now && (
        <Own words={WORDS.stepDown} act={() => put(me.person, null, WORDS.said.left)} />
      )}
    </section>
  )
}

function Own({ words, main = false, act }: { words: string; main?: boolean; act: () => Promise<void> }) {
  const [under, begin] = useOnce(act)
  return (
    <Button look={main ? 'main' : 'plain'} className="w-fit" disabled={under} onClick={begin}>
      {words}
    </Button>
  )
}

function Line({ shift, one, put }: { shift: RosterShift; one: OnShift; put: Put | null }) {
  const { roster } = useSchedule()
  const [under, begin] = useOnce(async () => put?.(one.person, null, WORDS.said.off(one.name)))
  const off = hasOff(roster.timeOff, one.person, shift.words.date)
  return (
    <li className="flex flex-wrap items-center gap-x-2">
      <p className="min-w-0 flex-1">
        <bdi>{markedName(one.name, one.slot)}</bdi>
        {one.relievedAt !== null && <span className="text-sm text-soft"> {WORDS.relieved}</span>}
        {one.relievedAt === null && one.inAt !== null && <span className="text-sm text-soft"> {WORDS.came}</span>}
        {off && (
          <span className="inline-flex items-center gap-1 pl-2 text-sm font-medium text-alarm">
            <Icon name="warning" size={14} />
            {WORDS.dayOffShort}
          </span>
        )}
      </p>
      {put !== null && (
        <Button className="min-h-8!" aria-label={WORDS.takeOffOne(one.name)} disabled={under} onClick={begin}>
          {WORDS.takeOff}
        </Button>
      )}
    </li>
  )
}

function PutOn({ shift, slot, put }: { shift: RosterShift; slot: Slot; put: Put }) {
  const { roster, training } = useSchedule()
  const candidates = candidatesFor(roster, shift, slot, training)
  const [chosen, setChosen] = useState('')
  const [under, begin] = useOnce(async () => {
    const name = candidates.find(({ person }) => person === chosen)?.name
    if (name === undefined) return
    setChosen('')
    await put(chosen, slot, WORDS.said.on(name))
  })
  const [free, others] = [candidates.filter(({ hindered }) => hindered === null), candidates.filter(({ hindered }) => hindered !== null)]
  if (candidates.length === 0) return null
  return (
    <div className="flex flex-wrap gap-2">
      <Labelled label={WORDS.putOnAs(slot)} quiet className="min-w-40 flex-1">
        {(tied) => (
          <select {...tied} className={fieldClass} value={chosen} onChange={({ target }) => setChosen(target.value)}>
            <option value="">{WORDS.choose}</option>
            {free.map(({ person, name, role }) => (
              <option key={person} value={person}>
                {markedName(name, role)}
              </option>
            ))}
            {others.length > 0 && (
              <optgroup label={WORDS.hinderedGroup}>
                {others.map(({ person, name, role, hindered }) => (
                  <option key={person} value={person}>
                    {hindered !== null && WORDS.hindered(markedName(name, role), hindered)}
                  </option>
                ))}
              </optgroup>
            )}
          </select>
        )}
      </Labelled>
      <Button disabled={under || chosen === ''} aria-label={WORDS.putOnAs(slot)} onClick={begin}>
        {WORDS.putOn}
      </Button>
    </div>
  )
}
