// The roster of a desk as it is shown: its shifts and who is on them, and what whoever looks may do about them.

import type { Roster, RosterShift } from '@earshot/contract'
import {
  accept,
  cancelledOf,
  type DaysOff,
  gapsOf,
  hasOff,
  type Made,
  mayTake,
  type Occurrence,
  type Plan,
  type Refused,
  refuse,
  SLOTS,
  type Slot,
  type Verdict,
  wordsAt,
  wordsOf,
} from '@earshot/domain'
import type { Desk, Person } from '../ports.ts'
import type { DeskMember, KeptSeries, ShiftRow } from '../roster-port.ts'
import { bareHours } from './bare.ts'
import type { RosterParts } from './parts.ts'
import { rosterRight } from './right.ts'
import { shiftStamp, shownSeries } from './stamps.ts'
import { midnightOf, wallWords } from './wall.ts'

const DAY = 86_400_000
/** Days that are shown at once. */
const MOST_DAYS = 62

type Asked = { readonly from: string; readonly until: string }

/** The roster of a desk for some of its days. Refusals: `no-such-desk`, `not-on-desk`, `malformed`. */
export async function rosterOf(parts: RosterParts, by: Person, desk: Desk, { from, until }: Asked): Promise<Verdict<Roster>> {
  const span = { from: midnightOf(desk, from), to: midnightOf(desk, until, 1) }
  if (!(span.from < span.to) || span.to - span.from > (MOST_DAYS + 1) * DAY) return refuse('malformed')
  const members = await parts.rows.members(desk.id)
  const right = rosterRight(by, members)
  if (right === null) return refuse('not-on-desk')
  const [rows, series, mine, timeOff] = await Promise.all([
    parts.rows.ofDesk(desk.id, span.from, span.to),
    parts.plans.ofDesk(desk.id),
    parts.rows.ofPeople([by.person], span.from - DAY, []),
    parts.rows.timeOff([...new Set([by.person, ...members.map(({ person }) => person)])], from),
  ])
  const plans = new Map(series.map((one) => [one.series, one.plan]))
  const me = { by, members, on: mine.get(by.person) ?? [], off: timeOff, now: parts.clock() }
  const cancelled = series.flatMap((one) => cancelledIn(desk, one, span))
  const shifts = [...rows.map((row) => shown(desk, row, plans.get(row.occurrence.series) ?? null, me)), ...cancelled]
  return accept({
    desk: desk.id,
    timeZone: desk.timeZone,
    right,
    closures: [...desk.hours.closures],
    people: [...members],
    shifts: shifts.toSorted((one, other) => one.start - other.start || one.end - other.end),
    series: series.map((one) => shownSeries(one.series, one.plan)),
    timeOff: timeOff.filter((off) => off.from <= until),
    bare: bareHours(desk, rows, span, parts.clock()),
  })
}

type Looking = {
  readonly by: Person
  readonly members: readonly DeskMember[]
  readonly on: readonly Occurrence[]
  readonly off: readonly DaysOff[]
  readonly now: number
}

function shown(desk: Desk, { occurrence, people }: ShiftRow, plan: Plan | null, me: Looking): RosterShift {
  const { series, key, start, end, slots } = occurrence
  const over = end <= me.now
  const planned = plan === null || over ? null : wordsAt(plan, key)
  const words = planned?.words ?? { ...wallWords(desk, start, end), slots }
  const taking =
    me.by.memberships.length === 0 || start <= me.now
      ? { slots: [], refused: null }
      : takingOf(desk, { occurrence, date: words.date, people }, me)
  return {
    ...{ series, key, start, end, words },
    repeats: (plan?.words.rule ?? null) !== null,
    changed: planned?.changed ?? false,
    cancelled: false,
    people: [...people],
    gaps: [...gapsOf(occurrence, people)],
    mayTake: [...taking.slots],
    refused: taking.refused,
    stamp: shiftStamp({ occurrence }, false),
  }
}

type Taking = { readonly slots: readonly Slot[]; readonly refused: string | null }

/** What whoever looks may put themselves into on a shift, or why nothing. */
function takingOf({ training }: Desk, { occurrence, date, people }: Made, { by, members, on, off }: Looking): Taking {
  const self = members.find(({ person }) => person === by.person)
  if (self === undefined || people.some(({ person }) => person === by.person)) return { slots: [], refused: null }
  const may = SLOTS.map((slot): readonly [Slot, Refused | null] => [slot, mayTake({ occurrence, people, training }, { ...self, on }, slot)])
  const slots = may.filter(([, refused]) => refused === null).map(([slot]) => slot)
  const free = slots.length > 0 && hasOff(off, by.person, date) ? refuse('has-time-off', self.name) : null
  const why = free ?? may.findLast(([, refused]) => refused !== null)?.[1] ?? null
  if (slots.length > 0 && free === null) return { slots, refused: null }
  return { slots: [], refused: why === null ? null : wordsOf(why.refusal) }
}

function cancelledIn(desk: Desk, { series, plan }: KeptSeries, span: { from: number; to: number }): readonly RosterShift[] {
  const kept = { series, desk: desk.id, timeZone: desk.timeZone, plan }
  return cancelledOf(kept, desk.hours.closures, span).map((made) => ({
    series,
    key: made.occurrence.key,
    start: made.occurrence.start,
    end: made.occurrence.end,
    words: wordsAt(plan, made.occurrence.key).words,
    repeats: plan.words.rule !== null,
    changed: true,
    cancelled: true,
    people: [],
    gaps: [],
    mayTake: [],
    refused: null,
    stamp: shiftStamp(made, true),
  }))
}
