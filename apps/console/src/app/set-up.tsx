// Setting up, filled from the house: whether it is needed, and the token behind the # of the address.

import type { SetUpBody } from '@earshot/contract'
import { useLocation } from '@tanstack/react-router'
import { useState } from 'react'
import { client } from '../live/client.ts'
import { useRetry } from '../live/use-retry.ts'
import { type SetUpAnswer, SetUpPage } from '../set-up/set-up-page.tsx'
import { WORDS } from '../sign-in/words.ts'
import { Sheet } from '../ui/sheet.tsx'

export function SetUp() {
  const [needed, setNeeded] = useState<boolean | null>(null)
  const unreached = useRetry(async () => {
    const answer = await client.api.setUpState()
    if (answer.ok) setNeeded(answer.value.needed)
    return answer.ok
  })
  // Heard by the router: whoever pastes the whole link where half of it stood loads no page anew.
  const { hash } = useLocation()
  if (unreached)
    return (
      <Sheet title={WORDS.unreachable}>
        <p>{WORDS.unreachableWhat}</p>
      </Sheet>
    )
  if (needed === null) return null
  return <SetUpPage needed={needed} token={hash} carryOut={carryOut} />
}

async function carryOut(body: SetUpBody): Promise<SetUpAnswer> {
  const answer = await client.api.setUp(body)
  // Where that fails, the console asks for it again.
  if (answer.ok && body.way === 'own') await client.api.signIn(body.email, body.password)
  return answer.ok ? { done: answer.value } : { problem: answer.refusal.words }
}
