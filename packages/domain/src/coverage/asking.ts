// Asking for cover: for which shifts, and who is called first.

import { DAY, MINUTE } from '../desk/day.ts'
import type { CoveragePolicy } from '../policy/coverage.ts'
import { accept, type Refused, refuse, type Verdict } from '../verdict/verdict.ts'
import type { AskCover, CoverageActor } from './command.ts'
import type { CoverageEvent } from './event.ts'
import { type CoverageFacts, callable } from './facts.ts'
import { common, isEmpty, type Part, type Piece, shiftOf } from './piece.ts'

/** Parts of one request at most. */
export const MOST_PARTS = 20

/** True for cover that is asked later than the desk wants it to be. */
export const isShort = (parts: readonly Part[], { leadDays }: Pick<CoveragePolicy, 'leadDays'>, now: number): boolean =>
  parts.some(({ from }) => from - now < leadDays * DAY)

/** Refusals: roster-keepers-only, not-cover-parts, no-such-shift, not-your-shift, shift-over, cover-asked-already. */
export function askCover(actor: CoverageActor, command: AskCover, facts: CoverageFacts): Verdict<readonly CoverageEvent[]> {
  if (actor.kind === 'clock') return refuse('not-your-shift')
  const { asker, reason } = command
  const inName = actor.person !== asker
  if (inName && !actor.keeps) return refuse('roster-keepers-only')
  const pieces = piecesOf(command, facts)
  if (!pieces.ok) return pieces
  const [at, by] = [facts.now, actor.person]
  const approval = !inName && reason !== 'sick' && facts.policy.approved.includes(reason)
  const asked: CoverageEvent = {
    kind: 'asked',
    asker,
    reason,
    pieces: pieces.value,
    short: isShort(pieces.value, facts.policy, at),
    approval,
    at,
    by,
  }
  if (approval) return accept([asked])
  return accept([asked, ...(inName || reason === 'sick' ? straight(asked, facts) : [calledFirst(pieces.value, asker, facts, by)])])
}

/** To the coordinators at once; everybody is called in their name. */
function straight({ asker, pieces }: Extract<CoverageEvent, { kind: 'asked' }>, facts: CoverageFacts): readonly CoverageEvent[] {
  const stamp = { at: facts.now, by: null }
  const escalated: CoverageEvent = { kind: 'escalated', ...stamp }
  if (!facts.policy.sickCalls) return [escalated]
  return [escalated, { kind: 'called', call: 'second', people: callable(facts, asker, pieces, 'second'), ...stamp }]
}

export const calledFirst = (pieces: readonly Piece[], asker: string, facts: CoverageFacts, by: string | null): CoverageEvent => ({
  kind: 'called',
  call: 'first',
  people: callable(facts, asker, pieces, 'first'),
  at: facts.now,
  by,
})

function piecesOf({ asker, parts }: AskCover, facts: CoverageFacts): Verdict<readonly Piece[]> {
  if (parts.length === 0 || parts.length > MOST_PARTS || anyCommon(parts)) return refuse('not-cover-parts')
  const pieces: Piece[] = []
  for (const part of parts) {
    const piece = pieceOf(part, asker, facts)
    if (!piece.ok) return piece
    pieces.push(piece.value)
  }
  return accept(pieces)
}

const anyCommon = (parts: readonly Part[]): boolean =>
  parts.some((one, nth) => parts.slice(nth + 1).some((other) => common(one, other) !== null))

/** Of a shift that runs it is what is left. */
function pieceOf(part: Part, asker: string, { now, shifts, policy, elsewhere }: CoverageFacts): Verdict<Piece> {
  const made = shiftOf(shifts, part)
  if (made === undefined) return refuse('no-such-shift')
  const own = made.people.find(({ person }) => person === asker)
  if (own === undefined) return refuse('not-your-shift')
  const { start, end } = made.occurrence
  const piece: Piece = { ...part, from: Math.max(part.from, now), slot: own.slot, start, end }
  return wrong(part, { start, end }, policy) ?? (isEmpty(piece) ? refuse('shift-over') : (twice(piece, elsewhere) ?? accept(piece)))
}

/** A part is as long as the desk wants it to be, or all of a shorter shift. */
function wrong({ from, to }: Part, { start, end }: Pick<Piece, 'start' | 'end'>, { partMinutes }: CoveragePolicy): Refused | null {
  const least = Math.min(partMinutes * MINUTE, end - start)
  return from >= start && to <= end && to - from >= least ? null : refuse('not-cover-parts')
}

const twice = (piece: Piece, elsewhere: readonly Part[]): Refused | null =>
  elsewhere.some((part) => common(piece, part) !== null) ? refuse('cover-asked-already') : null
