// What visitors wrote in conversations I hold and I have not seen: neither looked at since, nor answered.

import type { ToldEntry } from '@earshot/domain'

const seen = new Map<string, number>()

/** I have the conversation before me, up to this entry. */
export function look(c: string, n: number): void {
  seen.set(c, Math.max(n, seen.get(c) ?? 0))
}

/** How many messages of the visitor came after whatever I saw or wrote last. */
export function unreadOf(c: string, entries: readonly ToldEntry[], me: string): number {
  const mine = entries.findLast(({ by }) => by.kind === 'staff' && by.person === me)?.n ?? 0
  const after = Math.max(mine, seen.get(c) ?? 0)
  return entries.filter(({ n, by, what }) => n > after && by.kind === 'visitor' && what.kind === 'message').length
}
