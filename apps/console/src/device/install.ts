// The browser's offer to install Earshot as an app: kept until somebody takes it.

import { useSyncExternalStore } from 'react'

interface InstallOffer extends Event {
  prompt(): Promise<unknown>
}

declare global {
  interface WindowEventMap {
    beforeinstallprompt: InstallOffer
  }
}

let offer: InstallOffer | null = null
const listeners = new Set<() => void>()

function set(now: InstallOffer | null): void {
  offer = now
  for (const listener of listeners) listener()
}

// It comes once, soon after the page, and a browser that is not stopped asks by itself.
window.addEventListener('beforeinstallprompt', (event) => {
  event.preventDefault()
  set(event)
})
window.addEventListener('appinstalled', () => set(null))

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Installs it; null where this browser offers nothing. */
export function useInstall(): (() => Promise<void>) | null {
  const now = useSyncExternalStore(subscribe, () => offer)
  if (now === null) return null
  return async () => {
    await now.prompt()
    // An offer can be taken up once.
    set(null)
  }
}
