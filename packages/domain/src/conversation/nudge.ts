// The private nudge: a line to whoever holds a chat from somebody on its desk who has no part in it.

import { accept, refuse } from '../verdict/verdict.ts'
import { type Asked, type Decided, entry, written } from './drafting.ts'

/** What somebody has sent to the holder of a chat: how often, and whether the last was seen. */
export type Nudge = { readonly person: string; readonly name: string; readonly times: number; readonly seen: boolean }

/** Nudges of one person to the holder of one chat. */
export const MOST_NUDGES = 3
/** Longest nudge, in UTF-16 code units. */
export const LONGEST_NUDGE = 200

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

/** The nudges after another one by `sender`. */
export function nudged(nudges: readonly Nudge[], { person, name }: Pick<Nudge, 'person' | 'name'>): readonly Nudge[] {
  const times = nudges.find((one) => one.person === person)?.times ?? 0
  return [...nudges.filter((one) => one.person !== person), { person, name, times: times + 1, seen: false }]
}
