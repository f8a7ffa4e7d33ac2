// A plan: a series with what was changed of it, as one document; and the shifts that come of it.

import type { Closure, Span } from '../desk/hours.ts'
import { accept, type Verdict } from '../verdict/verdict.ts'
import { dayOf, type Exception, keyOf, type Occurrence, occurrencesOf } from './occurrence.ts'
import { type Change, type OnShift, peopleOn, type Regular, type Slot } from './people.ts'
import { type SeriesWords, type ShiftWords, seriesWords, shiftWords } from './series.ts'

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

/** A shift that comes of a plan, the day it begins on the desk's wall clock, and who is put on it. */
export type Made = { readonly occurrence: Occurrence; readonly date: string; readonly people: readonly OnShift[] }

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

/** The shifts of a plan that overlap a time, each with whoever is put on it. Closures are those of its desk. */
export function madeOf(kept: KeptPlan, closures: readonly Closure[], look: Span): readonly Made[] {
  const { plan } = kept
  if (plan.ended) return []
  const series = { ...plan.words, id: kept.series, desk: kept.desk, timeZone: kept.timeZone }
  return occurrencesOf(series, plan.exceptions, closures, look).map((occurrence) => ({
    occurrence,
    date: wordsAt(plan, occurrence.key).words.date,
    people: peopleOn(occurrence.key, plan.regulars, plan.changes),
  }))
}

/** The cancelled shifts of a plan that would overlap a time. */
export function cancelledOf(kept: KeptPlan, closures: readonly Closure[], look: Span): readonly Made[] {
  const { exceptions } = kept.plan
  const cancelled = new Set(exceptions.filter(({ change }) => change === null).map(({ key }) => key))
  if (cancelled.size === 0) return []
  const plan = { ...kept.plan, exceptions: exceptions.filter(({ key }) => !cancelled.has(key)) }
  return madeOf({ ...kept, plan }, closures, look).filter(({ occurrence }) => cancelled.has(occurrence.key))
}

/** What the shift of this key is by its plan; cancelled, what it would be. */
export function wordsAt(plan: Plan, key: string): { readonly words: ShiftWords; readonly cancelled: boolean; readonly changed: boolean } {
  const exception = plan.exceptions.findLast((one) => one.key === key)
  const { from, to, slots } = plan.words
  const usual = { date: dayOf(key), from, to, slots }
  return { words: exception?.change ?? usual, cancelled: exception?.change === null, changed: exception !== undefined }
}

/** What is planned, as it is kept. Refusals: those of a series. */
export function keptWords(asked: PlanWords, timeZone: string): Verdict<PlanWords> {
  const kept = seriesWords({ ...asked, timeZone })
  if (!kept.ok) return kept
  const { timeZone: _, ...words } = kept.value
  return accept(words)
}
