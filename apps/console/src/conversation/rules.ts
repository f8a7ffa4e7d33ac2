// What I may do with a conversation: asks the domain's own rules about what the board says.

import type { BoardItem, Me } from '@earshot/contract'
import {
  type CallFacts,
  type Command,
  deskTo,
  type Inquiry,
  limitFor,
  looksIn,
  mayDo,
  NO_LIMITS,
  NOTHING_YET,
  type Refusal,
  type Staff,
  standingsOf,
  type Tag,
} from '@earshot/domain'

/** Me, and how many chats I hold. */
export type Self = Me & { readonly holds?: number }

// The same one each time, so that nothing is drawn again for it.
const NO_TAGS: readonly Tag[] = []

type Action = Command['do'] | 'read' | 'type' | 'copy' | 'ban' | 'email'

/** Me as the rules know staff. */
export function staffOf(me: Me): Staff {
  const { person, name, organisation, desks, status } = me
  return { kind: 'staff', person, name, organisation, desks: standingsOf(desks, status === 'online') }
}

/** A conversation as far as the board tells of it. What the rules for staff never look at is left empty. */
export const conversationOf = (item: BoardItem): Inquiry => ({
  kind: item.kind,
  desk: item.desk,
  visitor: '',
  handle: item.handle,
  phase: item.phase,
  holder: item.holder?.person ?? null,
  holderName: item.holder?.name ?? null,
  seats: item.seats,
  handUp: item.handUp,
  rung: item.rung,
  fallback: item.fallback,
  unattended: item.unattended,
  handOff: item.handOff,
  tags: item.tags,
  visitorsTurn: false,
  warned: false,
  wrapped: false,
  nudges: item.nudges,
  ticket: item.ticket,
  version: item.version,
  heads: NOTHING_YET,
  openedAt: item.openedAt,
  claimedAt: null,
  closedAt: item.closedAt,
  lastAt: item.openedAt,
})

/** My place on the desk that brings me to it; undefined where none does. */
export function placeOn(item: BoardItem, me: Me): Me['desks'][number] | undefined {
  const by = deskTo(staffOf(me), conversationOf(item))
  return me.desks.find(({ desk }) => desk === by)
}

/** The tags of the desk that a conversation is on; those of a desk that I am not on are not mine to know. */
export const tagsOf = (item: BoardItem, me: Me): readonly Tag[] => me.desks.find(({ desk }) => desk === item.desk)?.tags ?? NO_TAGS

/** What the rules need to know of the desk of a conversation, as far as I know it. */
export function factsFor(item: BoardItem, me: Me): CallFacts {
  const { training = false, holderMay = [] } = me.desks.find(({ desk }) => desk === item.desk) ?? {}
  const desks = me.desks.map(({ desk, role, training, limit }) => [desk, { training, limits: { ...NO_LIMITS, [role]: limit } }] as const)
  return { training, policy: { holderMay }, desks: Object.fromEntries(desks) }
}

/** Why I may not do this now, or null when I may. */
export function refusalOf(item: BoardItem, me: Self, action: Action): Refusal | null {
  const refused = mayDo(conversationOf(item), staffOf(me), action, factsFor(item, me))?.refusal ?? null
  return refused ?? (action === 'claim' ? enoughFor(item, me) : null)
}

/** Why I may not hold one chat more, or null. */
function enoughFor(item: BoardItem, me: Self): Refusal | null {
  const limit = limitFor(conversationOf(item), staffOf(me), 'claim', factsFor(item, me))
  return limit === null || (me.holds ?? 0) < limit ? null : { rule: 'enough-chats', what: `${limit}` }
}

/** True when I may do this now. */
export const may = (item: BoardItem, me: Self, action: Action): boolean => refusalOf(item, me, action) === null

/** True when reading this conversation would go on record as a look. */
export const isLook = (item: BoardItem, me: Me): boolean => may(item, me, 'read') && looksIn(conversationOf(item), staffOf(me))
