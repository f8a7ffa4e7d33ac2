// Lets in whoever is signed in; asks everybody else to sign in, without leaving the page they are on.

import { useNavigate } from '@tanstack/react-router'
import { type ReactNode, useEffect, useMemo, useState } from 'react'
import { client, useClient } from '../live/client.ts'
import { HouseProvider } from '../live/house.ts'
import { openHouse } from '../live/open-house.ts'
import { useRetry } from '../live/use-retry.ts'
import { SignInForm } from '../sign-in/sign-in-form.tsx'
import { WORDS } from '../sign-in/words.ts'
import { Sheet } from '../ui/sheet.tsx'

export function Gate({ children }: { children: ReactNode }) {
  const { me, signedOut, board } = useClient()
  const holds = board.filter(({ kind, holder }) => kind === 'chat' && holder !== null && holder.person === me?.person).length
  const house = useMemo(() => (me === null ? null : openHouse({ ...me, holds })), [me, holds])
  const unreached = useRetry(start, () => client.stop())
  if (signedOut) return <SignIn again={me?.person ?? null} />
  if (house !== null)
    return (
      // Screens are not handed from one person to the next.
      <HouseProvider key={house.me.person} value={house}>
        {children}
      </HouseProvider>
    )
  if (unreached)
    return (
      <Sheet title={WORDS.unreachable}>
        <p>{WORDS.unreachableWhat}</p>
      </Sheet>
    )
  return null
}

/** True when it is known whether one is signed in. */
async function start(): Promise<boolean> {
  const answer = await client.start()
  return answer.ok || answer.refusal.rule === 'not-signed-in'
}

/** `again` is who was signed in here before. */
function SignIn({ again }: { again: string | null }) {
  const needed = useSetUpNeeded()
  const navigate = useNavigate()
  const enter = async (email: string, password: string) => {
    const outcome = await signIn(email, password)
    if ('problem' in outcome) return outcome.problem
    if (again === null || outcome.person === again) return null
    // Somebody else: what the one before had open is not theirs.
    await navigate({ to: '/chats' })
    return null
  }
  if (needed)
    return (
      <Sheet title={WORDS.needed}>
        <p>{WORDS.neededWhat}</p>
      </Sheet>
    )
  return (
    <Sheet title={again === null ? WORDS.title : WORDS.again}>
      {again !== null && <p>{WORDS.againWhat}</p>}
      <SignInForm signIn={enter} />
    </Sheet>
  )
}

async function signIn(email: string, password: string): Promise<{ readonly person: string } | { readonly problem: string }> {
  const signed = await client.api.signIn(email, password)
  if (!signed.ok) return { problem: signed.refusal.words }
  const started = await client.start()
  return started.ok ? { person: started.value.person } : { problem: started.refusal.words }
}

function useSetUpNeeded(): boolean {
  const [needed, setNeeded] = useState(false)
  useEffect(() => {
    client.api.setUpState().then((answer) => setNeeded(answer.ok && answer.value.needed))
  }, [])
  return needed
}
