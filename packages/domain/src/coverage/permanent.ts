// A permanent change of shift: asked for by whoever stands for a series, granted by a coordinator, from a day on.

import { DAY, dateOf, isDate } from '../desk/day.ts'
import type { Regular } from '../shift/people.ts'
import { accept, type Refused, refuse, type Verdict } from '../verdict/verdict.ts'
import type { CoverageActor } from './command.ts'

/** Whoever is on a series as a regular wants off it from a day on, and on another one, or on none (null). */
export type PermanentAsk = { readonly asker: string; readonly series: string; readonly to: string | null; readonly from: string }
export type Permanent = PermanentAsk & { readonly version: number; readonly ended: 'granted' | 'refused' | 'withdrawn' | null }

export type PermanentEvent =
  | (PermanentAsk & { readonly kind: 'asked'; readonly at: number })
  | {
      readonly kind: 'ended'
      readonly how: NonNullable<Permanent['ended']>
      readonly from: string
      readonly at: number
      readonly by: string
    }

/** A coordinator may grant it from another day. */
export type PermanentCommand =
  | { readonly do: 'ask'; readonly series: string; readonly to: string | null; readonly from: string }
  | { readonly do: 'grant'; readonly from: string }
  | { readonly do: 'refuse' }
  | { readonly do: 'withdraw' }

/** `today` on the desk's wall; `regulars` of each series of the desk. */
export type PermanentFacts = {
  readonly now: number
  readonly today: string
  readonly regulars: ReadonlyMap<string, readonly Regular[]>
}

type Staff = Extract<CoverageActor, { kind: 'staff' }>
type Decided = Verdict<readonly PermanentEvent[]>

export function evolvePermanent(state: Permanent | null, event: PermanentEvent): Permanent | null {
  if (event.kind === 'asked') {
    const { asker, series, to, from } = event
    return { version: 1, asker, series, to, from, ended: null }
  }
  return state === null ? null : { ...state, version: state.version + 1, from: event.from, ended: event.how }
}

/** Refusals: not-your-shift, no-such-shift, not-from-then, on-shift-already, no-such-request, request-over, roster-keepers-only, own-cover, asker-picks, cover-asked-already. */
export function decidePermanent(
  state: Permanent | null,
  { person, keeps }: Staff,
  command: PermanentCommand,
  facts: PermanentFacts,
): Decided {
  const { now } = facts
  if (command.do === 'ask') return state === null ? asking(person, command, facts) : refuse('cover-asked-already')
  if (state === null) return refuse('no-such-request')
  if (state.ended !== null) return refuse('request-over')
  const ends = (how: NonNullable<Permanent['ended']>, from = state.from): Decided =>
    accept([{ kind: 'ended', how, from, at: now, by: person }])
  if (command.do === 'withdraw') return person === state.asker ? ends('withdrawn') : refuse('asker-picks')
  if (!keeps) return refuse('roster-keepers-only')
  if (person === state.asker) return refuse('own-cover')
  if (command.do === 'refuse') return ends('refused')
  return cannotBe({ ...state, from: command.from }, facts) ?? ends('granted', command.from)
}

function asking(asker: string, { series, to, from }: Extract<PermanentCommand, { do: 'ask' }>, facts: PermanentFacts): Decided {
  const asked = { asker, series, to, from }
  return cannotBe(asked, facts) ?? accept([{ kind: 'asked', ...asked, at: facts.now }])
}

function cannotBe({ asker, series, to, from }: PermanentAsk, { today, regulars }: PermanentFacts): Refused | null {
  if (!isDate(from) || from <= today) return refuse('not-from-then')
  if (standing(regulars.get(series) ?? [], asker, from) === undefined) return refuse('not-your-shift')
  if (to === null) return null
  const there = regulars.get(to)
  if (there === undefined) return refuse('no-such-shift')
  return to === series || standing(there, asker, from) !== undefined ? refuse('on-shift-already') : null
}

const standing = (regulars: readonly Regular[], person: string, date: string): Regular | undefined =>
  regulars.find((one) => one.person === person && (one.until === null || one.until >= date))

/**
 * Who stands for the series once it is granted, of each series that changes: off the one from that day on, and on the other in the same slot. Whether they fit there is asked of `misfit`, as of every
 * change of a plan.
 */
export function regularsAfter({ asker, series, to, from }: PermanentAsk, regulars: PermanentFacts['regulars']): PermanentFacts['regulars'] {
  const before = regulars.get(series) ?? []
  const slot = standing(before, asker, from)?.slot ?? 'listener'
  const dayBefore = dateOf(Date.parse(from) - DAY)
  const left = before.flatMap((one) => {
    if (one.person !== asker || (one.until !== null && one.until < from)) return [one]
    return one.from >= from ? [] : [{ ...one, until: dayBefore }]
  })
  const changed = new Map([[series, left as readonly Regular[]]])
  if (to !== null) changed.set(to, [...(regulars.get(to) ?? []), { person: asker, slot, from, until: null }])
  return changed
}
