// The board as a person works through it: what waits, what is mine, what others have taken.

import type { BoardItem } from '@earshot/contract'
import { seatOf } from '@earshot/domain'

export type Groups = Readonly<Record<'waiting' | 'mine' | 'guiding' | 'offered' | 'calling' | 'others', readonly BoardItem[]>>

/** The chats that are open, each in one group, the oldest on top. `callFor` tells of a taken one whether it is handed to me or calls for me. */
export function groupsOf(
  items: Iterable<BoardItem>,
  person: string,
  callFor: (item: BoardItem) => 'offered' | 'calling' | null = () => null,
): Groups {
  const open = [...items].filter((item) => item.kind === 'chat' && item.phase !== 'closed').sort((a, b) => a.openedAt - b.openedAt)
  const taken = open.filter((item) => item.phase === 'taken')
  const groupOf = (item: BoardItem) => {
    if (item.holder?.person === person) return 'mine'
    if (seatOf(item.seats, person) !== null) return 'guiding'
    return callFor(item) ?? 'others'
  }
  const { mine = [], guiding = [], offered = [], calling = [], others = [] } = Object.groupBy(taken, groupOf)
  return { waiting: open.filter((item) => item.phase === 'waiting'), mine, guiding, offered, calling, others }
}
