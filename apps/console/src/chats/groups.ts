// The board as a person works through it: what waits, what is mine, what others have taken.

import type { BoardItem } from '@earshot/contract'
import { seatOf } from '@earshot/domain'

export type Groups = Readonly<Record<'waiting' | 'mine' | 'guiding' | 'calling' | 'others', readonly BoardItem[]>>

/** The open conversations of a kind, each in one group, the oldest on top. `called` tells of a taken one whether it calls for me. */
export function groupsOf(
  items: Iterable<BoardItem>,
  kind: BoardItem['kind'],
  person: string,
  called: (item: BoardItem) => boolean = () => false,
): Groups {
  const open = [...items].filter((item) => item.kind === kind && item.phase !== 'closed').sort((a, b) => a.openedAt - b.openedAt)
  const taken = open.filter((item) => item.phase === 'taken')
  const groupOf = (item: BoardItem) => {
    if (item.holder?.person === person) return 'mine'
    if (seatOf(item.seats, person) !== null) return 'guiding'
    return called(item) ? 'calling' : 'others'
  }
  const { mine = [], guiding = [], calling = [], others = [] } = Object.groupBy(taken, groupOf)
  return { waiting: open.filter((item) => item.phase === 'waiting'), mine, guiding, calling, others }
}
