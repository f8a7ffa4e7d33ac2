// Something the server is asked for when a screen opens, and again when it has changed.

import type { Answer } from '@earshot/client'
import { useCallback, useEffect, useState } from 'react'

export type Asked<T> = {
  /** Null until it was answered. */
  readonly value: T | null
  /** Why it was not, or null. */
  readonly problem: string | null
  readonly again: () => void
}

/** `ask` must be the same function from one drawing to the next. */
export function useAsked<T>(ask: () => Promise<Answer<T>>): Asked<T> {
  const [value, setValue] = useState<T | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [round, setRound] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each round asks again
  useEffect(() => {
    let current = true
    ask().then((answer) => {
      if (!current) return
      if (answer.ok) setValue(answer.value)
      setProblem(answer.ok ? null : answer.refusal.words)
    })
    return () => {
      current = false
    }
  }, [ask, round])
  return { value, problem, again: useCallback(() => setRound((now) => now + 1), []) }
}
