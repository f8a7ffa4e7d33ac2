// Asking for a link when a password is lost. It says the same whoever asks.

import { type FormEvent, useState } from 'react'
import { client } from '../live/client.ts'
import { Button } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'
import { Problem } from '../ui/problem.tsx'
import { Sheet } from '../ui/sheet.tsx'
import { Done } from './done.tsx'
import { WORDS } from './words.ts'

export function LostPasswordPage() {
  const [email, setEmail] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const [done, setDone] = useState(false)
  if (done) return <Done title={WORDS.lostDone} what={WORDS.lostDoneWhat} />
  const ask = async (event: FormEvent) => {
    event.preventDefault()
    const answer = await client.api.losePassword(email)
    setDone(answer.ok)
    setProblem(answer.ok ? null : answer.refusal.words)
  }
  return (
    <Sheet title={WORDS.lost}>
      <p>{WORDS.lostWhat}</p>
      <form onSubmit={ask} className="grid gap-4">
        <Field
          label={WORDS.email}
          type="email"
          autoComplete="username"
          required
          value={email}
          onChange={({ target }) => setEmail(target.value)}
        />
        <Problem words={problem} />
        <Button type="submit" look="main">
          {WORDS.lostSubmit}
        </Button>
      </form>
    </Sheet>
  )
}
