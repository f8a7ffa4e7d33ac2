// A sound for what comes, only where the visitor asked for it. Made here, so that nothing has to be fetched.

import { type ReadonlySignal, signal } from '@preact/signals'
import type { Kept } from '../desk/storage.ts'

export type Sound = {
  readonly on: ReadonlySignal<boolean>
  /** Called by a click: browsers let nothing sound before one. What is switched on is heard once. */
  readonly turn: (on: boolean) => void
  /** Sounds for what has this id, in one of the visitor's pages. */
  readonly ring: (id: string) => void
}

/** Two notes: what of a second each begins at, and its hertz. */
const NOTES = [
  [0, 587],
  [0.16, 880],
] as const
const LOUDNESS = 0.12
const LASTS = 0.3

export function openSound(kept: Kept, slug: string): Sound {
  const [key, rung] = [`earshot:sound:${slug}`, `earshot:rung:${slug}`]
  const on = signal(kept.getItem(key) === 'on')
  let speaker: AudioContext | null = null
  const wake = () => {
    speaker ??= new AudioContext()
    void speaker.resume()
    return speaker
  }
  const sound = () => {
    const speaker = wake()
    for (const [at, hertz] of NOTES) note(speaker, speaker.currentTime + at, hertz)
  }
  // A page that was loaded again may sound once it was touched.
  if (on.peek()) for (const touched of ['pointerdown', 'keydown']) addEventListener(touched, wake, { once: true })
  return {
    on,
    turn(wanted) {
      on.value = wanted
      keep(kept, key, wanted ? 'on' : 'off')
      if (wanted) sound()
    },
    ring(id) {
      if (!on.value || kept.getItem(rung) === id) return
      keep(kept, rung, id)
      sound()
    },
  }
}

function note(speaker: AudioContext, at: number, hertz: number): void {
  const [tone, loudness] = [speaker.createOscillator(), speaker.createGain()]
  tone.frequency.value = hertz
  loudness.gain.setValueAtTime(0, at)
  loudness.gain.linearRampToValueAtTime(LOUDNESS, at + 0.02)
  loudness.gain.exponentialRampToValueAtTime(0.001, at + LASTS)
  tone.connect(loudness).connect(speaker.destination)
  tone.start(at)
  tone.stop(at + LASTS)
}

function keep(kept: Kept, key: string, value: string): void {
  try {
    kept.setItem(key, value)
  } catch {
    // A full storage asks again, or sounds twice at worst.
  }
}
