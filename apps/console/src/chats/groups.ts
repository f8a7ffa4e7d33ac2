// The board as a person works through it: what waits, what is mine, what others have taken.

import type { BoardItem } from '@earshot/contract'

export type Groups = { readonly waiting: readonly BoardItem[]; readonly mine: readonly BoardItem[]; readonly others: readonly BoardItem[] }

/** The open conversations of a kind in three groups, the oldest on top. */
export function groupsOf(items: Iterable<BoardItem>, kind: BoardItem['kind'], person: string): Groups {
  const open = [...items].filter((item) => item.kind === kind && item.phase !== 'closed').sort((a, b) => a.openedAt - b.openedAt)
  const taken = open.filter((item) => item.phase === 'taken')
  return {
    waiting: open.filter((item) => item.phase === 'waiting'),
    mine: taken.filter((item) => item.holder?.person === person),
    others: taken.filter((item) => item.holder?.person !== person),
  }
}
