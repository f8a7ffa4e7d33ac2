// When somebody last did something at this window.

let actedAt = Date.now()

const note = (): void => {
  actedAt = Date.now()
}

for (const sign of ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const) {
  window.addEventListener(sign, note, { capture: true, passive: true })
}

/** Milliseconds since 1970. */
export const lastActed = (): number => actedAt
