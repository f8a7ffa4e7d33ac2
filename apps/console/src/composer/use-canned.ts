// Choosing a canned response by the keyboard while one types.

import { type KeyboardEvent, useState } from 'react'
import { matching, type Query, queryAt } from './canned.ts'
import type { CannedHere, CannedOne } from './filling.ts'

type Choosing = {
  readonly query: Query | null
  readonly found: readonly CannedOne[]
  readonly chosen: number
  /** The text or the cursor has moved. */
  readonly moved: (text: string, cursor: number) => void
  /** True when the key belonged to the list. */
  readonly key: (event: KeyboardEvent, take: (canned: CannedOne, query: Query) => void) => boolean
  readonly close: () => void
}

export function useCanned({ all }: CannedHere): Choosing {
  const [query, setQuery] = useState<Query | null>(null)
  const [chosen, setChosen] = useState(0)
  const found = query === null ? [] : matching(all, query.words)
  const close = () => setQuery(null)
  const moved = (text: string, cursor: number) => {
    setQuery(queryAt(text, cursor))
    setChosen(0)
  }
  const key: Choosing['key'] = (event, take) => {
    const canned = found[chosen]
    const step = STEPS[event.key]
    if (query === null || (canned === undefined && event.key !== 'Escape')) return false
    if (event.key === 'Escape' || canned === undefined) close()
    else if (step !== undefined) setChosen((chosen + step + found.length) % found.length)
    else if ((event.key === 'Enter' && !event.shiftKey) || (event.key === 'Tab' && !event.shiftKey)) take(canned, query)
    else return false
    event.preventDefault()
    return true
  }
  return { query, found, chosen, moved, key, close }
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 }
