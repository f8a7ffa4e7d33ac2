// The moment something happened.

import { useToday } from './now.ts'
import { whenWords } from './words.ts'

export function When({ at }: { at: number }) {
  const today = useToday()
  return (
    <time className="tabular-nums whitespace-nowrap" dateTime={new Date(at).toISOString()}>
      {whenWords(at, today)}
    </time>
  )
}
