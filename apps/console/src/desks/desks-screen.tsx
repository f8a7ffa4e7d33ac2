// The desks of the house, and adding one.

import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { client } from '../live/client.ts'
import { problemOf } from '../live/problem-of.ts'
import { useAsked } from '../live/use-asked.ts'
import { useSubmit } from '../live/use-submit.ts'
import { PresetChoice } from '../set-up/preset-choice.tsx'
import { Button } from '../ui/button.tsx'
import { Checkbox } from '../ui/checkbox.tsx'
import { Field } from '../ui/field.tsx'
import { Problem } from '../ui/problem.tsx'
import { Screen, Section } from '../ui/screen.tsx'
import { WORDS } from './words.ts'

export function DesksScreen() {
  const { value: roll, problem } = useAsked(client.api.roll)
  return (
    <Screen title={WORDS.title} intro={WORDS.intro}>
      <Problem words={problem} />
      {roll === null && problem === null && <p className="text-soft">{WORDS.loading}</p>}
      {roll !== null && (
        <ul className="grid divide-y divide-line rounded-card border border-line bg-surface">
          {roll.desks.map(({ desk, name, training }) => (
            <li key={desk}>
              <Link
                to="/desks/$desk"
                params={{ desk }}
                className="flex min-h-12 items-center gap-3 px-4 py-2 font-medium text-accent hover:bg-sunken"
              >
                <bdi>{name}</bdi>
                {training && <span className="rounded-field border border-edge px-1.5 text-sm text-soft">{WORDS.training}</span>}
              </Link>
            </li>
          ))}
        </ul>
      )}
      <Section title={WORDS.add}>
        <NewDesk />
      </Section>
    </Screen>
  )
}

function NewDesk() {
  const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone
  const [asked, setAsked] = useState<Parameters<typeof client.api.makeDesk>[0]>({ name: '', preset: 'plain', training: false, timeZone })
  const navigate = useNavigate()
  const { submit, problem, under } = useSubmit(asked, async (wanted) => {
    const answer = await client.api.makeDesk(wanted)
    if (answer.ok) await navigate({ to: '/desks/$desk', params: { desk: answer.value.desk } })
    return problemOf(answer)
  })
  return (
    <form onSubmit={submit} className="grid grid-cols-1 gap-4">
      <p className="text-sm text-soft">{WORDS.addWhat}</p>
      <Field
        label={WORDS.name}
        help={WORDS.nameHelp}
        dir="auto"
        value={asked.name}
        onChange={({ target }) => setAsked({ ...asked, name: target.value })}
      />
      <PresetChoice chosen={asked.preset} choose={(preset) => setAsked({ ...asked, preset })} />
      <Checkbox
        label={WORDS.isTraining}
        help={WORDS.isTrainingHelp}
        checked={asked.training}
        change={(training) => setAsked({ ...asked, training })}
      />
      <Problem words={problem} />
      <Button type="submit" look="main" className="w-fit" disabled={under || asked.name.trim() === ''}>
        {WORDS.addSubmit}
      </Button>
    </form>
  )
}
