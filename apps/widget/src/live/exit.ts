// The quick exit: everything that the chat keeps in this browser goes, and the page with it. The server hears of it behind the page's back.

import { NEUTRAL_PAGE, PATHS } from '@earshot/contract'

const OURS = /^earshot[.:]/
const TOKEN = /"token":"([\w-]+)"/
/** Milliseconds within which the next press of a key belongs to the one before. */
const TOGETHER = 2000

/** Clears what visitors' pages keep here, of every desk, and ends the visits that were among it. `go` then takes the page away. */
export function leave(to: string, go: (to: string) => void): void {
  const tokens = clear()
  // Once more when the page goes: until then, what is told may still be kept.
  addEventListener('pagehide', clear)
  navigator.sendBeacon(PATHS.exit, new Blob([JSON.stringify({ tokens })], { type: 'application/json' }))
  go(to || location.origin + NEUTRAL_PAGE)
}

const clear = (): string[] => [...cleared(() => localStorage), ...cleared(() => sessionStorage)]

/** The tokens of the visits that were kept there. */
function cleared(open: () => Storage): string[] {
  try {
    const storage = open()
    const keys = Object.keys(storage).filter((key) => OURS.test(key))
    const tokens = keys.flatMap((key) => TOKEN.exec(storage.getItem(key) ?? '')?.[1] ?? [])
    for (const key of keys) storage.removeItem(key)
    return tokens
  } catch {
    return []
  }
}

/** Calls `act` at the third press in a row; one that does not `begin` counts only behind another. */
export function thrice(act: () => void, now: () => number = Date.now): (begin: boolean) => void {
  let [presses, last] = [0, 0]
  return (begin) => {
    const at = now()
    if (at - last > TOGETHER) presses = 0
    if (!begin && presses === 0) return
    last = at
    presses += 1
    if (presses === 3) act()
  }
}
