// A problem on screen, until something goes well or the line is back.

import { useEffect, useState } from 'react'
import { useClient } from './client.ts'

/** The words of the problem there is, and their setter: null says that something went well. */
export function useProblem(): readonly [string | null, (words: string | null) => void] {
  const { line } = useClient()
  const [problem, setProblem] = useState<string | null>(null)
  useEffect(() => {
    if (line === 'online') setProblem(null)
  }, [line])
  return [problem, setProblem]
}
