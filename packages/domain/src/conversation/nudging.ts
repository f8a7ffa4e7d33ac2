// Nudging whoever holds a chat, and saying that it was seen.

import { accept, refuse } from '../verdict/verdict.ts'
import { type Asked, type Decided, entry, written } from './drafting.ts'
import { LONGEST_NUDGE, MOST_NUDGES } from './nudge.ts'

export function nudge(asked: Asked, text: string): Decided {
  const { state, actor } = asked
  if (state === null || actor.kind !== 'staff') return refuse('role-may-not')
  const before = state.nudges.find(({ person }) => person === actor.person)
  if (before?.seen === false) return refuse('nudged-already', state.holderName ?? undefined)
  if ((before?.times ?? 0) >= MOST_NUDGES) return refuse('nudged-enough')
  if (text.length > LONGEST_NUDGE) return refuse('nudge-too-long')
  return written(asked, text, { kind: 'nudged' }, 'staff')
}

/** Says to somebody that their nudge was seen. */
export const heed = (asked: Asked, person: string): Decided =>
  accept(
    asked.state?.nudges.some((one) => one.person === person && !one.seen) ? [entry(asked, { kind: 'heeded', person }, 'staff', null)] : [],
  )
