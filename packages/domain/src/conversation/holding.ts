// Who has a part in a chat: claiming it, guiding it, and asking for help.

import { accept, refuse } from '../verdict/verdict.ts'
import { deskTo, standingTo } from './actor.ts'
import { type Asked, type Decided, entry } from './drafting.ts'
import type { Draft } from './entry.ts'
import { enough } from './limit.ts'
import { seatFor, seatOf } from './seats.ts'

export function claim(asked: Asked): Decided {
  const { actor } = asked
  if (actor.kind !== 'staff') return refuse('role-may-not')
  const claimed = entry(asked, { kind: 'claimed', person: actor.person, ...via(asked) }, 'everyone', null)
  return enough(asked, 'claim') ?? accept([...rises(asked), claimed])
}

/** Somebody whose role has changed gets up from the seat of the one they had. */
export function guide(asked: Asked): Decided {
  const { state, actor } = asked
  const seat = actor.kind === 'staff' ? seatFor(standingTo(actor, state)?.role) : null
  if (seat === null || state === null || actor.kind !== 'staff') return refuse('role-may-not')
  const sitting = state.seats[seat]
  if (sitting?.person === actor.person) return accept([])
  if (sitting !== null) return refuse('seat-taken', sitting.name)
  return accept([...rises(asked), entry(asked, { kind: 'seated', seat, person: actor.person }, 'staff', null)])
}

export function rises(asked: Asked): Draft[] {
  const { state, actor } = asked
  const seat = state === null || actor.kind !== 'staff' ? null : seatOf(state.seats, actor.person)
  return seat === null ? [] : [entry(asked, { kind: 'rose', seat }, 'staff', null)]
}

/** The desk that was asked for help, where that is what brings somebody here. */
function via({ state, actor }: Asked): { via: string } | null {
  if (state === null || actor.kind !== 'staff') return null
  const by = deskTo(actor, state)
  return by !== null && by !== state.desk && by === state.fallback ? { via: by } : null
}

export const hand = (asked: Asked, up: boolean): Decided =>
  accept(asked.state?.handUp === up ? [] : [entry(asked, { kind: 'hand', up }, 'staff', null)])
