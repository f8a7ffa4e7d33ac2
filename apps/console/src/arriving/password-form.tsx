// A form that ends in a password: a few fields, what is wrong with them, one button.

import { type ReactNode, useState } from 'react'
import { useSubmit } from '../live/use-submit.ts'
import { Button } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'
import { Problem } from '../ui/problem.tsx'
import { WORDS } from './words.ts'

/** `submit` answers null when it is done, else why not. */
type Props = { children?: ReactNode; words: string; submit: (password: string) => Promise<string | null> }

export function PasswordForm({ children, words, submit }: Props) {
  const [password, setPassword] = useState('')
  const { submit: send, problem, under } = useSubmit(password, submit)
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
