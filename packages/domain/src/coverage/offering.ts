// Answers to a call: an offer for all of it or for parts, a no, and an offer taken back.

import { MINUTE } from '../desk/day.ts'
import { accept, type Refused, refuse, type Verdict } from '../verdict/verdict.ts'
import type { CoverageEvent } from './event.ts'
import { type CoverageFacts, mayCover, nameOf } from './facts.ts'
import { joinedParts, type Part, type Piece } from './piece.ts'
import { type Coverage, openOf, partsIn } from './state.ts'

type Answered = Verdict<readonly CoverageEvent[]>

/** Somebody offers; an earlier offer of theirs is replaced. What they may not take of all that is open they do not offer. Refusals: those of `mayCover`, covered-already, not-called-yet, not-cover-parts. */
export function offerCover(state: Coverage, person: string, parts: readonly Part[] | null, facts: CoverageFacts): Answered {
  if (state.stage === 'approval') return refuse('not-called-yet')
  const open = openOf(state, facts.now)
  const offered = parts === null ? open : joinedParts(partsIn(open, parts))
  if (offered.length === 0) return refuse('covered-already', coveredBy(state, facts))
  const short = parts === null ? undefined : offered.find((part) => isTooShort(part, open, facts))
  if (short !== undefined) return refuse('not-cover-parts')
  const able = offered.filter((part) => mayCover(facts, state.asker, person, part) === null)
  const [refused] = offered.map((part) => mayCover(facts, state.asker, person, part)).filter((one) => one !== null)
  if (refused !== undefined && (parts !== null || able.length === 0)) return refused
  const named = able.map(({ series, key, from, to }) => ({ series, key, from, to }))
  return accept([{ kind: 'offered', person, parts: named, at: facts.now, by: person }])
}

/** Shorter than the desk's least, and not all that is open there. */
const isTooShort = (part: Piece, open: readonly Piece[], { policy }: CoverageFacts): boolean =>
  part.to - part.from < policy.partMinutes * MINUTE && !open.some((one) => one.from === part.from && one.to === part.to)

/** Somebody says no, also after they have offered. Once is enough. */
export const declineCover = (state: Coverage, person: string, { now }: CoverageFacts): Answered =>
  notCalled(state, person) ?? accept(state.declined.includes(person) ? [] : [{ kind: 'declined', person, at: now, by: person }])

const notCalled = ({ called }: Coverage, one: string): Refused | null =>
  called.some(({ person }) => person === one) ? null : refuse('not-called')

/** Somebody takes their offer back; what is theirs by then stays theirs. Refusals: no-such-offer, covering-already. */
export function retractOffer(state: Coverage, one: string, { now }: CoverageFacts): Answered {
  if (!state.offers.some(({ person }) => person === one)) return refuse('no-such-offer')
  // Whoever has been picked is on that shift, and asks for cover as anybody does.
  if (state.covers.some(({ person }) => person === one) && partsOfOffer(state, one, now) === 0) return refuse('covering-already')
  return accept([{ kind: 'retracted', person: one, at: now, by: one }])
}

const partsOfOffer = (state: Coverage, one: string, now: number): number =>
  partsIn(openOf(state, now), state.offers.find(({ person }) => person === one)?.parts ?? []).length

/** Who has covered last, as people know them. */
export function coveredBy({ covers }: Coverage, facts: CoverageFacts): string | undefined {
  const last = covers.at(-1)
  return last === undefined ? undefined : nameOf(facts, last.person)
}
