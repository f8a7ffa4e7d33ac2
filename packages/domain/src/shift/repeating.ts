// How a shift repeats: the days its rule makes, and the rule as it is kept.

import { RRuleTemporal } from 'rrule-temporal'
import { DAY, dateOf, isDate } from '../desk/day.ts'
import type { Span } from '../desk/hours.ts'
import { accept, refuse, type Verdict } from '../verdict/verdict.ts'
import { type Parts, partsOf, ruleText } from './rule.ts'
import { momentOf, wallClock, wallOf } from './wall.ts'

/** `date` is the first day, YYYY-MM-DD. `rule` is an RFC 5545 rule whose UNTIL is a day, the last on which a shift may begin by the desk's wall clock; null for one shift. */
export type Repeating = { readonly date: string; readonly rule: string | null }

/** The first shift comes within four years, which is when the next leap day is. */
const SOON = 1461 * DAY
/** More steps than there are days from 2000 to 2199, so that the library never gives up. */
const MOST_STEPS = 100_000

/** The days on which shifts begin, in order, as YYYY-MM-DD; `from` and `to` are wall-clock times in milliseconds, both closed. */
export function daysOf({ date, rule }: Repeating, { from, to }: Span): readonly string[] {
  const first = wallOf({ date, minute: 0 })
  if (rule === null) return from <= first && first <= to ? [date] : []
  // Days are made in UTC, where none has a gap: the library would leave out what begins in one.
  const dtstart = Temporal.Instant.fromEpochMilliseconds(first).toZonedDateTimeISO('UTC')
  const days = new RRuleTemporal({ rruleString: rule, dtstart, maxIterations: MOST_STEPS, cache: false })
  return days.between(new Date(from), new Date(to), true).map(({ epochMilliseconds }) => dateOf(epochMilliseconds))
}

/** The rule in the one form in which it is kept, and the first day that it makes. Refusals: not-a-rule, repeats-too-often, never-comes. */
export function repeatingOf(asked: Repeating & { readonly from: number; readonly timeZone: string }): Verdict<Repeating> {
  const { date, rule } = asked
  if (rule === null) return accept({ date, rule })
  const parts = partsOf(rule)
  if (!parts.ok) return parts
  const until = lastDay(parts.value, asked)
  if (until === null) return refuse('not-a-rule', { what: 'UNTIL' })
  const kept = ruleText({ ...parts.value, ...until })
  const first = wallOf({ date, minute: 0 })
  const [begins] = daysOf({ date, rule: kept }, { from: first, to: first + SOON })
  return begins === undefined ? refuse('never-comes') : accept({ date: begins, rule: kept })
}

/** UNTIL as a day, nothing where a rule has none, null where it is no day. */
function lastDay({ UNTIL }: Parts, { from, timeZone }: { readonly from: number; readonly timeZone: string }): Parts | null {
  if (UNTIL === undefined) return {}
  const date = UNTIL.replace(/^(\d{4})(\d\d)(\d\d).*/, '$1-$2-$3')
  if (!isDate(date)) return null
  if (!UNTIL.includes('T')) return { UNTIL }
  const until = Date.parse(`${date}${UNTIL.slice(8).replace(/^T(\d\d)(\d\d)(\d\d)Z?$/, 'T$1:$2:$3Z')}`)
  if (Number.isNaN(until)) return null
  const clock = wallClock(UNTIL.endsWith('Z') ? timeZone : 'UTC', { from: until, to: until })
  const near = [1, 0, -1, -2].map((days) => dateOf(until + days * DAY))
  const last = near.find((day) => momentOf(clock, wallOf({ date: day, minute: from })) <= until)
  return last === undefined ? null : { UNTIL: last.replaceAll('-', '') }
}
