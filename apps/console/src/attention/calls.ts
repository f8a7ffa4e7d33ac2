// What calls for me: a chat that waits, one that is left alone or handed to me, and a holder who asks for help.

import type { BoardItem } from '@earshot/contract'
import { seatFor } from '@earshot/domain'
import { may, placeOn, type Self } from '../conversation/rules.ts'

export const CALLS = ['waiting', 'left', 'handed', 'hand'] as const
export type CallOf = (typeof CALLS)[number]

/** `desk` is the name of the desk that brings me to it. */
export type Call = { readonly c: string; readonly of: CallOf; readonly handle: string; readonly holder: string; readonly desk: string }

/** Everything that calls, the oldest chat first. Whoever is away is called by nothing. */
export function callsFor(items: readonly BoardItem[], me: Self): readonly Call[] {
  if (me.status !== 'online') return []
  return items
    .toSorted((one, other) => one.openedAt - other.openedAt)
    .flatMap((item) => {
      const of = callOf(item, me)
      return of === null
        ? []
        : [{ c: item.c, of, handle: item.handle, holder: item.holder?.name ?? '', desk: placeOn(item, me)?.name ?? '' }]
    })
}

function callOf(item: BoardItem, me: Self): CallOf | null {
  if (item.kind !== 'chat') return null
  if (may(item, me, 'claim')) return item.phase === 'waiting' ? 'waiting' : 'left'
  if (may(item, me, 'take')) return 'handed'
  const seat = seatFor(placeOn(item, me)?.role)
  return item.handUp && seat !== null && item.seats[seat] === null && may(item, me, 'guide') ? 'hand' : null
}
