// How long ago something began, ticking.

import { useNow } from './now.ts'
import { spanDuration, spanWords } from './words.ts'

export function Span({ since, until = null }: { since: number; until?: number | null }) {
  const now = useNow()
  const span = (until ?? now) - since
  return (
    <time className="tabular-nums whitespace-nowrap" dateTime={spanDuration(span)}>
      {spanWords(span)}
    </time>
  )
}
