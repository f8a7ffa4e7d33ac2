// What comes due in a coverage request by itself: the next call, the coordinators, the proposal, and its end.

import type { CoveragePolicy } from '../policy/coverage.ts'
import type { CoverageEnd, CoverageEvent } from './event.ts'
import { type CoverageFacts, callable, mayCover } from './facts.ts'
import { leftOf, type Piece, shiftOf } from './piece.ts'
import { proposalOf } from './proposal.ts'
import { type Coverage, evolveCoverage, openOf, standingOffers } from './state.ts'

const HOUR = 3_600_000

/** The share of the time until a shift that is waited at most, so that nothing waits beyond its start. */
const SHARE = 1 / 3

/** When so many hours are over, or a third of the time that is left until then. */
const waited = (since: number, hours: number, until: number): number => since + Math.min(hours * HOUR, Math.max(0, (until - since) * SHARE))

/** When the next call goes out, or the coordinators have it; null when neither comes, or not while offers are enough. */
function rungAt(state: Coverage, policy: CoveragePolicy, now: number): number | null {
  const { stage, stageAt, called, declined } = state
  const open = openOf(state, now)
  const [first] = open
  if ((stage !== 'first' && stage !== 'second') || first === undefined) return null
  if (
    leftOf(
      open,
      standingOffers(state, now).flatMap(({ parts }) => parts),
      now,
    ).length === 0
  )
    return null
  if (called.every(({ person }) => declined.includes(person))) return stageAt
  return waited(stageAt, stage === 'first' ? policy.secondAfter : policy.coordinatorAfter, first.from)
}

/** When the proposal is taken; null while nobody offers. */
export function proposalAt(state: Coverage, policy: CoveragePolicy, now: number): number | null {
  const offers = standingOffers(state, now)
  if (offers.length === 0) return null
  const first = Math.min(...offers.map(({ at }) => at))
  return waited(first, policy.pickAfter, Math.min(...offers.flatMap(({ parts }) => parts.map(({ from }) => from))))
}

/** When a request is to be looked at again, in milliseconds since 1970; null once it has ended. */
export function coverageDueAt(state: Coverage, policy: CoveragePolicy, now: number): number | null {
  if (state.ended !== null) return null
  const ends = openOf(state, now).map(({ to }) => to)
  return Math.min(...[rungAt(state, policy, now), proposalAt(state, policy, now), ...ends].filter((at) => at !== null))
}

type Step = (state: Coverage, facts: CoverageFacts) => readonly CoverageEvent[]

const changed: Step = (state, { now, shifts }) => {
  const pieces = openOf(state, now).filter((piece) => !isAsIt(piece, state.asker, shifts))
  return pieces.length === 0 ? [] : [{ kind: 'changed', pieces, at: now, by: null }]
}

/** True while a shift is when it was, and the asker on it. */
function isAsIt(piece: Piece, asker: string, shifts: CoverageFacts['shifts']): boolean {
  const made = shiftOf(shifts, piece)
  if (made === undefined || made.occurrence.start !== piece.start || made.occurrence.end !== piece.end) return false
  return made.people.some(({ person, slot }) => person === asker && slot === piece.slot)
}

const ended: Step = (state, { now }) => (openOf(state, now).length > 0 ? [] : [{ kind: 'ended', how: howEnded(state), at: now, by: null }])

const howEnded = ({ pieces, covers }: Coverage): CoverageEnd => {
  if (pieces.length === 0) return 'changed'
  // What had passed by the time somebody took over the rest is not wanted any more.
  const last = Math.max(...covers.map(({ at }) => at))
  return leftOf(pieces, covers, last).length === 0 ? 'covered' : 'over'
}

const lapsed: Step = (state, facts) =>
  standingOffers(state, facts.now)
    .filter(({ person, parts }) => parts.every((part) => mayCover(facts, state.asker, person, part) !== null))
    .map(({ person }) => ({ kind: 'lapsed', person, at: facts.now, by: null }))

const proposed: Step = (state, facts) => {
  const at = proposalAt(state, facts.policy, facts.now)
  if (at === null || at > facts.now) return []
  const covers = proposalOf(state, facts)
  return covers.length === 0 ? [] : [{ kind: 'taken', covers, at: facts.now, by: null }]
}

const climbed: Step = (state, facts) => {
  const at = rungAt(state, facts.policy, facts.now)
  if (at === null || at > facts.now) return []
  return state.stage === 'first' ? secondCall(state, facts) : [{ kind: 'escalated', at: facts.now, by: null }]
}

/** Those who said no, and those who have offered, are not asked again. */
function secondCall(state: Coverage, facts: CoverageFacts): readonly CoverageEvent[] {
  const answered = [...state.declined, ...standingOffers(state, facts.now).map(({ person }) => person)]
  const people = callable(facts, state.asker, openOf(state, facts.now), 'second').filter((person) => !answered.includes(person))
  return [{ kind: 'called', call: 'second', people, at: facts.now, by: null }]
}

/** All that is due now, in its order. Once something has been taken over the facts are of before: what is proposed next is for the next look. */
export function dueNow(asked: Coverage, facts: CoverageFacts, took = false): readonly CoverageEvent[] {
  const events: CoverageEvent[] = []
  let state: Coverage | null = asked
  while (state !== null && state.ended === null) {
    const now: Coverage = state
    const taken = took || events.some(({ kind }) => kind === 'taken')
    const steps = [changed, ended, lapsed, ...(taken ? [] : [proposed]), climbed]
    const step = steps.map((one) => one(now, facts)).find((come) => come.length > 0)
    if (step === undefined) break
    events.push(...step)
    state = step.reduce(evolveCoverage, state)
  }
  return events
}
