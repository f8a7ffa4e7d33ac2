// Rings and notifies for the chats that wait, in one window of those that are open.

import { useNavigate } from '@tanstack/react-router'
import { useEffect, useEffectEvent, useState } from 'react'
import { usePreference } from '../preferences/preference.ts'
import { notifications, sound } from '../preferences/preferences.ts'
import { type AnyCall, HEARD_ONCE } from './calls.ts'
import { chime, useAudible } from './chime.ts'
import { notifyWaiting, useNotifying } from './desktop.ts'
import { useLookedAt, useOneWindow } from './one-window.ts'
import { Ringer } from './ringer.ts'
import { WORDS } from './words.ts'

/** Rings for what calls. True while they should be heard and the browser does not let them. */
export function useRinging(calls: readonly AnyCall[]): boolean {
  const names = (which: readonly AnyCall[]) => which.map(({ id, of }) => `${of} ${id}`)
  const rings = calls.filter(({ of }) => !HEARD_ONCE.has(of))
  const chats = names(rings)
  const desks = [...new Set(rings.map(({ desk }) => desk))]
  const words = rings.some(({ of }) => of === 'waiting') ? WORDS.waits : rings.every(({ of }) => of === 'join') ? WORDS.begins : WORDS.calls
  const [loud] = usePreference(sound)
  const [notifying] = usePreference(notifications)
  const audible = useAudible()
  const navigate = useNavigate()
  useLookedAt()
  const sounds = useOneWindow('rings', loud && audible)
  useRinger(sounds, chats, chime)
  useRinger(sounds, names(calls.filter(({ of }) => HEARD_ONCE.has(of))), (nth) => (nth === 0 ? chime(nth) : silence))
  useRinger(useOneWindow('notifies', useNotifying(notifying)), chats, () =>
    notifyWaiting(words, desks, () => void navigate({ to: '/chats' })),
  )
  return loud && !audible && chats.length > 0
}

function useRinger(mine: boolean, chats: readonly string[], ring: (nth: number) => () => void): void {
  const rung = useEffectEvent(ring)
  const [ringer] = useState(() => new Ringer({ after, ring: (nth) => rung(nth) }))
  // One name for what waits, so that it counts as changed only when it is.
  const waiting = mine ? chats.join() : ''
  useEffect(() => ringer.waiting(waiting === '' ? [] : waiting.split(',')), [ringer, waiting])
  useEffect(() => () => ringer.waiting([]), [ringer])
}

const silence = (): void => {}

function after(ms: number, work: () => void): () => void {
  const timer = setTimeout(work, ms)
  return () => clearTimeout(timer)
}
