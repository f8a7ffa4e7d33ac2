// A new password, by a link that somebody passed on. The token stands behind the #, which browsers never send.

import { useLocation } from '@tanstack/react-router'
import { useState } from 'react'
import { client } from '../live/client.ts'
import { Sheet } from '../ui/sheet.tsx'
import { Done } from './done.tsx'
import { PasswordForm } from './password-form.tsx'
import { WORDS } from './words.ts'

export function NewPasswordPage() {
  const { hash } = useLocation()
  const [done, setDone] = useState(false)
  if (done) return <Done title={WORDS.resetDone} what={WORDS.resetDoneWhat} />
  const reset = async (password: string) => {
    const answer = await client.api.reset(hash, password)
    setDone(answer.ok)
    return answer.ok ? null : answer.refusal.words
  }
  return (
    <Sheet title={WORDS.reset}>
      <p>{WORDS.resetWhat}</p>
      <PasswordForm words={WORDS.resetSubmit} submit={reset} />
    </Sheet>
  )
}
