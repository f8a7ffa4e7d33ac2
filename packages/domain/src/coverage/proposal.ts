// Who is proposed to cover what: whoever carries least, and of parts as few as can be.

import { MINUTE } from '../desk/day.ts'
import { loadOf, NO_BALANCE } from './balance.ts'
import type { Taken } from './event.ts'
import { type CoverageFacts, mayCover } from './facts.ts'
import { isSameShift, type Piece } from './piece.ts'
import { type Coverage, openOf, type StandingOffer, standingOffers } from './state.ts'

type Assigned = Piece & { readonly person: string }

/**
 * What is proposed of the offers that stand: for each open piece, by its start, among those who may take it and offered to the end of it whoever carries least (`loadOf`, with what is
 * proposed to them already); where nobody does, whoever goes on longest from there, then the next. Ties go to who offered first.
 */
export function proposalOf(state: Coverage, facts: CoverageFacts): readonly Taken[] {
  const offers = standingOffers(state, facts.now)
  const given: Assigned[] = []
  for (const piece of openOf(state, facts.now)) given.push(...spread(piece, offers, given, { state, facts }))
  return given.map(({ series, key, from, to, person }) => ({ series, key, from, to, person }))
}

type In = { readonly state: Coverage; readonly facts: CoverageFacts }

function spread(piece: Piece, offers: readonly StandingOffer[], before: readonly Assigned[], within: In): readonly Assigned[] {
  const given: Assigned[] = []
  let from = piece.from
  while (from < piece.to) {
    const next = best({ ...piece, from }, offers, [...before, ...given], within)
    if (next === null) {
      const later = startsOf(offers, piece).filter((start) => start > from)
      if (later.length === 0) break
      from = Math.min(...later)
      continue
    }
    given.push(next)
    from = next.to
  }
  return given
}

const startsOf = (offers: readonly StandingOffer[], piece: Piece): readonly number[] =>
  offers.flatMap(({ parts }) => parts.filter((part) => isSameShift(part, piece) && part.from < piece.to).map((part) => part.from))

/** Who goes on from the start of a piece, and how far. */
function best(piece: Piece, offers: readonly StandingOffer[], given: readonly Assigned[], { state, facts }: In): Assigned | null {
  const able = offers.flatMap(({ person, parts, at }) => {
    const reach = Math.max(...parts.filter((part) => isSameShift(part, piece) && part.from <= piece.from).map((part) => part.to))
    const to = Math.min(reach, piece.to)
    const own = given.filter((one) => one.person === person)
    if (to <= piece.from || mayCover(facts, state.asker, person, { ...piece, to }, own) !== null) return []
    return [{ person, to, at, load: loadWith(facts, person, own) }]
  })
  const [first] = able.toSorted(
    (one, other) => other.to - one.to || one.load - other.load || one.at - other.at || (one.person < other.person ? -1 : 1),
  )
  return first === undefined ? null : { ...piece, to: first.to, person: first.person }
}

const loadWith = ({ balances }: CoverageFacts, person: string, given: readonly Piece[]): number =>
  loadOf(balances.get(person) ?? NO_BALANCE) + given.reduce((all, { from, to }) => all + to - from, 0) / MINUTE
