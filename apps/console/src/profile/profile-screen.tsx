// One's own profile: the name that others see, a picture, and where one is signed in.

import type { Me, OwnSignIn } from '@earshot/contract'
import { type FormEvent, useState } from 'react'
import { CannedSection } from '../canned/section.tsx'
import { client } from '../live/client.ts'
import { useAsked } from '../live/use-asked.ts'
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
    <CannedSection owner={{ person: me.person }} me={me} />
    <Section title={WORDS.signIns}>
      <SignIns />
    </Section>
  </Screen>
)

function NameForm({ name }: { name: string }) {
  const [typed, setTyped] = useState(name)
  const [problem, setProblem] = useState<string | null>(null)
  const [saved, setSaved] = useState(false)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const answer = await client.api.setName(typed)
    setProblem(answer.ok ? null : answer.refusal.words)
    setSaved(answer.ok)
  }
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
      <Save words={WORDS} saved={saved} disabled={typed.trim() === '' || typed === name} />
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
  const end = async () => {
    await client.api.endSignIn(signIn.id)
    ended()
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
    </li>
  )
}
