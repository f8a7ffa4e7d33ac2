// How a shift repeats as one chooses it, and the RFC 5545 rule that says so.

import { isDate, type Parts, partsOf, ruleText } from '@earshot/domain'
import { dayAfter, weekdayOf } from './days.ts'

export const WAYS = ['never', 'daily', 'weekly', 'fortnightly', 'monthly-day', 'monthly-weekday', 'monthly-last'] as const
/** How often; `other` is a rule that none of these says, and is left as it is. */
export type Way = (typeof WAYS)[number] | 'other'

/** `times` and `until` are how often it comes at most and the last day on which it may; one of them or neither. */
export type End =
  | { readonly kind: 'never' }
  | { readonly kind: 'until'; readonly date: string }
  | { readonly kind: 'times'; readonly times: number }

/** `weekdays` (1 Monday to 7 Sunday) count in weeks alone; `rule` is what there was before. */
export type Repeat = { readonly way: Way; readonly weekdays: readonly number[]; readonly end: End; readonly rule: string | null }

export const ONCE: Repeat = { way: 'never', weekdays: [], end: { kind: 'never' }, rule: null }

const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const

const nameOf = (weekday: number): string => DAYS[weekday - 1] ?? 'MO'

/** Which of its month's the weekday of a day is, from 1 to 5. */
export const nthOf = (date: string): number => Math.ceil(Number(date.slice(8)) / 7)

/** True when the weekday of a day does not come again in its month. */
export const isLastOf = (date: string): boolean => dayAfter(date, 7).slice(0, 7) !== date.slice(0, 7)

/** The ways there are for a shift whose first day is this one. A fifth weekday comes in few months, so there it is the last one or none. */
export const waysFrom = (date: string): readonly (typeof WAYS)[number][] =>
  WAYS.filter((way) => (way !== 'monthly-weekday' || nthOf(date) < 5) && (way !== 'monthly-last' || isLastOf(date)))

/** The rule of a shift whose first day is this one; null for one that does not repeat. */
export function ruleOf({ way, weekdays, end, rule }: Repeat, date: string): string | null {
  if (way === 'other') return rule
  const parts = partsFor(way, weekdays, date)
  return parts === null ? null : ruleText({ ...parts, ...endParts(end) })
}

function partsFor(way: (typeof WAYS)[number], weekdays: readonly number[], date: string): Parts | null {
  const today = nameOf(weekdayOf(date))
  const days = weekdays.length === 0 ? today : weekdays.toSorted().map(nameOf).join()
  switch (way) {
    case 'never':
      return null
    case 'daily':
      return { FREQ: 'DAILY' }
    case 'weekly':
      return { FREQ: 'WEEKLY', BYDAY: days }
    case 'fortnightly':
      return { FREQ: 'WEEKLY', INTERVAL: '2', BYDAY: days }
    case 'monthly-day':
      return { FREQ: 'MONTHLY', BYMONTHDAY: `${Number(date.slice(8))}` }
    case 'monthly-weekday':
      return { FREQ: 'MONTHLY', BYDAY: `${nthOf(date)}${today}` }
    case 'monthly-last':
      return { FREQ: 'MONTHLY', BYDAY: `-1${today}` }
  }
}

function endParts(end: End): Parts {
  if (end.kind === 'until') return { UNTIL: end.date.replaceAll('-', '') }
  return end.kind === 'times' ? { COUNT: `${end.times}` } : {}
}

/** What a rule of a shift whose first day is this one says. */
export function repeatOf(rule: string | null, date: string): Repeat {
  if (rule === null) return ONCE
  const parts = partsOf(rule)
  if (!parts.ok) return { ...ONCE, way: 'other', rule }
  const given = parts.value.FREQ === 'WEEKLY' ? { BYDAY: nameOf(weekdayOf(date)), ...parts.value } : parts.value
  const weekdays = (given.BYDAY ?? '').split(',').flatMap((name) => DAYS.flatMap((day, at) => (day === name ? [at + 1] : [])))
  const end = endOf(given)
  const found = WAYS.find((way) => {
    const made = partsFor(way, weekdays, date)
    return made !== null && end !== null && ruleText({ ...made, ...endParts(end) }) === ruleText(given)
  })
  return found === undefined || end === null ? { ...ONCE, way: 'other', rule } : { way: found, weekdays, end, rule }
}

function endOf({ UNTIL, COUNT }: Parts): End | null {
  if (COUNT !== undefined) return { kind: 'times', times: Number(COUNT) }
  if (UNTIL === undefined) return { kind: 'never' }
  const date = UNTIL.replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3')
  return isDate(date) ? { kind: 'until', date } : null
}
