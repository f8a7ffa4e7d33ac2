// How it was, asked at the end: what that takes is loaded only then. Where it cannot be, nothing is asked.

import { signal } from '@preact/signals'
import type { Rating, RatingProps } from './Rating.tsx'

const loaded = signal<typeof Rating | null>(null)
let asked = false

function load(): void {
  if (asked) return
  asked = true
  import('./Rating.tsx').then(
    (chunk) => {
      loaded.value = chunk.Rating
    },
    () => {
      asked = false
    },
  )
}

export function AskRating(props: RatingProps) {
  load()
  const { value: Shown } = loaded
  return Shown && <Shown {...props} />
}
