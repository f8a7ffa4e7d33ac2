// The figures of a simulated year.

import { type CoverageEvent, joined, type Made, presenceOn, type Span, without } from '@earshot/domain'
import type { Fate } from './fate.ts'
import type { Roster } from './roster.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

/** How somebody fares on a shift. */
export type Fares = (made: Made, person: string) => Fate

/** When somebody is there, of what they are planned for. */
function thereOf(fate: Fate, { from, to }: Span, start: number): readonly Span[] {
  if (fate.kind === 'comes') return [{ from, to }]
  if (fate.kind === 'late') return [{ from: Math.max(from, Math.min(to, start + fate.minutes * MINUTE)), to }]
  return []
}

/** Minutes of these hours in which fewer than so many are there. */
export function minutesBelow(least: number, hours: readonly Span[], roster: Roster, fares: Fares): number {
  const there = roster
    .all()
    .flatMap((made) =>
      presenceOn(made, roster.parts()).flatMap(({ person, from, to }) => thereOf(fares(made, person), { from, to }, made.occurrence.start)),
    )
  const moments = [...new Set([...hours, ...there].flatMap(({ from, to }) => [from, to]))].toSorted((one, other) => one - other)
  const changes = new Map<number, number>()
  const change = (at: number, by: number) => changes.set(at, (changes.get(at) ?? 0) + by)
  for (const { from, to } of there) {
    change(from, 1)
    change(to, -1)
  }
  let number = 0
  const enough: Span[] = []
  for (const [nth, from] of moments.entries()) {
    number += changes.get(from) ?? 0
    const to = moments[nth + 1]
    if (number >= least && to !== undefined) enough.push({ from, to })
  }
  const manned = joined(enough)
  return joined(hours).reduce((all, span) => all + without(span, manned).reduce((sum, { from, to }) => sum + to - from, 0), 0) / MINUTE
}

/** 0 when all have the same, and nearly 1 when one has everything; 0 of nothing. */
export function gini(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((one, other) => one - other)
  const all = sorted.reduce((sum, one) => sum + one, 0)
  if (all === 0) return 0
  const weighed = sorted.reduce((sum, one, nth) => sum + one * (2 * (nth + 1) - sorted.length - 1), 0)
  return weighed / (sorted.length * all)
}

export type CoverFigures = {
  readonly requests: number
  readonly covered: number
  readonly median_hours_to_cover: number
  /** How often the team was called, and how many people were, for one cover. */
  readonly calls_per_cover: number
  readonly people_called_per_cover: number
  readonly came_to_coordinators: number
}

export function coverFigures(logs: readonly (readonly CoverageEvent[])[]): CoverFigures {
  const calls = logs.flat().filter((event) => event.kind === 'called' && event.people.length > 0)
  const covered = logs.filter((log) => log.some((event) => event.kind === 'ended' && event.how === 'covered'))
  const hours = covered.map((log) => ((log.at(-1)?.at ?? 0) - (log[0]?.at ?? 0)) / HOUR).toSorted((one, other) => one - other)
  const called = calls.reduce((all, event) => all + (event.kind === 'called' ? event.people.length : 0), 0)
  return {
    requests: logs.length,
    covered: covered.length,
    median_hours_to_cover: rounded(middle(hours), 2),
    calls_per_cover: rounded(calls.length / covered.length, 3),
    people_called_per_cover: rounded(called / covered.length, 1),
    came_to_coordinators: logs.filter((log) => log.some(({ kind }) => kind === 'escalated')).length,
  }
}

/** The median of numbers in order. */
export function middle(sorted: readonly number[]): number {
  const half = sorted.length / 2
  const [low, high] = [sorted[Math.ceil(half) - 1], sorted[Math.floor(half)]]
  return low === undefined || high === undefined ? 0 : (low + high) / 2
}

export const rounded = (number: number, digits: number): number => Number((Number.isFinite(number) ? number : 0).toFixed(digits))
