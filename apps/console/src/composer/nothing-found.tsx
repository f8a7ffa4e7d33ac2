// Why the list of canned responses is not there although somebody asks for it. Always in place, so that what it says is read out.

import type { Query } from './canned.ts'
import type { CannedHere } from './filling.ts'
import { WORDS } from './words.ts'

type Props = { query: Query | null; found: number; canned: CannedHere }

export function NothingFound(props: Props) {
  const words = wordsOf(props)
  const look = 'absolute inset-x-2 bottom-full z-10 mb-1 rounded-card border border-line bg-surface px-3 py-2 shadow-float'
  return (
    <p role="status" className={words === null ? 'sr-only' : look}>
      {words}
    </p>
  )
}

function wordsOf({ query, found, canned: { all, ready, problem } }: Props): string | null {
  if (query === null || found > 0) return null
  if (all.length > 0) return WORDS.noneAnswers(query.words)
  return problem ?? (ready ? WORDS.noCanned : WORDS.fetching)
}
