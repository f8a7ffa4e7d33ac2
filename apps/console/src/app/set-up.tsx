// Setting up, filled from the house: whether it is needed, and the token behind the # of the address.

import type { SetUpBody } from '@earshot/contract'
import { useLocation } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { client } from '../live/client.ts'
import { type SetUpAnswer, SetUpPage } from '../set-up/set-up-page.tsx'
import { WORDS } from '../sign-in/words.ts'
import { Sheet } from '../ui/sheet.tsx'

const TRY_AGAIN = 3000

export function SetUp() {
  const state = useSetUpState()
  // Heard by the router: whoever pastes the whole link where half of it stood loads no page anew.
  const { hash } = useLocation()
  if (state === 'asked') return null
  if (state === 'unreached')
    return (
      <Sheet title={WORDS.unreachable}>
        <p>{WORDS.unreachableWhat}</p>
      </Sheet>
    )
  return <SetUpPage needed={state === 'needed'} token={hash} carryOut={carryOut} />
}

async function carryOut(body: SetUpBody): Promise<SetUpAnswer> {
  const answer = await client.api.setUp(body)
  return answer.ok ? { done: answer.value } : { problem: answer.refusal.words }
}

function useSetUpState(): 'asked' | 'unreached' | 'needed' | 'over' {
  const [state, setState] = useState<'asked' | 'unreached' | 'needed' | 'over'>('asked')
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>
    const ask = async () => {
      const answer = await client.api.setUpState()
      if (answer.ok) return setState(answer.value.needed ? 'needed' : 'over')
      setState('unreached')
      timer = setTimeout(ask, TRY_AGAIN)
    }
    void ask()
    return () => clearTimeout(timer)
  }, [])
  return state
}
