// What visitors wrote in conversations I hold and I have not seen: neither looked at since, nor answered.

import type { ToldEntry } from '@earshot/domain'

const seen = new Map<string, number>()

/** I have the conversation before me, up to this entry. */
export function look(c: string, n: number): void {
  seen.set(c, Math.max(n, seen.get(c) ?? 0))
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
