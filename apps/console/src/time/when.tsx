// The moment something happened.

import { useNow } from './now.ts'
import { whenWords } from './words.ts'

export function When({ at }: { at: number }) {
  const now = useNow()
  return (
    <time className="tabular-nums whitespace-nowrap" dateTime={new Date(at).toISOString()}>
      {whenWords(at, now)}
    </time>
  )
}
