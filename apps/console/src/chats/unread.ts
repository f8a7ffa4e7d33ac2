// What visitors wrote in conversations I hold and I have not seen: neither looked at since, nor answered.

import type { ToldEntry } from '@earshot/domain'
import { useSyncExternalStore } from 'react'

let seen: ReadonlyMap<string, number> = new Map()
const listeners = new Set<() => void>()

/** I have the conversation before me, up to this entry. */
export function look(c: string, n: number): void {
  if (n <= (seen.get(c) ?? 0)) return
  seen = new Map([...seen, [c, n]])
  for (const listener of listeners) listener()
}

/** Draws again whenever I have looked at something. */
export const useLooks = (): void => void useSyncExternalStore(subscribe, () => seen)

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** How many messages of the visitor came after whatever I saw or wrote last. */
export function unreadOf(c: string, entries: readonly ToldEntry[], me: string): number {
  const after = seen.get(c) ?? 0
  let unread = 0
  // From the end: of ten thousand entries only the last few are asked.
  for (let at = entries.length - 1; at >= 0; at--) {
    const entry = entries[at]
    if (entry === undefined || entry.n <= after || (entry.by.kind === 'staff' && entry.by.person === me)) break
    if (entry.by.kind === 'visitor' && entry.what.kind === 'message') unread++
  }
  return unread
}
