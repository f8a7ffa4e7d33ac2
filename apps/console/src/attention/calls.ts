// What calls for me: a chat that waits, one that is left alone or handed to me, a holder who asks for help, and a desk that nobody answers.

import type { BoardItem, DeskLife } from '@earshot/contract'
import { type Call as ChatCall, callOf, seatFor } from '@earshot/domain'
import { conversationOf, factsFor, placeOn, type Self, staffOf } from '../conversation/rules.ts'

export type CallOf = ChatCall | 'unstaffed'

/** `id` is that of the chat, or of the desk that nobody answers; `desk` is the name of the desk that brings me to it. */
export type Call = { readonly id: string; readonly of: CallOf; readonly handle: string; readonly holder: string; readonly desk: string }

type Lives = ReadonlyMap<string, DeskLife>

/** Everything that calls, the oldest chat first. Whoever is away is called by what nobody takes in time, where it is for their role. */
export function callsFor(items: readonly BoardItem[], lives: Lives, me: Self): readonly Call[] {
  if (me.status === 'offline') return []
  const chats = items
    .toSorted((one, other) => one.openedAt - other.openedAt)
    .flatMap((item) => {
      const of = callOf(conversationOf(item), { actor: staffOf(me), holds: me.holds ?? 0 }, factsFor(item, me))
      return of === null
        ? []
        : [{ id: item.c, of, handle: item.handle, holder: item.holder?.name ?? '', desk: placeOn(item, me)?.name ?? '' }]
    })
  return [...chats, ...unstaffed(lives, me)]
}

/** A desk in its hours that nobody answers calls its coordinators and supervisors, whether or not they take its calls. */
const unstaffed = (lives: Lives, me: Self): readonly Call[] =>
  me.desks
    .filter(({ desk, role, training, closed }) => {
      return !training && closed.length === 0 && seatFor(role) !== null && lives.get(desk)?.availability === 'nobody'
    })
    .map(({ desk, name }) => ({ id: desk, of: 'unstaffed', handle: '', holder: '', desk: name }))
