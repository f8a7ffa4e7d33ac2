// How it was, asked at the end: what that takes is loaded only then. Where it cannot be, nothing is asked.

import { signal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { Rating, RatingProps } from './Rating.tsx'

const loaded = signal<typeof Rating | null>(null)

function load(): void {
  import('./Rating.tsx').then(
    (chunk) => {
      loaded.value = chunk.Rating
    },
    () => {},
  )
}

export function AskRating(props: RatingProps) {
  useEffect(load, [])
  const { value: Shown } = loaded
  return Shown && <Shown {...props} />
}
