// When somebody last did something at this window.

import { useEffect } from 'react'

let actedAt = Date.now()
let unattended = false

const note = (): void => {
  actedAt = Date.now()
}

for (const sign of ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const) {
  window.addEventListener(sign, note, { capture: true, passive: true })
}

/** Milliseconds since 1970; null while nobody sits here. */
export const lastActed = (): number | null => (unattended ? null : actedAt)

/** A screen on a wall: it counts for nobody, however long it is on. */
export function useUnattended(): void {
  useEffect(() => {
    unattended = true
    return () => {
      unattended = false
      note()
    }
  }, [])
}
