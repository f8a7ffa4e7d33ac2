// Whether there is room for columns: lists are shown where there is not.

import { useSyncExternalStore } from 'react'

const query = window.matchMedia('(width < 48rem)')

function subscribe(listener: () => void): () => void {
  query.addEventListener('change', listener)
  return () => query.removeEventListener('change', listener)
}

export const useNarrow = (): boolean => useSyncExternalStore(subscribe, () => query.matches)
