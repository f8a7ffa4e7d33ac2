// How a chat ends: who ends it, and what is said of it then.

import { messageText } from '../text/text.ts'
import { accept, refuse } from '../verdict/verdict.ts'
import type { Command } from './command.ts'
import { type Asked, type Decided, entry } from './drafting.ts'
import type { Facts } from './facts.ts'
import { RATED_WITHIN } from './rating.ts'
import type { Inquiry } from './state.ts'

/** A visitor may always go; staff say first what kind of chat it was, where the desk wants that without fail. */
export function close(asked: Asked): Decided {
  const { actor, state, facts } = asked
  const visitor = actor.kind === 'visitor'
  const asksFor = state?.kind === 'chat' && !state.wrapped && facts.forms.some(({ use }) => use === 'wrap-up')
  if (!visitor && asksFor && facts.policy.wrapUp.required) return refuse('wrap-up-first')
  return accept([entry(asked, { kind: 'closed', reason: visitor ? 'visitor' : 'staff' }, 'everyone', null)])
}

/** A chat that its visitor cannot come back to is over; a message that was left still waits for its desk. */
export const exit = (asked: Asked): Decided =>
  accept(asked.state?.kind === 'chat' ? [entry(asked, { kind: 'closed', reason: 'exit' }, 'everyone', null)] : [])

/** True once the hours are over in which its holder says what there is to say of a chat that has ended. */
export const isTooLate = (state: Inquiry | null, { now, policy }: Facts): boolean =>
  state?.closedAt != null && state.closedAt + policy.wrapUp.hours * 3_600_000 < now

/** The last one stands; who reads it is the desk's to say. */
export function rate(asked: Asked, { score, comment }: Extract<Command, { do: 'rate' }>): Decided {
  const { state, facts } = asked
  if (state?.closedAt == null) return refuse('not-ended')
  if (!facts.policy.rating.on || state.kind !== 'chat' || state.holder === null) return refuse('not-to-rate')
  if (state.closedAt + RATED_WITHIN < facts.now) return refuse('too-late')
  const text = comment.trim() === '' ? null : messageText(comment)
  if (text !== null && !text.ok) return text
  const audience = facts.policy.rating.holder ? 'staff' : 'supervisors'
  return accept([entry(asked, { kind: 'rated', score }, audience, text === null ? null : { text: text.value })])
}
