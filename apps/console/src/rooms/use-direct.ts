// Goes to the direct conversation with somebody, which is there from the first time it is asked for.

import { useNavigate } from '@tanstack/react-router'
import { wantFocus } from '../composer/focus.ts'
import { client } from '../live/client.ts'
import { useProblem } from '../live/use-problem.ts'

/** Opens a room, with the cursor where one writes. */
export function useGoTo(): (c: string) => Promise<void> {
  const navigate = useNavigate()
  return (c) => {
    wantFocus(c)
    return navigate({ to: '/team/$c', params: { c } })
  }
}

/** `done` hears that one is on the way there; `problem` says why not. */
export function useDirect(done: () => void = nothing) {
  const [problem, setProblem] = useProblem()
  const goTo = useGoTo()
  const write = async (person: string) => {
    const answer = await client.api.direct(person)
    setProblem(answer.ok ? null : answer.refusal.words)
    if (!answer.ok) return
    done()
    await goTo(answer.value.c)
  }
  return { problem, write }
}

function nothing(): void {}
