// What somebody has put away at this window: they have heard it, or said no to it, and it is not shown again.

import { useSyncExternalStore } from 'react'

const PREFIX = 'earshot put away '
const listeners = new Set<() => void>()
let round = 0

function changed(): void {
  round += 1
  for (const listener of listeners) listener()
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

// In this window's own storage, so that it holds over a reload.
export const isPutAway = (what: string): boolean => sessionStorage.getItem(PREFIX + what) !== null

/** Nothing can refuse it. */
export function putAway(what: string): null {
  sessionStorage.setItem(PREFIX + what, '')
  changed()
  return null
}

/** Another number whenever something was put away. */
export const usePutAwayRound = (): number => useSyncExternalStore(subscribe, () => round)

/** The next person at this window is somebody else. */
export function forgetPutAway(): void {
  for (const key of Object.keys(sessionStorage)) if (key.startsWith(PREFIX)) sessionStorage.removeItem(key)
  changed()
}
