// Changing the roster: what was done is said, with a way back.

import type { Answer } from '@earshot/client'
import type { RosterChanged } from '@earshot/contract'
import type { Rule } from '@earshot/domain'
import { useState } from 'react'
import { client } from '../live/client.ts'
import { WORDS } from './words.ts'

/** What was done last; `back` undoes it, and is null when it cannot be undone or is being undone. */
export type Said = { readonly desk: string; readonly words: string; readonly word: string; readonly back: (() => void) | null }

type Ask = () => Promise<Answer<RosterChanged>>

export type Changes = {
  readonly said: Said | null
  /** Why the last one was refused, or null. */
  readonly problem: string | null
  readonly tell: (problem: string | null) => void
  /** Carries a change out, and says `words` of it once what has become of it is shown. Answers null, else why it was refused. */
  readonly carryOut: (words: string, ask: Ask) => Promise<string | null>
}

/** What was shown is not so any more. */
const STALE: readonly Rule[] = ['roster-changed', 'no-such-shift', 'shift-over', 'slot-full', 'on-shift-already']

export function useChanges(desk: string, again: () => Promise<void>): Changes {
  const [said, setSaid] = useState<Said | null>(null)
  const [problem, tell] = useState<string | null>(null)
  const carryOut = async (words: string, ask: Ask, undoes = false): Promise<string | null> => {
    const answer = await ask()
    if (answer.ok || STALE.includes(answer.refusal.rule)) await again()
    if (!answer.ok) return answer.refusal.words
    tell(null)
    const { versions } = answer.value
    const back = async () => {
      setSaid((now) => now && { ...now, back: null })
      tell(await carryOut(undoes ? WORDS.said.again : WORDS.said.undone, () => client.api.undoRoster(desk, { versions }), !undoes))
    }
    setSaid({ desk, words, word: undoes ? WORDS.redo : WORDS.undo, back: versions.length === 0 ? null : () => void back() })
    return null
  }
  return { said: said?.desk === desk ? said : null, problem, tell, carryOut: (words, ask) => carryOut(words, ask) }
}
