// Lets in whoever is signed in; asks everybody else to sign in, without leaving the page they are on.

import { type ReactNode, useEffect, useMemo, useState } from 'react'
import { forgetDrafts } from '../composer/drafts.ts'
import { client, useClient } from '../live/client.ts'
import { HouseProvider } from '../live/house.ts'
import { openHouse } from '../live/open-house.ts'
import { SignInForm } from '../sign-in/sign-in-form.tsx'
import { WORDS } from '../sign-in/words.ts'
import { Sheet } from '../ui/sheet.tsx'

const TRY_AGAIN = 3000

export function Gate({ children }: { children: ReactNode }) {
  const { me, signedOut } = useClient()
  const house = useMemo(() => (me === null ? null : openHouse(me)), [me])
  const unreached = useStart()
  if (signedOut) return <SignIn again={me?.person ?? null} />
  if (house !== null) return <HouseProvider value={house}>{children}</HouseProvider>
  if (unreached)
    return (
      <Sheet title={WORDS.unreachable}>
        <p>{WORDS.unreachableWhat}</p>
      </Sheet>
    )
  return null
}

/** Asks who one is until it is known; true while the server cannot be reached. */
function useStart(): boolean {
  const [unreached, setUnreached] = useState(false)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>
    const ask = async () => {
      const answer = await client.start()
      const away = !answer.ok && answer.refusal.rule !== 'not-signed-in'
      setUnreached(away)
      if (away) timer = setTimeout(ask, TRY_AGAIN)
    }
    void ask()
    return () => {
      clearTimeout(timer)
      client.stop()
    }
  }, [])
  return unreached
}

/** `again` is who was signed in here before. */
function SignIn({ again }: { again: string | null }) {
  const needed = useSetUpNeeded()
  if (needed)
    return (
      <Sheet title={WORDS.needed}>
        <p>{WORDS.neededWhat}</p>
      </Sheet>
    )
  return (
    <Sheet title={again === null ? WORDS.title : WORDS.again}>
      {again !== null && <p>{WORDS.againWhat}</p>}
      <SignInForm signIn={(email, password) => signIn(email, password, again)} />
    </Sheet>
  )
}

async function signIn(email: string, password: string, before: string | null): Promise<string | null> {
  const signed = await client.api.signIn(email, password)
  if (!signed.ok) return signed.refusal.words
  const started = await client.start()
  if (!started.ok) return started.refusal.words
  if (before !== null && started.value.person !== before) forgetDrafts()
  return null
}

function useSetUpNeeded(): boolean {
  const [needed, setNeeded] = useState(false)
  useEffect(() => {
    client.api.setUpState().then((answer) => setNeeded(answer.ok && answer.value.needed))
  }, [])
  return needed
}
