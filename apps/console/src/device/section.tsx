// What this device does: tells that somebody waits, and has Earshot as an app.

import { useState } from 'react'
import { client } from '../live/client.ts'
import { useAsked } from '../live/use-asked.ts'
import { Button } from '../ui/button.tsx'
import { Checkbox } from '../ui/checkbox.tsx'
import { Problem } from '../ui/problem.tsx'
import { Section } from '../ui/screen.tsx'
import { begin, end, type Obstacle, obstacle } from './device.ts'
import { useInstall } from './install.ts'
import { toldHere } from './told-here.ts'
import { WORDS } from './words.ts'

export function DeviceSection({ person }: { person: string }) {
  const install = useInstall()
  return (
    <Section title={WORDS.title}>
      <Telling person={person} />
      {install !== null && (
        <div className="grid justify-items-start gap-2">
          <p className="text-sm text-soft">{WORDS.installHelp}</p>
          <Button onClick={install}>{WORDS.install}</Button>
        </div>
      )}
    </Section>
  )
}

function Telling({ person }: { person: string }) {
  const { value: state, problem: unasked, again } = useAsked(client.api.push)
  const [stands, setStands] = useState<Obstacle | null>(obstacle)
  const [problem, setProblem] = useState<string | null>(null)
  const [under, setUnder] = useState(false)
  const turn = async (on: boolean) => {
    if (state === null || under) return
    setUnder(true)
    const done = on ? await begin(state.key) : { problem: await end() }
    const hindered = 'obstacle' in done
    const refused = hindered ? null : done.problem
    toldHere(person).set(on && !hindered && refused === null)
    setStands(hindered ? done.obstacle : null)
    setProblem(refused)
    setUnder(false)
    again()
  }
  // What may be another way the next time is tried again.
  const able = stands === null || stands === 'unreached'
  return (
    <div className="grid gap-2">
      {able && state !== null && <Checkbox label={WORDS.tell} help={WORDS.tellHelp} checked={state.on} change={(on) => void turn(on)} />}
      <p role="status" className={`text-sm empty:sr-only ${under || stands === null ? 'text-soft' : 'text-alarm'}`}>
        {under ? WORDS.under : stands === null ? WORDS.quiet : WORDS.obstacles[stands]}
      </p>
      <Problem words={problem ?? unasked} />
    </div>
  )
}
