// A year of a desk, played through the rules of the domain; and the same year in which nobody asks anybody.

import { type Coverage, type CoverageEvent, type DaysOff, type KeptPlan, type Made, missedFrom, NO_RECORD } from '@earshot/domain'
import { type Checks, noChecks } from './checks.ts'
import { type CoverFigures, coverFigures, type Fares, gini, minutesBelow, rounded } from './counting.ts'
import { askFor, type Covering } from './covering.ts'
import { closuresOf, minutesOf, type Person, peopleOf, plansOf, serviceOf, yearOf } from './desk.ts'
import { type Fate, fateOf } from './fate.ts'
import type { Inputs } from './inputs.ts'
import { type Roster, rosterOf } from './roster.ts'
import { timeline } from './timeline.ts'

export type Staffing = {
  readonly service_minutes: number
  /** Nobody was there; and fewer than were planned. */
  readonly unstaffed_minutes: number
  readonly unstaffed_share: number
  readonly short_minutes: number
}

export type YearReport = Staffing &
  CoverFigures & {
    readonly cover_gini: number
    readonly rule_violations: number
    readonly violations: Readonly<Record<string, number>>
    readonly without_engine: Staffing
    readonly seed: number
    readonly inputs: Inputs
  }

const MINUTE = 60_000

export function playYear(inputs: Inputs, seed: number): YearReport {
  const people = peopleOf(inputs)
  const plans = plansOf(inputs, people)
  const planned = () => rosterOf(plans, closuresOf(inputs), yearOf(inputs))
  const alone: Fares = (made, person) => fateOf(inputs, seed, made, person)
  const { roster, fares, log, checks } = covered(inputs, seed, people, planned())
  const given = givenBy(people, [...log.requests])
  return {
    ...staffing(inputs, roster, fares),
    ...coverFigures(log.events),
    cover_gini: rounded(gini(given), 4),
    rule_violations: [...checks.values()].reduce((all, one) => all + one, 0) + strayed(plans, roster, [...log.requests]),
    violations: Object.fromEntries(checks),
    without_engine: staffing(inputs, planned(), alone),
    ...{ seed, inputs },
  }
}

function staffing(inputs: Inputs, roster: Roster, fares: Fares): Staffing {
  const hours = serviceOf(inputs)
  const [service, nobody] = [minutesOf(hours), minutesBelow(1, hours, roster, fares)]
  return {
    service_minutes: service,
    unstaffed_minutes: rounded(nobody, 1),
    unstaffed_share: rounded(nobody / service, 5),
    short_minutes: rounded(minutesBelow(inputs.listeners, hours, roster, fares), 1),
  }
}

type Played = {
  readonly roster: Roster
  readonly fares: Fares
  readonly log: { readonly events: readonly (readonly CoverageEvent[])[]; readonly requests: readonly Coverage[] }
  readonly checks: Checks
}

function covered(inputs: Inputs, seed: number, people: readonly Person[], roster: Roster): Played {
  const [time, log, checks, requests] = [timeline(), new Map<string, readonly CoverageEvent[]>(), noChecks(), new Map<string, Coverage>()]
  const fates = new Map<string, Fate>()
  const daysOff = new Map<string, DaysOff[]>()
  const coordinator = people.findLast(({ role }) => role === 'coordinator')?.person ?? ''
  const nameOf = (made: Made, person: string) => `${made.occurrence.series} ${made.occurrence.key} ${person}`
  const isAway = (person: string, date: string) =>
    daysOff.set(person, [...(daysOff.get(person) ?? []), { person, from: date, until: date }])

  function became(made: Made, person: string, fate: Fate): void {
    // Who covers two parts of a shift fares the same on both.
    if (fates.has(nameOf(made, person))) return
    fates.set(nameOf(made, person), fate)
    if (fate.kind === 'sick' || fate.kind === 'absent') {
      time.at(fate.at, (now) => {
        isAway(person, made.date)
        ask(made, person, fate.kind === 'sick' ? 'sick' : 'other', person, now)
      })
    }
    if (fate.kind !== 'no-show') return
    const missed = missedFrom({ ...made.occurrence, people: [] }, NO_RECORD, inputs.roster)
    time.at(missed + inputs.coordinatorMinutes * MINUTE, (now) => ask(made, person, 'other', coordinator, now))
  }

  /** Whoever covers a part alone is not asked cover for: it is still the other one's shift. */
  function ask(made: Made, person: string, reason: 'sick' | 'other', by: string, now: number): void {
    const shift = roster.find(made.occurrence)
    const own = shift?.people.some((one) => one.person === person)
    if (shift !== undefined && own && now < shift.occurrence.end) askFor(covering, shift, person, reason, by, now)
  }

  const covering: Covering = { world: { inputs, roster, people, daysOff, requests }, seed, time, log, checks, became }
  for (const made of roster.all()) for (const { person } of made.people) became(made, person, fateOf(inputs, seed, made, person))
  time.run()
  const fares: Fares = (made, person) => fates.get(nameOf(made, person)) ?? { kind: 'comes' }
  return { roster, fares, log: { events: [...log.values()], requests: [...requests.values()] }, checks }
}

/** Minutes that each has covered for others. */
function givenBy(people: readonly Person[], requests: readonly Coverage[]): readonly number[] {
  const covers = requests.flatMap((one) => one.covers)
  return people.map(
    ({ person }) => covers.filter((one) => one.person === person).reduce((all, { from, to }) => all + to - from, 0) / MINUTE,
  )
}

/** Shifts that are not as they were planned although nobody covers them, and series that are not. */
function strayed(plans: readonly KeptPlan[], roster: Roster, requests: readonly Coverage[]): number {
  const touched = new Set(requests.flatMap(({ covers }) => covers.map(({ series, key }) => `${series} ${key}`)))
  const changed = roster.plans().filter(({ plan }, nth) => JSON.stringify(plan.regulars) !== JSON.stringify(plans[nth]?.plan.regulars))
  const stray = roster.plans().flatMap(({ series, plan }) => plan.changes.filter(({ key }) => !touched.has(`${series} ${key}`)))
  return changed.length + stray.length
}
