// Choosing whom to call, by the keyboard while one types.

import type { Fellow } from '@earshot/contract'
import { type KeyboardEvent, useState } from 'react'
import { named } from './fellows.tsx'
import { mentionAt, type Query, withName } from './mention.ts'

const MOST = 8
const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 }

type Put = (text: string) => { readonly text: string; readonly cursor: number }

/** `put` hears how the text is with whom was chosen in it. */
export function useMentioning(readers: readonly Fellow[], put: (put: Put) => void) {
  const [query, setQuery] = useState<Query | null>(null)
  const [at, setAt] = useState(0)
  const found = query === null ? [] : named(readers, query.words).slice(0, MOST)
  const close = () => setQuery(null)
  const moved = (text: string, cursor: number) => {
    setQuery(mentionAt(text, cursor))
    setAt(0)
  }
  const take = (who: Fellow) => {
    if (query !== null) put((text) => withName(text, query, who.name))
    close()
  }
  /** True when the key belonged to the list. */
  const key = (event: KeyboardEvent): boolean => {
    const [step, who] = [STEPS[event.key], found[at]]
    if (who === undefined) return false
    if (event.key === 'Escape') close()
    else if (step !== undefined) setAt((at + step + found.length) % found.length)
    else if ((event.key === 'Enter' || event.key === 'Tab') && !event.shiftKey) take(who)
    else return false
    event.preventDefault()
    event.stopPropagation()
    return true
  }
  return { found, at, moved, take, key, close }
}
