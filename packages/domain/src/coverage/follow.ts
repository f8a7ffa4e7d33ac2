// What follows from what came about in a coverage request: who is told, what changes hands, and when it is looked at again.

import type { CoveragePolicy } from '../policy/coverage.ts'
import { coverageDueAt } from './due.ts'
import type { CoverageEvent } from './event.ts'
import { type Hand, handsOf } from './hands.ts'
import { type Coverage, evolveCoverage } from './state.ts'

/**
 * approve: coordinators are asked to agree; short: the asker is told how late it is; call, second-call: somebody is asked; wanted: coordinators find somebody; covering: it is yours now; relieved: it is not
 * yours any more; covered: all of it is.
 */
export const COVERAGE_NOTICES = [
  ...(['approve', 'short', 'approved', 'call', 'second-call', 'wanted', 'offered', 'retracted', 'lapsed'] as const),
  ...(['covering', 'relieved', 'covered', 'withdrawn', 'refused', 'over', 'changed'] as const),
] as const

/** Coordinators of the desk are told as a circle; anybody else by name. */
export type CoverageNotice = {
  readonly what: (typeof COVERAGE_NOTICES)[number]
  readonly to: readonly string[] | 'coordinators'
}

export type CoverageFollows = {
  readonly notices: readonly CoverageNotice[]
  readonly hands: readonly Hand[]
  /** In milliseconds since 1970; null when nothing comes any more. */
  readonly lookAt: number | null
}

/** What follows from these events, given the state before them. */
export function followCoverage(
  before: Coverage | null,
  events: readonly CoverageEvent[],
  policy: CoveragePolicy,
  now: number,
): CoverageFollows {
  const notices: CoverageNotice[] = []
  let state = before
  for (const event of events) {
    const after = evolveCoverage(state, event)
    if (after !== null) notices.push(...noticesOf(event, state, after))
    state = after
  }
  if (state === null) return { notices, hands: [], lookAt: null }
  const known = before === null ? [] : handsOf(before).map(nameOfHand)
  const hands = handsOf(state).filter((hand) => !known.includes(nameOfHand(hand)))
  return { notices: notices.filter(({ to }) => to.length > 0), hands, lookAt: coverageDueAt(state, policy, now) }
}

const nameOfHand = ({ series, key, from, to, on }: Hand): string => [series, key, from, to, on].join(' ')

const NONE: readonly CoverageNotice[] = []

function noticesOf(event: CoverageEvent, before: Coverage | null, after: Coverage): readonly CoverageNotice[] {
  const { asker } = after
  switch (event.kind) {
    case 'asked':
      return askedOf(event)
    case 'approved':
      return [{ what: 'approved', to: [asker] }]
    case 'called':
      return [{ what: event.call === 'first' ? 'call' : 'second-call', to: event.people }]
    case 'escalated':
      // Whoever is sick has nothing more to do, and is told nothing.
      return [
        { what: 'wanted', to: 'coordinators' },
        ...(event.by === null && before?.version === 1 ? NONE : [{ what: 'wanted' as const, to: [asker] }]),
      ]
    case 'offered':
    case 'retracted':
    case 'lapsed':
      return [{ what: event.kind, to: whoPicks(after) }]
    case 'taken':
      return takenOf(event, after)
    case 'changed':
      return [{ what: 'changed', to: [...new Set([asker, ...concerned(before ?? after)])] }]
    case 'ended':
      return endedOf(event, after)
    default:
      return NONE
  }
}

function askedOf({ asker, reason, short, approval }: Extract<CoverageEvent, { kind: 'asked' }>): readonly CoverageNotice[] {
  const late: readonly CoverageNotice[] = short && reason !== 'sick' ? [{ what: 'short', to: [asker] }] : []
  return approval ? [...late, { what: 'approve', to: 'coordinators' }] : late
}

/** Offers are for the asker, and for coordinators once it is theirs. */
const whoPicks = ({ stage, asker }: Coverage): CoverageNotice['to'] => (stage === 'coordinator' ? 'coordinators' : [asker])

function takenOf({ covers }: Extract<CoverageEvent, { kind: 'taken' }>, { asker }: Coverage): readonly CoverageNotice[] {
  return [
    { what: 'covering', to: [...new Set(covers.map(({ person }) => person))] },
    { what: 'relieved', to: [asker] },
  ]
}

/** Whoever was asked, offered or covers. */
const concerned = ({ called, offers, covers }: Coverage): readonly string[] => [
  ...new Set([...called, ...offers, ...covers].map(({ person }) => person)),
]

function endedOf({ how }: Extract<CoverageEvent, { kind: 'ended' }>, after: Coverage): readonly CoverageNotice[] {
  const told: CoverageNotice = { what: how, to: concerned(after) }
  if (how === 'refused') return [{ what: how, to: [after.asker] }]
  if (how === 'over')
    return [
      { what: how, to: [after.asker] },
      { what: how, to: 'coordinators' },
    ]
  if (how === 'changed') return NONE
  return after.stage === 'coordinator' ? [told, { what: how, to: 'coordinators' }] : [told]
}
