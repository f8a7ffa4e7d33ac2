// Changing the roster: what was done is said, with a way back.

import type { Answer } from '@earshot/client'
import type { RosterChanged } from '@earshot/contract'
import type { Rule } from '@earshot/domain'
import { useState } from 'react'
import { client } from '../live/client.ts'
import { WORDS } from './words.ts'

/** What was done last; `word` is for undoing it, null where one may not, and `back` does so, null while it is under way. */
export type Said = { readonly desk: string; readonly words: string; readonly word: string | null; readonly back: (() => void) | null }

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

/** Whoever `edits` can undo. */
export function useChanges(desk: string, again: () => Promise<void>, edits: boolean): Changes {
  const [said, setSaid] = useState<Said | null>(null)
  const [problem, tell] = useState<string | null>(null)
  const carryOut = async (words: string, ask: Ask, undoes = false): Promise<string | null> => {
    // Until it is known what has become of this one, there is nothing to undo: the one before is not what was meant.
    let before: Said | null = null
    setSaid((now) => {
      before = now
      return now && { ...now, back: null }
    })
    const answer = await ask()
    if (answer.ok || STALE.includes(answer.refusal.rule)) await again()
    if (!answer.ok) {
      setSaid(STALE.includes(answer.refusal.rule) ? null : before)
      return answer.refusal.words
    }
    tell(null)
    const { versions } = answer.value
    const back = async () => {
      tell(await carryOut(undoes ? WORDS.said.again : WORDS.said.undone, () => client.api.undoRoster(desk, { versions }), !undoes))
    }
    const can = edits && versions.length > 0
    setSaid({ desk, words, word: can ? (undoes ? WORDS.redo : WORDS.undo) : null, back: can ? () => void back() : null })
    return null
  }
  return { said: said?.desk === desk ? said : null, problem, tell, carryOut: (words, ask) => carryOut(words, ask) }
}
