// The roster of some days of a desk, asked again whenever it may be another. What was shown before is there at once, until the answer is.

import type { Roster } from '@earshot/contract'
import { useCallback, useEffect, useRef, useState } from 'react'
import { client, useClient } from '../live/client.ts'

export type RosterAsked = {
  /** Null until these days were answered for once. */
  readonly roster: Roster | null
  readonly problem: string | null
  /** Asks again; done once what it answers is shown. */
  readonly again: () => Promise<void>
}

export function useRoster(desk: string, from: string, until: string): RosterAsked {
  const [known, setKnown] = useState<ReadonlyMap<string, Roster>>(new Map())
  const [problem, setProblem] = useState<string | null>(null)
  const { rosterRound } = useClient()
  const here = [desk, from, until].join(' ')
  const shown = useRef(here)
  shown.current = here
  const again = useCallback(async () => {
    const answer = await client.api.roster(desk, from, until)
    if (answer.ok) setKnown((before) => new Map([...before, [here, answer.value]]))
    if (shown.current === here) setProblem(answer.ok ? null : answer.refusal.words)
  }, [desk, from, until, here])
  // biome-ignore lint/correctness/useExhaustiveDependencies: each round asks again
  useEffect(() => {
    setProblem(null)
    void again()
  }, [again, rosterRound])
  return { roster: known.get(here) ?? null, problem, again }
}
