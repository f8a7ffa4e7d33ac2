// Asking for words: a search at a time, what it found, and older ones on top of that.

import { useState } from 'react'
import { client } from '../live/client.ts'
import { keepSearch, lastSearch, type Searched } from './kept.ts'

export function useSearch() {
  const [searched, setSearched] = useState(lastSearch)
  const [problem, setProblem] = useState<string | null>(null)
  const [under, setUnder] = useState(false)
  const ask = async (text: string, to: Searched | null) => {
    if (under) return
    setUnder(true)
    const answer = await client.api.search(to?.more == null ? { text } : { text, before: to.more })
    setUnder(false)
    // What was found before stays in sight: only what was asked now has failed.
    setProblem(answer.ok ? null : answer.refusal.words)
    if (!answer.ok) return
    const now = { text, hits: [...(to?.hits ?? []), ...answer.value.hits], more: answer.value.more }
    keepSearch(now)
    setSearched(now)
  }
  return {
    ...{ searched, problem, under },
    search: (text: string) => void ask(text, null),
    older: () => {
      if (searched !== null) void ask(searched.text, searched)
    },
  }
}
