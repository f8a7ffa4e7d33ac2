// Goes to the direct conversation with somebody, which is there from the first time it is asked for.

import { useNavigate } from '@tanstack/react-router'
import { wantFocus } from '../composer/focus.ts'
import { client } from '../live/client.ts'
import { useProblem } from '../live/use-problem.ts'

/** `done` hears that one is on the way there; `problem` says why not. */
export function useDirect(done: () => void = nothing) {
  const [problem, setProblem] = useProblem()
  const navigate = useNavigate()
  const write = async (person: string) => {
    const answer = await client.api.direct(person)
    setProblem(answer.ok ? null : answer.refusal.words)
    if (!answer.ok) return
    done()
    wantFocus(answer.value.c)
    await navigate({ to: '/team/$c', params: { c: answer.value.c } })
  }
  return { problem, write }
}

function nothing(): void {}
