// Whether the first chat is under way in this window: from the end of the set-up until it is had or skipped, over a reload too.

import { useSyncExternalStore } from 'react'

const KEY = 'earshot first chat'
const listeners = new Set<() => void>()

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** had: it was answered once, whatever becomes of it. */
export type Begun = 'begun' | 'had' | null

export function setFirstChat(begun: Begun): void {
  if (begun === null) sessionStorage.removeItem(KEY)
  else sessionStorage.setItem(KEY, begun)
  for (const listener of listeners) listener()
}

function kept(): Begun {
  const value = sessionStorage.getItem(KEY)
  return value === 'begun' || value === 'had' ? value : null
}

export const useFirstChat = (): Begun => useSyncExternalStore(subscribe, kept)
