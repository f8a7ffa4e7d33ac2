// One's own days off: those that are known, and more of them.

import type { Roster } from '@earshot/contract'
import { useState } from 'react'
import { client } from '../live/client.ts'
import { problemOf } from '../live/problem-of.ts'
import { useOnce } from '../live/use-once.ts'
import { useSubmit } from '../live/use-submit.ts'
import { Button } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'
import { FormDialog, Leave } from '../ui/form-dialog.tsx'
import { Problem } from '../ui/problem.tsx'
import { wallAt } from './days.ts'
import { useSchedule } from './schedule.ts'
import { WORDS } from './words.ts'

type Props = { again: () => Promise<void>; close: () => void }

export const TimeOff = ({ again, close }: Props) => (
  <FormDialog title={WORDS.daysOff} what={WORDS.daysOffWhat} open turn={(open) => open || close()}>
    <Inside again={again} />
  </FormDialog>
)

function Inside({ again }: Pick<Props, 'again'>) {
  const { roster, me, now } = useSchedule()
  const today = wallAt(roster.timeZone, now).date
  const [problem, setProblem] = useState<string | null>(null)
  const own = roster.timeOff.filter(({ person, until }) => person === me.person && until >= today)
  return (
    <>
      {own.length === 0 && <p>{WORDS.noDaysOff}</p>}
      <ul className="grid grid-cols-1 gap-1">
        {own.map((off) => (
          <Line key={off.id} off={off} told={setProblem} again={again} />
        ))}
      </ul>
      <Problem words={problem} />
      <Add person={me.person} today={today} again={again} />
    </>
  )
}

type LineProps = { off: Roster['timeOff'][number]; told: (problem: string | null) => void; again: () => Promise<void> }

function Line({ off, told, again }: LineProps) {
  const words = WORDS.offSpan(off.from, off.until)
  const [under, remove] = useOnce(async () => {
    told(problemOf(await client.api.removeTimeOff(off.id)))
    await again()
  })
  return (
    <li className="flex items-center gap-2">
      <span className="min-w-0 flex-1">{words}</span>
      <Button aria-label={WORDS.removeOne(words)} disabled={under} onClick={remove}>
        {WORDS.remove}
      </Button>
    </li>
  )
}

const laterOf = (one: string, other: string): string => [one, other].toSorted()[1] ?? one

function Add({ person, today, again }: { person: string; today: string; again: () => Promise<void> }) {
  const fresh = () => ({ id: crypto.randomUUID(), person, from: today, until: today })
  const [off, setOff] = useState(fresh)
  const { submit, problem, under } = useSubmit(off, async (asked) => {
    const answer = await client.api.addTimeOff(asked)
    if (answer.ok) setOff(fresh())
    if (answer.ok) await again()
    return problemOf(answer)
  })
  return (
    <form onSubmit={submit} className="grid grid-cols-1 gap-3 border-t border-line pt-3">
      <div className="grid grid-cols-1 gap-3 sm:grid-cols-2">
        <Field
          label={WORDS.offFrom}
          type="date"
          required
          value={off.from}
          onChange={({ target: { value } }) => setOff({ ...off, from: value, until: laterOf(off.until, value) })}
        />
        <Field
          label={WORDS.offUntil}
          type="date"
          required
          min={off.from}
          value={off.until}
          onChange={({ target }) => setOff({ ...off, until: target.value })}
        />
      </div>
      <Problem words={problem} />
      <div className="flex flex-wrap justify-end gap-2">
        <Leave words={WORDS.leave} />
        <Button type="submit" look="main" disabled={under}>
          {WORDS.addOff}
        </Button>
      </div>
    </form>
  )
}
