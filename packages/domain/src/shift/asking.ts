// What somebody on a shift asks others: to be late, to relieve or be relieved, and to be covered for a while.

import { MINUTE } from '../desk/day.ts'
import type { RosterPolicy } from '../policy/roster.ts'
import { accept, refuse, type Verdict } from '../verdict/verdict.ts'
import { type Attendee, attendeeOf, type DayShift, isShiftOpen, isThere, ownFrom } from './attending.ts'

/** late: I will be late; relief: of somebody, I relieve you, and of nobody in particular, please relieve me; cover: please cover for me. */
export const SHIFT_ASKS = ['late', 'relief', 'cover'] as const
export type ShiftAskKind = (typeof SHIFT_ASKS)[number]

export const LATE_MINUTES = { least: 1, most: 120 } as const
export const COVER_MINUTES = { least: 5, most: 60 } as const

/** A question that is on record; `asked` null is whoever answers first. Moments are milliseconds since 1970. */
export type ShiftAsk = {
  readonly id: string
  readonly kind: ShiftAskKind
  readonly series: string
  readonly key: string
  readonly desk: string
  readonly asker: string
  readonly asked: string | null
  readonly minutes: number | null
  readonly until: number
  /** Since when the one who asked for cover is on their break; null before, and of other questions. */
  readonly begunAt: number | null
  readonly answer: { readonly yes: boolean; readonly by: string } | null
}

/** A desk on the day: its shifts around now, who takes its calls, whether it is in its service hours, and what was asked there and is not over. */
export type DeskDay = {
  readonly shifts: readonly DayShift[]
  readonly policy: RosterPolicy
  readonly answering: readonly string[]
  readonly inHours: boolean
  readonly asks: readonly ShiftAsk[]
  readonly now: number
}

export type ShiftAsking = { readonly kind: ShiftAskKind; readonly minutes: number | null; readonly asked: string | null }
/** A question as it goes on record; `begins`: the break begins with it, because somebody else takes calls. */
export type ShiftAsked = ShiftAsking & { readonly until: number; readonly begins: boolean }

type By = { readonly day: DeskDay; readonly shift: DayShift; readonly own: Attendee }

/**
 * Somebody asks something on their shift. Refusals: not-your-shift, shift-over, relieved-already, asked-already, come-already, come-first, not-late-minutes,
 * not-cover-minutes, not-to-ask, not-to-relieve, too-early-to-relieve.
 */
export function askOnShift(day: DeskDay, shift: DayShift, person: string, asking: ShiftAsking): Verdict<ShiftAsked> {
  const own = attendeeOf(shift, person)
  if (own === undefined) return refuse('not-your-shift')
  if (day.now >= shift.end) return refuse('shift-over')
  if (own.relievedAt !== null) return refuse('relieved-already')
  if (day.asks.some((one) => isSame(one, shift, person, asking) && isUnanswered(one, day.now))) return refuse('asked-already')
  if (asking.kind === 'late') return askLate({ day, shift, own }, asking)
  if (!isThere(own) || !isShiftOpen(shift, day.policy, day.now)) return refuse('come-first')
  return asking.kind === 'relief' ? askRelief({ day, shift, own }, asking) : askCover({ day, shift, own }, asking)
}

/** True for a question that can be answered still. */
export const isUnanswered = ({ answer, until }: ShiftAsk, now: number): boolean => answer === null && now < until

const isSame = (one: ShiftAsk, { series, key }: DayShift, person: string, { kind, asked }: ShiftAsking): boolean =>
  one.kind === kind && one.series === series && one.key === key && one.asker === person && (kind !== 'relief' || one.asked === asked)

const isWithin = (minutes: number | null, { least, most }: { readonly least: number; readonly most: number }): minutes is number =>
  minutes !== null && Number.isInteger(minutes) && minutes >= least && minutes <= most

function askLate({ day, shift, own }: By, { minutes, asked }: ShiftAsking): Verdict<ShiftAsked> {
  if (own.inAt !== null) return refuse('come-already')
  if (!isWithin(minutes, LATE_MINUTES)) return refuse('not-late-minutes')
  const tells = tellsLate(day, shift, own)
  if (asked !== null && !tells.includes(asked)) return refuse('not-to-ask')
  const until = Math.min(shift.end, Math.max(day.now, shift.start) + minutes * MINUTE)
  return accept({ kind: 'late', minutes, asked: asked ?? tells[0] ?? null, until, begins: false })
}

/** Whom it is told that somebody will be late, the first of them unless another is chosen: those of the shift before, of the same slot first, else whoever coordinates now. */
export function tellsLate(
  { shifts, policy, now }: DeskDay,
  shift: DayShift,
  { person, slot }: Pick<Attendee, 'person' | 'slot'>,
): readonly string[] {
  const before = shifts.filter((other) => isBefore(other, shift, policy)).flatMap(stillOn)
  const running = shifts.filter((other) => other !== shift && other.start <= now && now < other.end).flatMap(stillOn)
  const near = before.length > 0 ? before : running.filter((one) => one.slot === 'coordinator')
  return near
    .filter((one) => one.person !== person)
    .toSorted((one, other) => Number(other.slot === slot) - Number(one.slot === slot) || Number(isThere(other)) - Number(isThere(one)))
    .map((one) => one.person)
}

const stillOn = ({ people }: DayShift): readonly Attendee[] => people.filter(({ relievedAt }) => relievedAt === null)

/** True for a shift that ends when another begins, or as long before or after that as it opens. */
const isBefore = (other: DayShift, { start, series, key }: DayShift, { opensBefore }: RosterPolicy): boolean =>
  !(other.series === series && other.key === key) && other.start < start && Math.abs(other.end - start) <= opensBefore * MINUTE

function askRelief({ day, shift, own }: By, { asked }: ShiftAsking): Verdict<ShiftAsked> {
  if (asked === null) return accept({ kind: 'relief', minutes: null, asked, until: shift.end, begins: false })
  const ends = asked === own.person ? null : endsBefore(day, shift, asked)
  if (ends === null) return refuse('not-to-relieve')
  if (day.now < ownFrom(ends, day.policy)) return refuse('too-early-to-relieve', { what: `${day.policy.ownLast}` })
  return accept({ kind: 'relief', minutes: null, asked, until: ends.end, begins: false })
}

/** The shift that somebody could be relieved of by whoever is on `shift`: the first to end of those they have come to, and no later than this one. */
export function endsBefore({ shifts, now }: DeskDay, shift: DayShift, person: string): DayShift | null {
  const theirs = shifts.filter((other) => now < other.end && other.end <= shift.end && isOn(other, person))
  return theirs.toSorted((one, other) => one.end - other.end)[0] ?? null
}

function isOn(shift: DayShift, person: string): boolean {
  const one = attendeeOf(shift, person)
  return one !== undefined && one.inAt !== null && one.relievedAt === null
}

/** Whom somebody on `shift` may say to now that they relieve them, each with the shift that ends. */
export function relievable(day: DeskDay, shift: DayShift, person: string): readonly { readonly person: string; readonly ends: DayShift }[] {
  const others = new Set(day.shifts.flatMap(({ people }) => people.map((one) => one.person)).filter((one) => one !== person))
  return [...others].flatMap((other) => {
    const ends = endsBefore(day, shift, other)
    return ends !== null && ownFrom(ends, day.policy) <= day.now ? [{ person: other, ends }] : []
  })
}

/** Coverage comes first: where nobody else takes calls, the break waits for a yes. */
function askCover({ day, own }: By, { minutes }: ShiftAsking): Verdict<ShiftAsked> {
  if (!isWithin(minutes, COVER_MINUTES)) return refuse('not-cover-minutes')
  return accept({ kind: 'cover', minutes, asked: null, until: day.now + minutes * MINUTE, begins: !leavesNobody(day, own.person) })
}

/** True when nobody takes calls of a desk in its hours without this person. */
export const leavesNobody = ({ inHours, answering }: DeskDay, person: string): boolean =>
  inHours && answering.every((one) => one === person)
