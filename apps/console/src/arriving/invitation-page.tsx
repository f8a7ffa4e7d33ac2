// Joining by an invitation. The token stands behind the #, which browsers never send.

import { useLocation } from '@tanstack/react-router'
import { useCallback, useState } from 'react'
import { client } from '../live/client.ts'
import { useAsked } from '../live/use-asked.ts'
import { WORDS as PEOPLE } from '../people/words.ts'
import { Field } from '../ui/field.tsx'
import { Sheet } from '../ui/sheet.tsx'
import { Done } from './done.tsx'
import { PasswordForm } from './password-form.tsx'
import { WORDS } from './words.ts'

export function InvitationPage() {
  const { hash } = useLocation()
  const { value: invited, problem } = useAsked(useCallback(() => client.api.invited(hash), [hash]))
  const [name, setName] = useState('')
  const [joined, setJoined] = useState(false)
  if (joined) return <Done title={WORDS.joined} what={WORDS.joinedWhat} />
  if (problem !== null) return <Done title={WORDS.over} what={problem} />
  if (invited === null) return <Sheet title={WORDS.opening}>{null}</Sheet>
  const join = async (password: string) => {
    const answer = await client.api.join(hash, name, password)
    if (answer.ok) setJoined(true)
    return answer.ok ? null : answer.refusal.words
  }
  return (
    <Sheet title={WORDS.join(invited.organisation)}>
      <p>{WORDS.joinWhat(invited.email)}</p>
      {invited.desks.length > 0 && (
        <div>
          <p className="text-sm text-soft">{WORDS.joinDesks}</p>
          <ul className="list-disc pl-5">
            {invited.desks.map((desk) => (
              <li key={desk.name}>
                <bdi>{desk.name}</bdi>: {PEOPLE.roles[desk.role]}
              </li>
            ))}
          </ul>
        </div>
      )}
      <PasswordForm words={WORDS.joinSubmit} submit={join}>
        <Field
          label={WORDS.name}
          help={WORDS.nameHelp}
          autoComplete="nickname"
          dir="auto"
          required
          value={name}
          onChange={({ target }) => setName(target.value)}
        />
      </PasswordForm>
    </Sheet>
  )
}
