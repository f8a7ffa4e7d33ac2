// A plan: a series with what was changed of it, as one document; and the shifts that come of it.

import { DAY, dateOf } from '../desk/day.ts'
import type { Closure, Span } from '../desk/hours.ts'
import { accept, type Verdict } from '../verdict/verdict.ts'
import { dayOf, type Exception, keyOf, type Occurrence, occurrencesOf } from './occurrence.ts'
import { type Change, type OnShift, peopleOn, type Regular, type Slot } from './people.ts'
import { daysOf } from './repeating.ts'
import { partsOf, ruleText } from './rule.ts'
import { type SeriesWords, type ShiftWords, seriesWords, shiftWords } from './series.ts'
import { wallOf } from './wall.ts'

/** What is planned of a series: its zone is that of its desk. */
export type PlanWords = Omit<SeriesWords, 'timeZone'>
/** `ended`: it was taken away, and nothing comes of it any more. */
export type Plan = {
  readonly words: PlanWords
  readonly exceptions: readonly Exception[]
  readonly regulars: readonly Regular[]
  readonly changes: readonly Change[]
  readonly ended: boolean
}

/** A plan of a desk, under the id of its series. */
export type KeptPlan = { readonly series: string; readonly desk: string; readonly timeZone: string; readonly plan: Plan }

/** A shift that comes of a plan, and who is put on it. */
export type Made = { readonly occurrence: Occurrence; readonly people: readonly OnShift[] }

/** A new plan. Refusals: those of a series. */
export function newPlan(asked: PlanWords, regulars: readonly Regular[], timeZone: string): Verdict<Plan> {
  const words = keptWords(asked, timeZone)
  return words.ok ? accept({ words: words.value, exceptions: [], regulars, changes: [], ended: false }) : words
}

/** The plan with the whole series otherwise. What was changed for one shift stays with its day. Refusals: those of a series. */
export function replanned(plan: Plan, asked: PlanWords, regulars: readonly Regular[], timeZone: string): Verdict<Plan> {
  const words = keptWords(asked, timeZone)
  if (!words.ok) return words
  const now = <Keyed extends { readonly key: string }>(one: Keyed): Keyed => ({ ...one, key: keyOf(dayOf(one.key), words.value.from) })
  const { exceptions, changes } = plan
  return accept({ ...plan, words: words.value, regulars, exceptions: exceptions.map(now), changes: changes.map(now), ended: false })
}

/** The plan with one shift otherwise: at another time or for others, cancelled with null, or as its series has it. Refusals: those of a shift. */
export function excepted(plan: Plan, key: string, change: ShiftWords | null | 'series'): Verdict<Plan> {
  const others = plan.exceptions.filter((one) => one.key !== key)
  if (change === 'series') return accept({ ...plan, exceptions: others })
  const kept = change === null ? accept(null) : shiftWords(change)
  return kept.ok ? accept({ ...plan, exceptions: [...others, { key, change: kept.value }] }) : kept
}

/** The plan with somebody in this slot of one shift, or off it. What the series has anyway is no change. */
export function staffed(plan: Plan, key: string, person: string, slot: Slot | null): Plan {
  const others = plan.changes.filter((one) => one.key !== key || one.person !== person)
  const standing = peopleOn(key, plan.regulars, others).find((one) => one.person === person)
  if ((standing?.slot ?? null) === slot) return { ...plan, changes: others }
  const change = { key, person, slot: slot ?? standing?.slot ?? 'listener', on: slot !== null }
  return { ...plan, changes: [...others, change] }
}

/** The plan taken apart at one of its shifts: what was before, and what begins with it, by a rule of its own. The first is null where nothing is before. */
export function splitAt(plan: Plan, key: string): { readonly before: Plan | null; readonly after: Plan } {
  const date = dayOf(key)
  const earlier = daysOf(plan.words, { from: wallOf({ ...plan.words, minute: 0 }), to: wallOf({ date, minute: 0 }) - DAY })
  const after = later(plan, date, earlier.length)
  return { before: earlier.length === 0 ? null : until(plan, dateOf(wallOf({ date, minute: 0 }) - DAY)), after }
}

function until(plan: Plan, last: string): Plan {
  const isBefore = ({ key }: { readonly key: string }) => dayOf(key) <= last
  return {
    ...plan,
    words: { ...plan.words, rule: ruled(plan.words.rule, { UNTIL: last.replaceAll('-', '') }) },
    exceptions: plan.exceptions.filter(isBefore),
    changes: plan.changes.filter(isBefore),
  }
}

function later(plan: Plan, date: string, made: number): Plan {
  const isLater = ({ key }: { readonly key: string }) => dayOf(key) >= date
  return {
    ...plan,
    words: { ...plan.words, date, rule: ruled(plan.words.rule, { made }) },
    exceptions: plan.exceptions.filter(isLater),
    changes: plan.changes.filter(isLater),
    regulars: plan.regulars.filter((one) => one.until === null || one.until >= date),
  }
}

/** A rule with another end: a last day, or as many times fewer as it has `made` already. */
function ruled(rule: string | null, end: { readonly UNTIL?: string; readonly made?: number }): string | null {
  const parts = rule === null ? null : partsOf(rule)
  if (parts === null || !parts.ok) return rule
  const { COUNT, ...rest } = parts.value
  if (end.UNTIL !== undefined) return ruleText({ ...rest, UNTIL: end.UNTIL })
  return ruleText(COUNT === undefined ? rest : { ...rest, COUNT: String(Number(COUNT) - (end.made ?? 0)) })
}

/** The shifts of a plan that overlap a time, each with whoever is put on it. Closures are those of its desk. */
export function madeOf(kept: KeptPlan, closures: readonly Closure[], look: Span): readonly Made[] {
  const { plan } = kept
  if (plan.ended) return []
  const series = { ...plan.words, id: kept.series, desk: kept.desk, timeZone: kept.timeZone }
  return occurrencesOf(series, plan.exceptions, closures, look).map((occurrence) => ({
    occurrence,
    people: peopleOn(occurrence.key, plan.regulars, plan.changes),
  }))
}

/** What a shift of this key is by its plan, or null where the plan has cancelled it; where it would be in the series says `false` as `changed`. */
export function wordsAt(plan: Plan, key: string): { readonly words: ShiftWords; readonly cancelled: boolean; readonly changed: boolean } {
  const exception = plan.exceptions.findLast((one) => one.key === key)
  const { from, to, slots } = plan.words
  const usual = { date: dayOf(key), from, to, slots }
  return { words: exception?.change ?? usual, cancelled: exception?.change === null, changed: exception !== undefined }
}

function keptWords(asked: PlanWords, timeZone: string): Verdict<PlanWords> {
  const kept = seriesWords({ ...asked, timeZone })
  if (!kept.ok) return kept
  const { timeZone: _, ...words } = kept.value
  return accept(words)
}
