// Messages that came while the visitor did not look.

import type { ToldEntry } from '@earshot/domain'
import type { Kept } from '../desk/storage.ts'

/** How many messages of the other side came after entry number `seen`. */
export const unreadAfter = (seen: number, entries: readonly ToldEntry[]): number =>
  entries.filter(({ n, what, by }) => n > seen && what.kind === 'message' && by.kind === 'staff').length

export type Seen = {
  /** The visitor looks at these entries. */
  readonly look: (entries: readonly ToldEntry[]) => void
  readonly unread: (entries: readonly ToldEntry[]) => number
}

/** Remembers what was seen from one page of a site to the next; a new chat begins anew. */
export function openSeen(storage: Kept, slug: string): Seen {
  const key = `earshot:seen:${slug}`
  const seenOf = (entries: readonly ToldEntry[]) => {
    const [chat, n] = (storage.getItem(key) ?? '').split(' ')
    return chat !== undefined && chat === entries[0]?.id ? Number(n) : 0
  }
  return {
    look(entries) {
      const [first, last] = [entries[0], entries.at(-1)]
      if (first === undefined || last === undefined || seenOf(entries) >= last.n) return
      try {
        storage.setItem(key, `${first.id} ${last.n}`)
      } catch {
        // A full storage counts a message twice at worst.
      }
    },
    unread: (entries) => unreadAfter(seenOf(entries), entries),
  }
}
