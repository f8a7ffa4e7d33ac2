// The staff's client of this window, and its state as React hears it.

import { StaffClient, type StaffSnapshot } from '@earshot/client'
import { useSyncExternalStore } from 'react'
import { forgetDrafts } from '../composer/drafts.ts'
import { forgetPlaces } from '../conversation/places.ts'
import { forgetSearch } from '../search/kept.ts'
import { forgetPutAway } from '../shift/put-away.ts'
import { lastActed } from './activity.ts'

function forget(): void {
  forgetDrafts()
  forgetPlaces()
  forgetSearch()
  forgetPutAway()
}

export const client = new StaffClient({ base: '', tab: sessionStorage, forget, actedAt: lastActed })

window.addEventListener('online', () => client.retryNow())

/** What the client knows, again after each change. */
export const useClient = (): StaffSnapshot => useSyncExternalStore(client.subscribe, client.snapshot)

/** Waits until something that was asked is settled; null when it is committed, else why it was refused. */
export function settled(id: string): Promise<string | null> {
  return new Promise((resolve) => {
    const stop = client.subscribe(look)
    function look(): void {
      const pending = client.snapshot().pending.find((one) => one.id === id)
      if (pending?.state === 'pending') return
      stop()
      // A refused command that was no text has nowhere to stand; its words are shown once, and that is all.
      if (pending?.state === 'failed') client.discard(id)
      resolve(pending?.refusal?.words ?? null)
    }
    look()
  })
}
