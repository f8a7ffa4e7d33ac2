// Whether somebody holds as many chats as their role may, when they are about to hold one more.

import { type Refused, refuse } from '../verdict/verdict.ts'
import { type Actor, deskTo } from './actor.ts'
import type { Asked } from './drafting.ts'
import type { Facts } from './facts.ts'
import type { Inquiry } from './state.ts'

type Taking = 'claim' | 'take'

/** How many chats an actor may hold, counted when they ask for this one; null where that is not asked. */
export function limitFor(state: Inquiry | null, actor: Actor, taking: Taking, { desks }: Pick<Facts, 'desks'>): number | null {
  if (state === null || actor.kind !== 'staff' || state.kind !== 'chat' || state.phase === 'closed') return null
  // Nobody is left alone for the sake of a number, and whoever guides the desk may decide otherwise.
  if (taking === 'claim' ? state.unattended : state.handOff?.beyond) return null
  const desk = taking === 'claim' ? deskTo(actor, state) : (state.handOff?.desk ?? null)
  const role = desk === null ? undefined : actor.desks[desk]?.role
  return desk === null || role === undefined ? null : (desks[desk]?.limits[role] ?? null)
}

/** The refusal of whoever holds enough already, or null. */
export function enough({ state, actor, facts }: Asked, taking: Taking): Refused | null {
  const limit = limitFor(state, actor, taking, facts)
  // Where nobody has counted, nothing is given away.
  return limit === null || (facts.holding ?? Number.POSITIVE_INFINITY) < limit ? null : refuse('enough-chats', { what: `${limit}` })
}
