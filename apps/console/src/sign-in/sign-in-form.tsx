// Signing in. A wrong password keeps what was typed.

import { type FormEvent, useEffect, useRef, useState } from 'react'
import { Button } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'
import { Problem } from '../ui/problem.tsx'
import { WORDS } from './words.ts'

/** `signIn` answers null when it is done, else why not. */
export function SignInForm({ signIn }: { signIn: (email: string, password: string) => Promise<string | null> }) {
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const [under, setUnder] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => form.current?.querySelector('input')?.focus(), [])
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setUnder(true)
    setProblem(null)
    setProblem(await signIn(email, password))
    setUnder(false)
  }
  return (
    <form ref={form} onSubmit={submit} className="grid gap-4">
      <Field
        label={WORDS.email}
        type="email"
        name="email"
        autoComplete="username"
        required
        value={email}
        onChange={({ target }) => setEmail(target.value)}
      />
      <Field
        label={WORDS.password}
        type="password"
        name="password"
        autoComplete="current-password"
        required
        value={password}
        onChange={({ target }) => setPassword(target.value)}
      />
      <Problem words={problem} />
      <Button type="submit" look="main" aria-busy={under} disabled={under}>
        {WORDS.submit}
      </Button>
      <a href="/lost-password" className="text-sm text-accent underline">
        {WORDS.forgotten}
      </a>
    </form>
  )
}
