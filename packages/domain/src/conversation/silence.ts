// A visitor who does not answer: warned in the desk's words, and after a while the chat ends.

import type { Policy } from '../policy/policy.ts'
import { accept } from '../verdict/verdict.ts'
import { type Asked, type Decided, entry } from './drafting.ts'
import type { Inquiry } from './state.ts'

const MINUTE = 60_000

/** True while somebody who is there waits for the visitor. */
const awaited = ({ phase, visitorsTurn, unattended, handOff }: Inquiry): boolean =>
  phase === 'taken' && visitorsTurn && !unattended && handOff === null

/** When a silent visitor is warned, or their chat ends; null while nothing comes of their silence. */
export function silentUntil(state: Inquiry, { silence }: Policy): number | null {
  if (!silence.on || state.kind !== 'chat' || !awaited(state)) return null
  return state.lastAt + (state.warned ? silence.end : silence.warn) * MINUTE
}

/** When to look after a chat that somebody holds: before that nothing can come due, whatever is written meanwhile. */
export function lookForSilence(state: Inquiry, policy: Policy, now: number): number | null {
  if (!policy.silence.on || state.kind !== 'chat' || state.phase !== 'taken') return null
  return silentUntil(state, policy) ?? now + policy.silence.warn * MINUTE
}

export function silence(asked: Asked): Decided {
  const { state, facts } = asked
  const until = state === null ? null : silentUntil(state, facts.policy)
  if (state === null || until === null || until > facts.now) return accept([])
  if (state.warned) return accept([entry(asked, { kind: 'closed', reason: 'silence' }, 'everyone', null)])
  return accept([entry(asked, { kind: 'warned' }, 'everyone', { text: facts.policy.silence.words })])
}

/** What shows that the visitor is there: it competes with the end, so that one of the two stands. */
export const here = (asked: Asked): Decided => accept(asked.state?.warned ? [entry(asked, { kind: 'here' }, 'everyone', null)] : [])
