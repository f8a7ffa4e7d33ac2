// Several windows of one browser: one of them does what should be done once, and all can see whether somebody looks at one of them.

import { useEffect, useState } from 'react'

const LOOKED_AT = 'earshot looked at'

/** Browsers have no locks on pages that came over an unsafe line; there every window is the one. */
const locks: LockManager | undefined = navigator.locks

/** True while this window is the one for `purpose`, of all that want to be. When it goes, another takes over. */
export function useOneWindow(purpose: string, wants: boolean): boolean {
  const [mine, setMine] = useState(false)
  useEffect(() => {
    if (!wants || locks === undefined) return
    const waiting = new AbortController()
    const done = Promise.withResolvers<void>()
    const held = () => {
      setMine(true)
      return done.promise
    }
    locks.request(`earshot ${purpose}`, { signal: waiting.signal }, held).catch(() => {})
    return () => {
      waiting.abort()
      done.resolve()
      setMine(false)
    }
  }, [purpose, wants])
  return wants && (mine || locks === undefined)
}

/** Tells the other windows while this one has the eyes of somebody. */
export function useLookedAt(): void {
  useEffect(() => {
    let leave: () => void = () => {}
    const look = () => {
      leave()
      if (!isLookedAtHere() || locks === undefined) return
      const left = Promise.withResolvers<void>()
      leave = left.resolve
      void locks.request(LOOKED_AT, { mode: 'shared' }, () => left.promise)
    }
    look()
    const events = ['focus', 'blur', 'visibilitychange'] as const
    for (const event of events) window.addEventListener(event, look)
    return () => {
      for (const event of events) window.removeEventListener(event, look)
      leave()
    }
  }, [])
}

/** True while somebody looks at any window of ours in this browser. */
export async function isLookedAt(): Promise<boolean> {
  if (locks === undefined) return isLookedAtHere()
  const { held = [] } = await locks.query()
  return held.some(({ name }) => name === LOOKED_AT)
}

const isLookedAtHere = (): boolean => document.visibilityState === 'visible' && document.hasFocus()
