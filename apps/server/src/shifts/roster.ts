// The roster of a desk as it is shown: its shifts and who is on them, and what whoever looks may do about them.

import type { Roster, RosterShift } from '@earshot/contract'
import {
  accept,
  cancelledOf,
  DAY,
  gapsOf,
  type Made,
  type Plan,
  refuse,
  SLOTS,
  type Slot,
  type Verdict,
  wordsAt,
  wordsOf,
} from '@earshot/domain'
import type { Desk, Person } from '../ports.ts'
import type { KeptSeries, ShiftRow } from '../roster-port.ts'
import { bareHours } from './bare.ts'
import type { RosterParts } from './parts.ts'
import { rosterRight } from './right.ts'
import { keptOffShift, type Self, selfOn } from './self.ts'
import { shiftStamp, shownSeries } from './stamps.ts'
import { midnightOf, wallWords } from './wall.ts'

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
  const member = members.find(({ person }) => person === by.person)
  const [rows, series, self, timeOff] = await Promise.all([
    parts.rows.ofDesk(desk.id, span.from, span.to),
    parts.plans.ofDesk(desk.id),
    member === undefined ? null : selfOn(parts.rows, member, desk, span.from),
    parts.rows.timeOff([...new Set([by.person, ...members.map(({ person }) => person)])], from),
  ])
  const plans = new Map(series.map((one) => [one.series, one.plan]))
  const looking = { self, now: parts.clock() }
  const cancelled = series.flatMap((one) => cancelledIn(desk, one, span))
  const shifts = [...rows.map((row) => shown(desk, row, plans.get(row.occurrence.series) ?? null, looking)), ...cancelled]
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

/** Whoever looks, where they are on the desk, and when. */
type Looking = { readonly self: Self | null; readonly now: number }

function shown(desk: Desk, { occurrence, people }: ShiftRow, plan: Plan | null, { self, now }: Looking): RosterShift {
  const { series, key, start, end, slots } = occurrence
  const planned = plan === null || end <= now ? null : wordsAt(plan, key)
  const words = planned?.words ?? { ...wallWords(desk, start, end), slots }
  const taking = self === null || start <= now ? NOTHING : takingOf(self, desk, { occurrence, date: words.date, people })
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
const NOTHING: Taking = { slots: [], refused: null }

/** What somebody may put themselves into on a shift; or, where that is nothing, why they may not listen on it. */
function takingOf(self: Self, desk: Desk, made: Made): Taking {
  if (made.people.some(({ person }) => person === self.member.person)) return NOTHING
  const slots = SLOTS.filter((slot) => keptOffShift(self, desk, made, slot) === null)
  const why = slots.length > 0 ? null : keptOffShift(self, desk, made, 'listener')
  return { slots, refused: why === null ? null : wordsOf(why.refusal) }
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
