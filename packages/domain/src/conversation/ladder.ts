// The claim ladder: what happens, step by step, while a chat waits and nobody claims it.

import type { Ladder } from '../policy/policy.ts'
import type { Conversation } from './state.ts'

/** nudge: the desk is rung again; call: coordinator and supervisor too; fallback: another desk too; leave: the visitor may go and be written to. */
export const RUNGS = ['nudge', 'call', 'fallback', 'leave'] as const
export type Rung = (typeof RUNGS)[number]

/** True when a waiting chat has come as far as `rung`. */
export const reached = ({ phase, rung }: Conversation, than: Rung): boolean =>
  phase === 'waiting' && rung !== null && RUNGS.indexOf(rung) >= RUNGS.indexOf(than)

/** The rungs a waiting chat still has before it, each with when it is due, in milliseconds since 1970. */
export function rungsAhead(state: Conversation, ladder: Ladder): readonly { readonly rung: Rung; readonly at: number }[] {
  if (state.kind !== 'chat' || state.phase !== 'waiting') return []
  const climbed = state.rung === null ? 0 : RUNGS.indexOf(state.rung) + 1
  const ahead = RUNGS.slice(climbed).filter((rung) => rung !== 'fallback' || ladder.fallbackDesk !== null)
  return ahead.map((rung) => ({ rung, at: state.openedAt + ladder[rung] * 1000 }))
}
