// Why the list of canned responses is not there although somebody asks for it. Always in place, so that what it says is read out.

import type { Query } from './canned.ts'
import type { CannedHere } from './filling.ts'
import { WORDS } from './words.ts'

type Props = { query: Query | null; found: number; canned: CannedHere }

export const NothingFound = (props: Props) => (
  <p role="status" className="text-sm text-soft not-empty:mt-1">
    {wordsOf(props)}
  </p>
)

function wordsOf({ query, found, canned: { all, ready, problem } }: Props): string | null {
  if (query === null || found > 0) return null
  if (all.length > 0) return WORDS.noneAnswers(query.words)
  return problem ?? (ready ? WORDS.noCanned : WORDS.fetching)
}
