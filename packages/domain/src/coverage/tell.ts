// What somebody on the desk is told of a coverage request: offers are private to whoever asked.

import type { Taken } from './event.ts'
import type { Piece } from './piece.ts'
import type { CoverReason } from './reason.ts'
import { type Coverage, type CoverOffer, openOf } from './state.ts'

/** Null is what somebody is not told. `responsible` is who comes to what is open. */
export type CoverageTold = Pick<Coverage, 'asker' | 'stage' | 'short' | 'ended' | 'pieces'> & {
  readonly open: readonly Piece[]
  readonly responsible: string
  readonly covers: readonly Taken[]
  readonly offers: readonly CoverOffer[]
  readonly reason: CoverReason | null
  readonly called: Coverage['called'] | null
  readonly declined: readonly string[] | null
}

/** What `person` is told; `keeps` of a coordinator of the desk or a manager. */
export function tellCoverage(
  state: Coverage,
  { person, keeps }: { readonly person: string; readonly keeps: boolean },
  now: number,
): CoverageTold {
  const { asker, stage, short, ended, pieces, covers, offers, reason, called, declined } = state
  const reads = person === asker || (keeps && stage === 'coordinator')
  return {
    ...{ asker, stage, short, ended, pieces, open: openOf(state, now), responsible: asker, covers },
    offers: offers.filter((offer) => reads || offer.person === person),
    reason: person === asker || keeps ? reason : null,
    called: reads ? called : null,
    declined: reads ? declined : null,
  }
}
