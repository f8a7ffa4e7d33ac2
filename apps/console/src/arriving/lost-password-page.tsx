// Asking for a link when a password is lost. It says the same whoever asks.

import { useState } from 'react'
import { client } from '../live/client.ts'
import { problemOf } from '../live/problem-of.ts'
import { useSubmit } from '../live/use-submit.ts'
import { Button } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'
import { Problem } from '../ui/problem.tsx'
import { Sheet } from '../ui/sheet.tsx'
import { Done } from './done.tsx'
import { WORDS } from './words.ts'

export function LostPasswordPage() {
  const [email, setEmail] = useState('')
  const { submit, problem, under, saved } = useSubmit(email, async (lost) => problemOf(await client.api.losePassword(lost)))
  if (saved) return <Done title={WORDS.lostDone} what={WORDS.lostDoneWhat} />
  return (
    <Sheet title={WORDS.lost}>
      <p>{WORDS.lostWhat}</p>
      <form onSubmit={submit} className="grid gap-4">
        <Field
          label={WORDS.email}
          type="email"
          autoComplete="username"
          required
          value={email}
          onChange={({ target }) => setEmail(target.value)}
        />
        <Problem words={problem} />
        <Button type="submit" look="main" disabled={under}>
          {WORDS.lostSubmit}
        </Button>
      </form>
    </Sheet>
  )
}
