// A form that ends in a password: a few fields, what is wrong with them, one button.

import { type FormEvent, type ReactNode, useState } from 'react'
import { Button } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'
import { Problem } from '../ui/problem.tsx'
import { WORDS } from './words.ts'

/** `submit` answers null when it is done, else why not. */
type Props = { children?: ReactNode; words: string; submit: (password: string) => Promise<string | null> }

export function PasswordForm({ children, words, submit }: Props) {
  const [password, setPassword] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const [under, setUnder] = useState(false)
  const send = async (event: FormEvent) => {
    event.preventDefault()
    setUnder(true)
    setProblem(await submit(password))
    setUnder(false)
  }
  return (
    <form onSubmit={send} className="grid gap-4">
      {children}
      <Field
        label={WORDS.password}
        help={WORDS.passwordHelp}
        type="password"
        autoComplete="new-password"
        minLength={12}
        maxLength={256}
        required
        value={password}
        onChange={({ target }) => setPassword(target.value)}
      />
      <Problem words={problem} />
      <Button type="submit" look="main" disabled={under}>
        {words}
      </Button>
    </form>
  )
}
