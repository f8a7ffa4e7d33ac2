// The gates to a desk: what has to be so before somebody who is on it may come in. One that is closed shuts the whole desk.

import type { Standing } from '../conversation/actor.ts'
import { messageText } from '../text/text.ts'
import { type Refused, refuse, type Verdict } from '../verdict/verdict.ts'

/** In the order in which they are said: the first that is closed is what somebody has to see to. */
export const GATES = ['agreement'] as const
export type Gate = (typeof GATES)[number]

/** How a member stands to their desk. `agreement` is the version of its agreement, 0 where it has none; `agreed` the newest that they have accepted, 0 for none. */
export type Passage = { readonly agreement: number; readonly agreed: number }

const CLOSED: Record<Gate, (passage: Passage) => boolean> = {
  agreement: ({ agreement, agreed }) => agreed < agreement,
}

/** Which gates shut somebody out of a desk; none when they may come in. */
export const closedGates = (passage: Passage): readonly Gate[] => GATES.filter((gate) => CLOSED[gate](passage))

/** A member with the gates that shut their desk now. `accepting` is what they have switched on. */
export type Member = Pick<Standing, 'role' | 'accepting'> & { readonly closed: readonly Gate[] }

/** What a member is on their desk now: nobody takes calls while they are not online, or while the desk is shut to them. */
export const standingOf = ({ role, accepting, closed }: Member, online: boolean): Standing =>
  closed.length > 0 ? { role, accepting: false, shut: true } : { role, accepting: accepting && online }

const REFUSALS: Record<Gate, Refused> = { agreement: refuse('agreement-first') }

/** Why a desk is shut to somebody who is on it, or null when it is not. */
export function shutBy(closed: readonly Gate[]): Refused | null {
  const [first] = closed
  return first === undefined ? null : REFUSALS[first]
}

/** An agreement as it is kept; without a word in it the desk has none from then on. Refusals: those of a text. */
export function agreementText(input: string): Verdict<string> {
  const text = messageText(input.trim())
  return text.ok || text.refusal.rule !== 'empty' ? text : { ok: true, value: '' }
}
