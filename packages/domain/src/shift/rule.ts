// The parts of an RFC 5545 rule by which shifts repeat, and how they are read.

import { accept, type Refused, refuse, type Verdict } from '../verdict/verdict.ts'

const listOf = (one: string): RegExp => new RegExp(`^${one}(,${one}){0,30}$`)
const WEEKDAY = '(MO|TU|WE|TH|FR|SA|SU)'

/** The parts there can be, in the order in which they are kept. */
const PARTS = {
  FREQ: /^(DAILY|WEEKLY|MONTHLY|YEARLY)$/,
  INTERVAL: /^[1-9]\d?$/,
  COUNT: /^[1-9]\d{0,2}$/,
  UNTIL: /^\d{8}(T\d{6}Z?)?$/,
  BYMONTH: listOf('(1[0-2]|0?[1-9])'),
  BYMONTHDAY: listOf('-?(3[01]|[12]\\d|0?[1-9])'),
  BYDAY: listOf(`(-?[1-5])?${WEEKDAY}`),
  BYSETPOS: listOf('-?[1-9]\\d?'),
  WKST: new RegExp(`^${WEEKDAY}$`),
} as const

export type Part = keyof typeof PARTS
export type Parts = Partial<Readonly<Record<Part, string>>>

const ORDER = Object.keys(PARTS) as readonly Part[]
const OFTEN = /^(SECONDLY|MINUTELY|HOURLY)$/
const WHOLE_DAYS_ONLY = /^BY(HOUR|MINUTE|SECOND)$/

/** The parts of a rule, with or without `RRULE:` before it. Refusals: not-a-rule names the part that cannot be; repeats-too-often. */
export function partsOf(rule: string): Verdict<Parts> {
  const parts: Partial<Record<Part, string>> = {}
  for (const part of written(rule)) {
    const [name = '', ...values] = part.split('=')
    const value = values.join('=')
    if ((name === 'FREQ' && OFTEN.test(value)) || WHOLE_DAYS_ONLY.test(name)) return refuse('repeats-too-often')
    if (!isPart(name) || parts[name] !== undefined || !PARTS[name].test(value)) return cannotBe(part)
    parts[name] = value
  }
  return together(parts) ?? accept(parts)
}

/** A rule in the one form in which it is kept. */
export const ruleText = (parts: Parts): string =>
  ORDER.flatMap((name) => (parts[name] === undefined ? [] : `${name}=${parts[name]}`)).join(';')

// A plus says nothing that the number does not say.
const written = (rule: string): readonly string[] =>
  rule
    .toUpperCase()
    .replace(/^\s*RRULE:/, '')
    .replace(/[\s+]|;\s*$/g, '')
    .split(';')

/** What cannot be beside the rest of a rule: more would be two ends, or days that nobody can tell. */
function together({ FREQ, COUNT, UNTIL, BYMONTHDAY, BYDAY, BYSETPOS }: Parts): Refused | null {
  if (FREQ === undefined) return cannotBe('FREQ')
  if (COUNT !== undefined && UNTIL !== undefined) return cannotBe('COUNT, UNTIL')
  const long = FREQ === 'MONTHLY' || FREQ === 'YEARLY'
  if (FREQ === 'WEEKLY' && BYMONTHDAY !== undefined) return cannotBe('BYMONTHDAY')
  if (!long && /\d/.test(BYDAY ?? '')) return cannotBe('BYDAY')
  const chosen = BYMONTHDAY ?? BYDAY
  return BYSETPOS !== undefined && (!long || chosen === undefined) ? cannotBe('BYSETPOS') : null
}

const isPart = (name: string): name is Part => Object.hasOwn(PARTS, name)
const cannotBe = (what: string): Refused => (what === '' ? refuse('not-a-rule') : refuse('not-a-rule', { what: what.slice(0, 40) }))
