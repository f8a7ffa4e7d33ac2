// Handing a chat to another desk or person: offered, and theirs only once they have accepted.

import { messageText } from '../text/text.ts'
import { accept, refuse } from '../verdict/verdict.ts'
import type { Command } from './command.ts'
import { type Asked, type Decided, entry, notice } from './drafting.ts'
import { rises } from './holding.ts'
import { enough } from './limit.ts'
import { isDue } from './timers.ts'

export function offer(asked: Asked, { desk, person, brief }: Extract<Command, { do: 'offer' }>): Decided {
  const { state, actor, facts } = asked
  if (state === null || actor.kind !== 'staff') return refuse('role-may-not')
  if (state.handOff !== null) return refuse('offered-already')
  // Nobody real is passed on to where nobody real is answered, or the other way round.
  if (facts.desks[desk]?.training !== facts.training || person === actor.person) return refuse('not-to-hand-to')
  if (person === null && desk === state.desk) return refuse('not-to-hand-to')
  const kept = messageText(brief)
  return kept.ok ? accept([entry(asked, { kind: 'offered', desk, person }, 'staff', { text: kept.value })]) : kept
}

/** Whoever accepts has read the brief; the visitor is told who comes, in the desk's words, before they are there. */
export function take(asked: Asked): Decided {
  const { state, actor, facts } = asked
  if (state === null || state.handOff === null || actor.kind !== 'staff') return refuse('not-offered')
  const { desk } = state.handOff
  const refused = enough(asked, 'take')
  if (refused !== null) return refused
  const words = facts.policy.handOff.replaceAll('{who}', () => actor.name)
  return accept([
    ...rises(asked),
    ...notice(facts, 'handed', 'everyone', words),
    entry(asked, { kind: 'handed', person: actor.person, desk }, 'everyone', null),
  ])
}

export function decline(asked: Asked, reason: string): Decided {
  const kept = messageText(reason)
  return kept.ok ? accept([entry(asked, { kind: 'declined' }, 'staff', { text: kept.value })]) : kept
}

export const withdraw = (asked: Asked): Decided => accept(asked.state?.handOff ? [entry(asked, { kind: 'withdrawn' }, 'staff', null)] : [])

/** Nobody has answered for too long: it stays with its holder, and goes back to Waiting only when their line is gone. */
export const missed = (asked: Asked): Decided =>
  isDue('missed', asked.state, asked.facts) ? accept([entry(asked, { kind: 'missed' }, 'staff', null)]) : accept([])
