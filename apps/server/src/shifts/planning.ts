// Changing what is planned: one change at a time, each decided on what the others have kept.

import type { RosterChanged } from '@earshot/contract'
import { accept, DAY, type KeptPlan, type Made, madeOf, misfit, type Plan, refuse, type Verdict } from '@earshot/domain'
import type { Desk } from '../ports.ts'
import type { KeptSeries } from '../roster-port.ts'
import { AHEAD, type RosterParts } from './parts.ts'

/** A plan as it is to be; `before` is null where there was none. */
export type Replanned = { readonly series: string; readonly version: number; readonly before: Plan | null; readonly after: Plan }

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
  const done = await parts.plans.inTurn(async () => {
    const decided = await decide()
    return decided.ok ? carryOut(parts, desk, by, decided.value) : decided
  })
  if (done.ok) parts.bus.publish({ about: 'roster', desk: desk.id })
  return done
}

async function carryOut(parts: RosterParts, desk: Desk, by: string, changes: readonly Replanned[]): Promise<Verdict<RosterChanged>> {
  const now = parts.clock()
  const ahead = (plan: 'before' | 'after') => changes.map((change) => aheadOf(desk, change.series, change[plan], now))
  const [before, after] = [ahead('before'), ahead('after')]
  const refused = await misfitting(parts, desk, { before: before.flat(), after: after.flat(), series: changes.map(({ series }) => series) })
  if (refused !== null) return refused
  const asked = changes.map(({ series, version, after: plan }, nth) => ({ series, desk: desk.id, version, plan, made: after[nth] ?? [] }))
  if (!(await parts.plans.keep(asked, by))) return refuse('roster-changed')
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
