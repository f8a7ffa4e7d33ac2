// A desk to test the rules of cover on: Ana and Zoe listen on Mondays from 10:00 to 14:00; Cy coordinates, Sue supervises, Ben, Dan and Eve listen.

import {
  COVERAGE_POLICY,
  type Coverage,
  type CoverageActor,
  type CoverageCommand,
  type CoverageEvent,
  type CoverageFacts,
  type CoverOffer,
  coverageDueAt,
  decideCoverage,
  foldCoverage,
  type Made,
  type Part,
  type Passage,
  ROSTER_POLICY,
  type Role,
  type Taken,
  type Verdict,
  type Volunteer,
} from '../index.ts'

export const HOUR = 3_600_000
const DAYS = 24 * HOUR

/** A moment of the Monday on which the first of the shifts is, or so many days after it. */
export const on = (text: string, days = 0): number => Date.parse(`2026-11-23T${text}Z`) + days * DAYS
/** Ten days before the first shift. */
export const EARLY = on('10:00', -10)

const passage: Passage = {
  role: 'listener',
  training: false,
  agreement: 0,
  agreed: 0,
  access: 'shifts',
  organisation: 'member',
  shift: null,
  unscheduled: false,
  weekly: null,
  worked: 0,
  first: 0,
  finished: 9,
  accompanied: false,
}

export const volunteer = (name: string, role: Role = 'listener', different: Partial<Volunteer> = {}): Volunteer => ({
  person: name.toLowerCase(),
  name,
  role,
  on: [],
  passage: { ...passage, role },
  planned: new Map(),
  daysOff: [],
  ...different,
})

export const TEAM: readonly Volunteer[] = [
  ...['Ana', 'Zoe', 'Ben', 'Dan', 'Eve'].map((name) => volunteer(name)),
  volunteer('Cy', 'coordinator'),
  volunteer('Sue', 'supervisor'),
]

export const shift = (week = 0, people: readonly string[] = ['ana', 'zoe']): Made => ({
  occurrence: {
    series: 's',
    desk: 'desk',
    key: new Date(on('10:00', 7 * week)).toISOString().slice(0, 16),
    start: on('10:00', 7 * week),
    end: on('14:00', 7 * week),
    slots: { supervisor: 0, coordinator: 0, listeners: { least: 2, most: 2 } },
  },
  date: new Date(on('10:00', 7 * week)).toISOString().slice(0, 10),
  people: people.map((person) => ({ person, slot: 'listener' })),
})

export const facts: CoverageFacts = {
  now: EARLY,
  policy: COVERAGE_POLICY,
  desk: { training: false, roster: ROSTER_POLICY, finished: new Set() },
  shifts: [shift(), shift(1)],
  team: TEAM,
  balances: new Map(),
  elsewhere: [],
}

export const part = (from = '10:00', to = '14:00', week = 0): Part => ({
  series: 's',
  key: shift(week).occurrence.key,
  from: on(from, 7 * week),
  to: on(to, 7 * week),
})
export const take = (person: string, from = '10:00', to = '14:00', week = 0): Taken => ({ ...part(from, to, week), person })

export const CLOCK: CoverageActor = { kind: 'clock' }
export const who = (person: string, keeps = false): CoverageActor => ({ kind: 'staff', person, keeps })
export const cy = who('cy', true)

export const ASK: CoverageCommand = { do: 'ask', asker: 'ana', reason: 'meeting', parts: [part()] }
export const OFFER: CoverageCommand = { do: 'offer', parts: null }
export const LOOK: CoverageCommand = { do: 'look' }
export const ask = (different: Partial<Extract<CoverageCommand, { do: 'ask' }>>): CoverageCommand => ({
  do: 'ask',
  asker: 'ana',
  reason: 'meeting',
  parts: [part()],
  ...different,
})
export const pick = (...picks: readonly Taken[]): CoverageCommand => ({ do: 'pick', picks })

export type Step = readonly [CoverageActor, CoverageCommand, Partial<CoverageFacts>?]
export const ASKED: Step = [who('ana'), ASK]

/** What came about in these steps; throws when one was refused. */
export function came(...steps: readonly Step[]): readonly CoverageEvent[] {
  const events: CoverageEvent[] = []
  for (const [actor, command, world] of steps) {
    const verdict = decideCoverage(foldCoverage(events), actor, command, { ...facts, ...world })
    if (!verdict.ok) throw new Error(`${command.do} was refused: ${verdict.refusal.rule}`)
    events.push(...verdict.value)
  }
  return events
}

export function stateAfter(...steps: readonly Step[]): Coverage {
  const state = foldCoverage(came(...steps))
  if (state === null) throw new Error('Nobody has asked')
  return state
}

/** What asking leads to: what comes about, or the rule that refuses. */
export function happens(steps: readonly Step[], ...[actor, command, world]: Step): string {
  return outcome(decideCoverage(foldCoverage(came(...steps)), actor, command, { ...facts, ...world }))
}

export const outcome = (verdict: Verdict<readonly CoverageEvent[]>): string => {
  if (verdict.ok) return verdict.value.map(wordsOf).join(' ')
  const { rule, who: named } = verdict.refusal
  return named === undefined ? rule : `${rule} (${named})`
}

function wordsOf(event: CoverageEvent): string {
  if (event.kind === 'called') return `${event.call}:${event.people.join()}`
  if (event.kind === 'taken') return event.covers.map(({ person, from, to }) => `${person}=${clock(from)}-${clock(to)}`).join()
  if (event.kind === 'ended') return `ended:${event.how}`
  return 'person' in event ? `${event.kind}:${event.person}` : event.kind
}

export const clock = (moment: number): string => new Date(moment).toISOString().slice(11, 16)

/** How many hours after `since` it is looked at again. */
export const hoursUntil = (state: Coverage, since = EARLY): number | null => {
  const at = coverageDueAt(state, COVERAGE_POLICY, since)
  return at === null ? null : (at - since) / HOUR
}

export const offersOf = (offers: readonly CoverOffer[]): string => offers.map(({ person }) => person).join()
