// What calls for me: a chat that waits, one that is left alone or handed to me, a holder who asks for help, a desk that nobody answers, and what my colleagues want of me.

import type { BoardItem, DeskLife } from '@earshot/contract'
import { type Call as ChatCall, callOf, type Role, seatFor } from '@earshot/domain'
import { conversationOf, factsFor, placeOn, type Self, staffOf } from '../conversation/rules.ts'
import type { RoomNews } from '../rooms/rooms.ts'
import type { ShiftCall } from '../shift/call.ts'

export type CallOf = ChatCall | 'unstaffed' | 'posted' | 'invited' | 'mentioned' | 'written' | 'announced'

/** What is heard once and then stands among the alerts: it may stay so for hours, and no visitor waits for it. */
export const HEARD_ONCE: ReadonlySet<AnyCall['of']> = new Set<AnyCall['of']>([
  ...(['unstaffed', 'posted', 'invited', 'mentioned', 'written', 'announced'] as const),
  ...(['asked', 'answered', 'confirm', 'soon', 'late', 'missed', 'unconfirmed'] as const),
])

/** What is not for now: it stands among the alerts and is not heard. */
export const UNHEARD: ReadonlySet<AnyCall['of']> = new Set<AnyCall['of']>(['gap'])

/** `posted` is an invitation to a desk, `invited` one to a room. `id` is that of the chat or room, or of the desk that nobody answers or I am invited to; `desk` is the name of the desk that brings me to it, or of the room. */
export type Call = {
  readonly id: string
  readonly of: CallOf
  readonly handle: string
  readonly holder: string
  readonly desk: string
  /** As what I am invited to a desk. */
  readonly role?: Role
}

export type AnyCall = Call | ShiftCall

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

/** The desks I am invited to, also while I am offline. */
export const deskCalls = ({ invitations }: Self): readonly Call[] =>
  invitations.map(({ desk, name, role, by }) => ({ id: desk, of: 'posted', handle: '', holder: by ?? '', desk: name, role }))

/** What calls me in the rooms I am in or invited to, also while I am offline: it stands there and is not heard. Direct messages do where I take them; an announcement until I have read it. */
export function roomCalls(rooms: readonly RoomNews[], me: Self): readonly Call[] {
  return rooms.flatMap(({ line, title, unread, mentioned, toRead }) => {
    const call = (of: CallOf, who: string): Call => ({ id: line.c, of, handle: '', holder: who, desk: title })
    if (line.stands === 'asked') return [call('invited', line.who?.name ?? '')]
    const written = line.kind === 'direct' && me.direct && unread > 0
    const called = written ? [call('written', title)] : mentioned && line.kind !== 'direct' ? [call('mentioned', '')] : []
    return [...called, ...toRead.slice(0, 1).map(({ by }) => call('announced', by))]
  })
}
