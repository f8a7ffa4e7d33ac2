// Picking who covers what: the asker among the offers, and whoever coordinates among all who may.

import { accept, type Refused, refuse, type Verdict } from '../verdict/verdict.ts'
import type { CoverageActor } from './command.ts'
import type { CoverageEvent, Taken } from './event.ts'
import { type CoverageFacts, mayCover, nameOf } from './facts.ts'
import { common, leftOf, type Piece } from './piece.ts'
import { type Coverage, partsIn } from './state.ts'

type Staff = Extract<CoverageActor, { kind: 'staff' }>

/** Refusals: asker-picks, not-cover-parts, covered-already, no-such-offer, and those of `mayCover`, because much may have changed since somebody offered. */
export function pickCover(state: Coverage, actor: Staff, picks: readonly Taken[], facts: CoverageFacts): Verdict<readonly CoverageEvent[]> {
  const assigns = actor.keeps && state.stage === 'coordinator'
  if (actor.person !== state.asker && !assigns) return refuse('asker-picks')
  if (picks.length === 0) return refuse('not-cover-parts')
  const covers: (Piece & { readonly person: string })[] = []
  for (const pick of picks) {
    const piece = pieceIn(state, pick, facts.now)
    if (piece === null) return refuse('not-cover-parts')
    const own = covers.filter(({ person }) => person === pick.person)
    const refused =
      taken(state, pick, covers, facts) ??
      (assigns ? null : notOffered(state, pick, facts.now)) ??
      mayCover(facts, state.asker, pick.person, piece, own)
    if (refused !== null) return refused
    covers.push({ ...piece, person: pick.person })
  }
  const named = covers.map(({ series, key, from, to, person }) => ({ series, key, from, to, person }))
  return accept([{ kind: 'taken', covers: named, at: facts.now, by: actor.person }])
}

/** What is picked, as far as it still lies ahead; null where it is not all of one piece that was asked for. */
function pieceIn({ pieces }: Coverage, pick: Taken, now: number): Piece | null {
  const piece = pieces.find((one) => common(one, pick) !== null)
  if (piece === undefined || pick.from < piece.from || pick.to > piece.to || pick.to <= now) return null
  return { ...piece, from: Math.max(pick.from, now), to: pick.to }
}

/** Of two who are picked for the same time the first has it. */
function taken({ covers }: Coverage, pick: Taken, others: readonly Taken[], facts: CoverageFacts): Refused | null {
  const cover = [...covers, ...others].find((one) => common(one, pick) !== null)
  return cover === undefined ? null : refuse('covered-already', nameOf(facts, cover.person))
}

function notOffered({ pieces, offers }: Coverage, pick: Taken, now: number): Refused | null {
  const offer = offers.find(({ person }) => person === pick.person)
  return leftOf([pick], partsIn(pieces, offer?.parts ?? []), now).length === 0 ? null : refuse('no-such-offer')
}
