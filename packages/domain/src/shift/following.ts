// A shift and all that follow it, otherwise than those before: they become a series of their own.

import { DAY, dateOf } from '../desk/day.ts'
import { accept, refuse, type Verdict } from '../verdict/verdict.ts'
import { dayOf, keyOf } from './occurrence.ts'
import { keptWords, type Plan } from './plan.ts'
import { daysOf } from './repeating.ts'
import { type Parts, partsOf, ruleText } from './rule.ts'
import type { ShiftWords } from './series.ts'
import { wallOf } from './wall.ts'

/** `before` is null where nothing is before that shift, and then `after` is all there was. */
export type Split = { readonly before: Plan | null; readonly after: Plan }

/** The plan taken apart at one of its shifts, which begins the second part. */
export function splitAt(plan: Plan, key: string): Split {
  const [first, date] = [midnight(plan.words.date), dayOf(key)]
  const earlier = daysOf(plan.words, { from: first, to: midnight(date) - DAY })
  return { before: earlier.length === 0 ? null : until(plan, dateOf(midnight(date) - DAY)), after: since(plan, date, earlier.length) }
}

/**
 * The same with a shift and all that follow otherwise: at another time, on another day, or for others; with null they are taken away. Refusals: those of a series, and
 * `follows-no-other-day` where a rule cannot be moved to another day.
 */
export function splitOff(plan: Plan, key: string, change: ShiftWords | null, timeZone: string): Verdict<Split> {
  const { before, after } = splitAt(plan, key)
  if (change === null) return accept({ before, after: { ...after, ended: true } })
  const days = Math.round((midnight(change.date) - midnight(dayOf(key))) / DAY)
  const rule = movedRule(after.words.rule, days)
  if (rule === undefined) return refuse('follows-no-other-day')
  const words = keptWords({ ...change, rule }, timeZone)
  if (!words.ok) return words
  const moved = <Keyed extends { readonly key: string }>(one: Keyed): Keyed => ({
    ...one,
    key: keyOf(dateOf(midnight(dayOf(one.key)) + days * DAY), words.value.from),
  })
  // What this one shift was before is what it is being changed from.
  const exceptions = after.exceptions.filter((one) => one.key !== key).map(moved)
  return accept({ before, after: { ...after, words: words.value, exceptions, changes: after.changes.map(moved) } })
}

function until(plan: Plan, last: string): Plan {
  const isBefore = ({ key }: { readonly key: string }) => dayOf(key) <= last
  return {
    ...plan,
    words: { ...plan.words, rule: ruled(plan.words.rule, ({ COUNT: _, ...rest }) => ({ ...rest, UNTIL: last.replaceAll('-', '') })) },
    exceptions: plan.exceptions.filter(isBefore),
    changes: plan.changes.filter(isBefore),
  }
}

/** Of a rule that ends after so many times, as many fewer as it has made already. */
function since(plan: Plan, date: string, made: number): Plan {
  const isLater = ({ key }: { readonly key: string }) => dayOf(key) >= date
  const fewer = ({ COUNT, ...rest }: Parts): Parts => (COUNT === undefined ? rest : { ...rest, COUNT: String(Number(COUNT) - made) })
  return {
    ...plan,
    words: { ...plan.words, date, rule: ruled(plan.words.rule, fewer) },
    exceptions: plan.exceptions.filter(isLater),
    changes: plan.changes.filter(isLater),
    regulars: plan.regulars.filter((one) => one.until === null || one.until >= date),
  }
}

const WEEKDAYS: readonly string[] = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']

/** A rule whose days are so many days later; undefined for one that names days of a month. */
function movedRule(rule: string | null, days: number): string | null | undefined {
  if (rule === null || days === 0) return rule
  const parts = partsOf(rule)
  if (!parts.ok) return rule
  const { BYDAY, BYMONTHDAY, BYMONTH, BYSETPOS, INTERVAL, WKST } = parts.value
  if ([BYMONTHDAY, BYMONTH, BYSETPOS].some((part) => part !== undefined) || /\d/.test(BYDAY ?? '')) return undefined
  if (BYDAY === undefined) return rule
  const later = (name: string) => WEEKDAYS.at((WEEKDAYS.indexOf(name) + (days % 7) + 7) % 7) ?? name
  // Every other week is counted from the day a week begins: that moves too, or two days of one week would be in different ones.
  const weeks = INTERVAL !== undefined && BYDAY.includes(',') ? { WKST: later(WKST ?? 'MO') } : {}
  return ruleText({ ...parts.value, ...weeks, BYDAY: BYDAY.split(',').map(later).join() })
}

function ruled(rule: string | null, change: (parts: Parts) => Parts): string | null {
  const parts = rule === null ? null : partsOf(rule)
  return parts?.ok ? ruleText(change(parts.value)) : rule
}

const midnight = (date: string): number => wallOf({ date, minute: 0 })
