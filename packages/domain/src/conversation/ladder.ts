// The claim ladder: what happens, step by step, while a chat waits and nobody claims it.

import type { Ladder } from '../policy/policy.ts'
import { RUNGS, type Rung } from './rung.ts'
import type { Inquiry } from './state.ts'

/** True when a waiting chat has come as far as `rung`. */
export const reached = ({ phase, rung }: Inquiry, than: Rung): boolean =>
  phase === 'waiting' && rung !== null && RUNGS.indexOf(rung) >= RUNGS.indexOf(than)

/** The rungs a waiting chat still has before it, each with when it is due, in milliseconds since 1970. */
export function rungsAhead(state: Inquiry, ladder: Ladder): readonly { readonly rung: Rung; readonly at: number }[] {
  if (state.kind !== 'chat' || state.phase !== 'waiting') return []
  const climbed = state.rung === null ? 0 : RUNGS.indexOf(state.rung) + 1
  const ahead = RUNGS.slice(climbed).filter((rung) => rung !== 'fallback' || ladder.fallbackDesk !== null)
  return ahead.map((rung) => ({ rung, at: state.openedAt + ladder[rung] * 1000 }))
}
