// Changing what is planned: decided on what is kept, and again where somebody else was faster, without their noticing.

import type { RosterChanged } from '@earshot/contract'
import { accept, DAY, type KeptPlan, type Made, madeOf, misfit, type Plan, refuse, type Verdict } from '@earshot/domain'
import type { Desk } from '../ports.ts'
import type { KeptSeries } from '../roster-port.ts'
import { AHEAD, type RosterParts } from './parts.ts'

/** A plan as it is to be; `before` is null where there was none. */
export type Replanned = { readonly series: string; readonly version: number; readonly before: Plan | null; readonly after: Plan }

/** Whoever plans at the same time may be faster so often. */
const TRIES = 5

/** The shifts of a plan from `now` on. */
export function aheadOf({ id, timeZone, hours }: Desk, series: string, plan: Plan | null, now: number): readonly Made[] {
  if (plan === null) return []
  const kept: KeptPlan = { series, desk: id, timeZone, plan }
  return madeOf(kept, hours.closures, { from: now, to: now + AHEAD })
}

/** Carries out what `decide` makes of plans as they are kept now. Refusals: those of `decide` and of `misfit`, `roster-changed`. */
export async function replan(
  parts: RosterParts,
  desk: Desk,
  by: string,
  decide: () => Promise<Verdict<readonly Replanned[]>>,
): Promise<Verdict<RosterChanged>> {
  for (let tries = 0; tries < TRIES; tries++) {
    const decided = await decide()
    if (!decided.ok) return decided
    const kept = await carryOut(parts, desk, by, decided.value)
    if (kept === null) continue
    if (kept.ok) parts.bus.publish({ about: 'roster', desk: desk.id })
    return kept
  }
  return refuse('roster-changed')
}

/** Null when a plan is at another version by now. */
async function carryOut(parts: RosterParts, desk: Desk, by: string, changes: readonly Replanned[]): Promise<Verdict<RosterChanged> | null> {
  const now = parts.clock()
  const ahead = (plan: 'before' | 'after') => changes.map((change) => aheadOf(desk, change.series, change[plan], now))
  const [before, after] = [ahead('before'), ahead('after')]
  const refused = await misfitting(parts, desk, { before: before.flat(), after: after.flat(), series: changes.map(({ series }) => series) })
  if (refused !== null) return refused
  const asked = changes.map(({ series, version, after: plan }, nth) => ({ series, desk: desk.id, version, plan, made: after[nth] ?? [] }))
  if (!(await parts.plans.keep(asked, by))) return null
  return accept({ versions: changes.map(({ series, version }) => ({ series, version: version + 1 })) })
}

type Change = { readonly before: readonly Made[]; readonly after: readonly Made[]; readonly series: readonly string[] }

async function misfitting({ rows, clock }: RosterParts, { id, training }: Desk, { before, after, series }: Change) {
  const people = [...new Set(after.flatMap((made) => made.people.map(({ person }) => person)))]
  const today = new Date(clock() - 2 * DAY).toISOString().slice(0, 10)
  const [members, elsewhere, daysOff] = await Promise.all([
    rows.members(id),
    rows.ofPeople(people, clock(), series),
    rows.timeOff(people, today),
  ])
  return misfit(before, after, { members: new Map(members.map((one) => [one.person, one])), elsewhere, daysOff, training })
}

/** Makes the shifts of a desk anew, or of every desk: time has gone on, or its closures or its time zone have changed. */
export async function remake({ plans, clock, lives, bus }: RosterParts, only: string | null): Promise<void> {
  const now = clock()
  for (const desk of lives.all) {
    if (only !== null && desk.id !== only) continue
    const kept = await plans.ofDesk(desk.id)
    await plans.make(kept.map((one: KeptSeries) => ({ ...one, made: aheadOf(desk, one.series, one.plan, now) })))
    if (kept.length > 0) bus.publish({ about: 'roster', desk: desk.id })
  }
}
