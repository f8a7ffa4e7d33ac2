// What can be changed of a roster: series, single shifts, who is on them; and a change undone.

import type { NewSeriesBody, RosterChanged, SeriesBody, ShiftBody, UndoBody } from '@earshot/contract'
import {
  accept,
  excepted,
  type Made,
  mayLeaveShift,
  newPlan,
  type Plan,
  type Refused,
  refuse,
  replanned,
  type Slot,
  splitOff,
  staffed,
  type Verdict,
} from '@earshot/domain'
import type { Desk, Person } from '../ports.ts'
import type { DeskMember, KeptSeries } from '../roster-port.ts'
import type { RosterParts } from './parts.ts'
import { aheadOf, type Replanned, replan } from './planning.ts'
import { rosterRight } from './right.ts'
import { keptOffShift, selfOn } from './self.ts'
import { shiftAt } from './shift-at.ts'
import { seriesStamp, shiftStamp } from './stamps.ts'

type Changed = Promise<Verdict<RosterChanged>>

/** A new series. Asked once more under its id it is the same one. Refusals: those of a series, of whoever stands for it, `not-that-day`, and `roster-keepers-only`. */
export async function plan(parts: RosterParts, by: Person, desk: Desk, { id, words, regulars }: NewSeriesBody): Changed {
  const refused = await keepersOnly(parts, by, desk)
  if (refused !== null) return refused
  const known = await parts.plans.find(id)
  if (known !== null)
    return known.desk === desk.id ? accept({ versions: [{ series: id, version: known.version }] }) : refuse('no-such-shift')
  return replan(parts, desk, by.person, async () => {
    const made = newPlan(words, regulars, desk.timeZone)
    if (!made.ok) return made
    if (isNowhere(desk, { series: id, plan: made.value }, parts.clock())) return refuse('not-that-day')
    return accept([{ series: id, version: 0, before: null, after: made.value }])
  })
}

/** A series as a whole, from now on; or, with null, taken away. Refusals: those of `plan`, `roster-changed`. */
export async function changeSeries(
  parts: RosterParts,
  by: Person,
  series: string,
  asked: SeriesBody | { stamp: string; words: null },
): Changed {
  return changing(parts, by, series, ({ plan: before }, desk) => {
    if (seriesStamp(before) !== asked.stamp) return refuse('roster-changed')
    if (asked.words === null) return accept({ ...before, ended: true })
    return replanned(before, asked.words, asked.regulars, desk.timeZone)
  })
}

type At = { readonly series: string; readonly key: string }

/** One shift, or with `following` those after it too. Refusals: those of a shift, `no-such-shift`, `shift-over`, `not-that-day`, `roster-changed`, `follows-no-other-day`. */
export async function changeShift(parts: RosterParts, by: Person, { series, key }: At, { change, following, stamp }: ShiftBody): Changed {
  const found = await deskOf(parts, series)
  if (!found.ok) return found
  const { desk } = found.value
  const refused = await keepersOnly(parts, by, desk)
  if (refused !== null) return refused
  return replan(parts, desk, by.person, async () => {
    const kept = await parts.plans.find(series)
    if (kept === null) return refuse('no-such-shift')
    const shift = shiftAt(desk, kept, key, parts.clock())
    if (!shift.ok) return shift
    if (shiftStamp(shift.value.made, shift.value.cancelled) !== stamp) return refuse('roster-changed')
    if (following !== null && change !== 'series') return split(desk, kept, key, change, following)
    const after = excepted(kept.plan, key, change)
    if (!after.ok) return after
    if (change !== null && !isAhead(desk, { series, plan: after.value }, parts.clock(), key)) return refuse('not-that-day')
    return accept([{ series, version: kept.version, before: kept.plan, after: after.value }])
  })
}

function split(
  desk: Desk,
  kept: KeptSeries,
  key: string,
  change: Parameters<typeof splitOff>[2],
  next: string,
): Verdict<readonly Replanned[]> {
  const parted = splitOff(kept.plan, key, change, desk.timeZone)
  if (!parted.ok) return parted
  const { before, after } = parted.value
  const own = { series: kept.series, version: kept.version, before: kept.plan }
  if (before === null) return accept([{ ...own, after }])
  return accept([{ ...own, after: before }, ...(after.ended ? [] : [{ series: next, version: 0, before: null, after }])])
}

/** Somebody into a slot of one shift, or off it. Refusals: those of whom it takes, `roster-keepers-only`, `too-near-to-leave`, `no-such-shift`, `shift-over`. */
export async function putOn(parts: RosterParts, by: Person, { series, key }: At, person: string, slot: Slot | null): Changed {
  const found = await deskOf(parts, series)
  if (!found.ok) return found
  const { desk } = found.value
  const members = await parts.rows.members(desk.id)
  const right = rosterRight(by, members)
  if (right === null) return refuse('not-on-desk')
  if (right !== 'edit' && person !== by.person) return refuse('roster-keepers-only')
  const member = members.find((one) => one.person === person)
  if (slot !== null && member === undefined) return refuse('not-a-member')
  return replan(parts, desk, by.person, async () => {
    const kept = await parts.plans.find(series)
    if (kept === null) return refuse('no-such-shift')
    const shift = shiftAt(desk, kept, key, parts.clock())
    if (!shift.ok) return shift
    if (shift.value.cancelled) return refuse('no-such-shift')
    const { made } = shift.value
    if ((made.people.find((one) => one.person === person)?.slot ?? null) === slot) return accept([])
    const people = made.people.filter((one) => members.some((other) => other.person === one.person))
    const refused = right === 'edit' ? null : await putsSelf(parts, desk, member, { ...made, people }, slot)
    if (refused !== null) return refused
    return accept([{ series, version: kept.version, before: kept.plan, after: staffed(kept.plan, key, person, slot) }])
  })
}

async function putsSelf(
  { rows, clock }: RosterParts,
  desk: Desk,
  member: DeskMember | undefined,
  made: Made,
  slot: Slot | null,
): Promise<Refused | null> {
  if (slot === null) return mayLeaveShift(made.occurrence, clock())
  const self = member === undefined ? null : await selfOn(rows, member, desk, made.occurrence.start)
  return self === null ? refuse('not-on-desk') : keptOffShift(self, desk, made, slot)
}

/** Puts plans back as they were before these versions. Refusals: `roster-changed` when something was changed after them. */
export async function undo(parts: RosterParts, by: Person, desk: Desk, { versions }: UndoBody): Changed {
  const refused = await keepersOnly(parts, by, desk)
  if (refused !== null) return refused
  return replan(parts, desk, by.person, async () => {
    const back: Replanned[] = []
    for (const { series, version } of versions) {
      const kept = await parts.plans.find(series)
      if (kept === null || kept.desk !== desk.id) return refuse('no-such-shift')
      if (kept.version !== version) return refuse('roster-changed')
      const after = version === 1 ? { ...kept.plan, ended: true } : await parts.plans.version(series, version - 1)
      if (after === null) return refuse('roster-changed')
      back.push({ series, version, before: kept.plan, after })
    }
    return accept(back)
  })
}

async function changing(parts: RosterParts, by: Person, series: string, change: (kept: KeptSeries, desk: Desk) => Verdict<Plan>): Changed {
  const found = await deskOf(parts, series)
  if (!found.ok) return found
  const { desk } = found.value
  const refused = await keepersOnly(parts, by, desk)
  if (refused !== null) return refused
  return replan(parts, desk, by.person, async () => {
    const kept = await parts.plans.find(series)
    if (kept === null) return refuse('no-such-shift')
    const after = change(kept, desk)
    if (after.ok && isNowhere(desk, { series, plan: after.value }, parts.clock())) return refuse('not-that-day')
    return after.ok ? accept([{ series, version: kept.version, before: kept.plan, after: after.value }]) : after
  })
}

type Planned = Pick<KeptSeries, 'series' | 'plan'>

/** True when the shift of this key comes of a plan: not in the past, nor on a closed day, nor further ahead than shifts are made. */
const isAhead = (desk: Desk, { series, plan }: Planned, now: number, key: string): boolean =>
  aheadOf(desk, series, plan, now).some(({ occurrence }) => occurrence.key === key)

/** True for a single shift of which nothing comes. */
const isNowhere = (desk: Desk, { series, plan }: Planned, now: number): boolean =>
  !plan.ended && plan.words.rule === null && aheadOf(desk, series, plan, now).length === 0

async function deskOf({ plans, lives }: RosterParts, series: string): Promise<Verdict<{ desk: Desk }>> {
  const kept = await plans.find(series)
  const desk = kept === null ? null : lives.desk(kept.desk)
  return desk === null ? refuse('no-such-shift') : accept({ desk })
}

async function keepersOnly({ rows }: RosterParts, by: Person, desk: Desk): Promise<Refused | null> {
  const right = rosterRight(by, await rows.members(desk.id))
  return right === 'edit' ? null : refuse(right === null ? 'not-on-desk' : 'roster-keepers-only')
}
