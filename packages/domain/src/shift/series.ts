// A series of shifts: what somebody plans once, and how it is kept.

import { DAY, isDate, MINUTE } from '../desk/day.ts'
import { accept, type Refused, refuse, type Verdict } from '../verdict/verdict.ts'
import { type Repeating, repeatingOf } from './repeating.ts'

/** How many people a shift has of each role. Listeners are 1 to 50, and the least is not above the most. */
export type Slots = {
  readonly supervisor: 0 | 1
  readonly coordinator: 0 | 1
  readonly listeners: { readonly least: number; readonly most: number }
}

/** When a shift is and whom it takes, on the wall clock of its desk. `date` is YYYY-MM-DD; minutes count from its midnight, and `to` may pass 1440, at most 24 hours after `from`. */
export type ShiftWords = { readonly date: string; readonly from: number; readonly to: number; readonly slots: Slots }

/** What is planned of a series, its first shift and how that repeats. `timeZone` is the desk's and there is one of that name; without a rule it is one shift. */
export type SeriesWords = ShiftWords & Repeating & { readonly timeZone: string }
export type Series = SeriesWords & { readonly id: string; readonly desk: string }

/** Listeners of one shift at most. */
const MOST_LISTENERS = 50

/** A shift as it may be kept. Refusals: not-shift-times, not-shift-slots. */
export function shiftWords<Words extends ShiftWords>(asked: Words): Verdict<Words> {
  return wrong(asked) ?? accept(asked)
}

/** A series as it is kept: its rule in one form, and its first day the first that the rule makes. Refusals: those of a shift, not-a-rule, repeats-too-often, never-comes. */
export function seriesWords(asked: SeriesWords): Verdict<SeriesWords> {
  const refused = wrong(asked)
  if (refused !== null) return refused
  const repeating = repeatingOf(asked)
  return repeating.ok ? accept({ ...asked, ...repeating.value }) : repeating
}

function wrong({ date, from, to, slots }: ShiftWords): Refused | null {
  if (!isDate(date) || !areTimes(from, to)) return refuse('not-shift-times')
  return areSlots(slots) ? null : refuse('not-shift-slots')
}

const MINUTES = DAY / MINUTE

const areTimes = (from: number, to: number): boolean =>
  [from, to].every(Number.isInteger) && from >= 0 && from < MINUTES && to > from && to <= from + MINUTES

const areSlots = ({ supervisor, coordinator, listeners: { least, most } }: Slots): boolean =>
  [supervisor, coordinator].every((number) => number === 0 || number === 1) &&
  [least, most].every(Number.isInteger) &&
  least >= 1 &&
  least <= most &&
  most <= MOST_LISTENERS
