// One's own profile: the name that others see, a picture, and where one is signed in.

import type { Me, OwnSignIn } from '@earshot/contract'
import { useState } from 'react'
import { CannedSection } from '../canned/section.tsx'
import { DeviceSection } from '../device/section.tsx'
import { client } from '../live/client.ts'
import { problemOf } from '../live/problem-of.ts'
import { useAsked } from '../live/use-asked.ts'
import { useSubmit } from '../live/use-submit.ts'
import { OwnAttendance } from '../shift/own-attendance.tsx'
import { WORDS as SHIFT } from '../shift/words.ts'
import { momentWords } from '../time/words.ts'
import { Button } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'
import { Problem } from '../ui/problem.tsx'
import { Save } from '../ui/save.tsx'
import { Screen, Section } from '../ui/screen.tsx'
import { PictureField } from './picture-field.tsx'
import { WORDS } from './words.ts'

export const ProfileScreen = ({ me }: { me: Me }) => (
  <Screen title={WORDS.title}>
    <Section title={WORDS.name}>
      <NameForm name={me.name} />
    </Section>
    <Section title={WORDS.picture}>
      <PictureField me={me} />
    </Section>
    <DeviceSection person={me.person} />
    <CannedSection owner={{ person: me.person }} me={me} />
    <Section title={SHIFT.ownAttendance}>
      <OwnAttendance me={me} />
    </Section>
    <Section title={WORDS.signIns}>
      <SignIns />
    </Section>
  </Screen>
)

function NameForm({ name }: { name: string }) {
  const [typed, setTyped] = useState(name)
  const { submit, problem, under, saved } = useSubmit(typed, async (wanted) => problemOf(await client.api.setName(wanted)))
  return (
    <form onSubmit={submit} className="grid gap-3">
      <Field
        label={WORDS.name}
        help={WORDS.nameHelp}
        problem={problem}
        autoComplete="nickname"
        dir="auto"
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
      />
      <Save words={WORDS} saved={saved} disabled={under || typed.trim() === '' || typed === name} />
    </form>
  )
}

function SignIns() {
  const { value, problem, again } = useAsked(client.api.signIns)
  return (
    <div className="grid gap-3">
      <p className="text-sm text-soft">{WORDS.signInsHelp}</p>
      <Problem words={problem} />
      <ul className="grid gap-2">
        {value?.map((one) => (
          <SignIn key={one.id} signIn={one} ended={again} />
        ))}
      </ul>
    </div>
  )
}

function SignIn({ signIn, ended }: { signIn: OwnSignIn; ended: () => void }) {
  const since = momentWords(signIn.since)
  const [problem, setProblem] = useState<string | null>(null)
  const end = async () => {
    const refused = problemOf(await client.api.endSignIn(signIn.id))
    setProblem(refused)
    if (refused === null) ended()
  }
  return (
    <li className="flex flex-wrap items-center gap-3">
      <p className="mr-auto">
        {WORDS.since(since)}, {signIn.here ? <strong>{WORDS.here}</strong> : WORDS.seen(momentWords(signIn.seenAt))}
      </p>
      {!signIn.here && (
        <Button aria-label={WORDS.endThis(since)} onClick={end}>
          {WORDS.end}
        </Button>
      )}
      <Problem words={problem} />
    </li>
  )
}
