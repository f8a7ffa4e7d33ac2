// The browser's own notifications. They say where somebody waits and nothing else: they stand on screens that others see.

import { useEffect, useState } from 'react'
import { notifications } from '../preferences/preferences.ts'
import { isLookedAt } from './one-window.ts'

/** False where a browser has none. */
export const hasNotifications = 'Notification' in globalThis

/** Switches notifications on, asking the browser for leave, or off. False when the browser does not allow it. */
export async function turnNotifications(on: boolean): Promise<boolean> {
  const allowed = !on || (hasNotifications && (await Notification.requestPermission()) === 'granted')
  notifications.set(on && allowed)
  return allowed
}

/** True while they are switched on and the browser allows them. */
export function useNotifying(on: boolean): boolean {
  const [allowed, setAllowed] = useState(false)
  useEffect(() => setAllowed(on && hasNotifications && Notification.permission === 'granted'), [on])
  return on && allowed
}

/** Notifies unless somebody looks at one of our windows; answers how to take it back. */
export function notifyWaiting(words: string, desks: readonly string[], open: () => void): () => void {
  let shown: Notification | null = null
  let over = false
  void isLookedAt().then((looked) => {
    if (!looked && !over) shown = notification(words, desks, open)
  })
  return () => {
    over = true
    shown?.close()
  }
}

function notification(words: string, desks: readonly string[], open: () => void): Notification | null {
  try {
    const shown = new Notification(words, { body: desks.join(', '), tag: 'earshot waiting', silent: true })
    shown.onclick = () => {
      window.focus()
      shown.close()
      open()
    }
    return shown
  } catch {
    // Browsers of phones have the name and not the thing.
    return null
  }
}
