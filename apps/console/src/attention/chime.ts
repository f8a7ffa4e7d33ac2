// Two soft notes, made in the browser. No browser lets a page make a sound before somebody has clicked or typed in it.

import { useSyncExternalStore } from 'react'

/** Hertz: a fifth upwards. */
const NOTES = [587, 880]
/** Seconds. */
const BETWEEN = 0.18
const LENGTH = 0.5
const QUIETEST = 0.08
const LOUDER_EACH = 0.05
const LOUDEST = 0.3

let audio: AudioContext | null = null
const listeners = new Set<() => void>()

function allow(): void {
  audio ??= new AudioContext()
  void audio.resume().then(() => {
    for (const listener of listeners) listener()
  })
}

// Every gesture, because a browser may put to sleep again what has been silent.
window.addEventListener('click', allow)
window.addEventListener('keydown', allow)

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** True once this window may make a sound. */
export const useAudible = (): boolean => useSyncExternalStore(subscribe, () => audio?.state === 'running')

/** Sounds once, a little louder each time; answers how to break it off. */
export function chime(nth: number): () => void {
  if (audio === null) return () => {}
  const volume = audio.createGain()
  volume.connect(audio.destination)
  const loudness = Math.min(LOUDEST, QUIETEST + nth * LOUDER_EACH)
  for (const [place, note] of NOTES.entries()) sound(audio, volume, note, audio.currentTime + place * BETWEEN, loudness)
  return () => volume.disconnect()
}

function sound(audio: AudioContext, into: AudioNode, note: number, at: number, loudness: number): void {
  const tone = audio.createOscillator()
  const envelope = audio.createGain()
  tone.frequency.value = note
  envelope.gain.setValueAtTime(0, at)
  envelope.gain.linearRampToValueAtTime(loudness, at + 0.02)
  envelope.gain.exponentialRampToValueAtTime(0.001, at + LENGTH)
  tone.connect(envelope).connect(into)
  tone.start(at)
  tone.stop(at + LENGTH)
}
