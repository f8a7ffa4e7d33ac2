// The time of day, ticking once a second for everything on screen that counts.

import { useSyncExternalStore } from 'react'

const TICK = 1000
const MINUTE = 60 * TICK
/** With an hour less, as when summer time begins. */
const SHORTEST_DAY = 23 * 3600 * TICK
const listeners = new Set<() => void>()
let now = Date.now()
let timer: number | undefined

function tick(): void {
  now = Date.now()
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  if (timer === undefined) {
    now = Date.now()
    timer = window.setInterval(tick, TICK)
  }
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    window.clearInterval(timer)
    timer = undefined
  }
}

/** Milliseconds since 1970, renewed each second. */
export const useNow = (): number => useSyncExternalStore(subscribe, () => now)

/** The minute it is, as its beginning: for what need not be right to the second. */
export const useMinute = (): number => useSyncExternalStore(subscribe, () => now - (now % MINUTE))

/** The day it is, in the reader's own time zone, as a moment in it: what hangs on it is drawn again when the day is over. */
export const useToday = (): number => useSyncExternalStore(subscribe, startOfToday)

let today = 0

function startOfToday(): number {
  // Asked by every row of a log at each tick: looked up once a day, not once a row.
  if (now < today || now >= today + SHORTEST_DAY) today = new Date(now).setHours(0, 0, 0, 0)
  return today
}
