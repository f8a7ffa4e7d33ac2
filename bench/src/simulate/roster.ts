// The roster of a simulated year: kept as plans, changed when a shift changes hands, and made anew where it was.

import {
  type Closure,
  type Hand,
  handedOver,
  type KeptPlan,
  type Made,
  madeOf,
  type Occurrence,
  type ShiftName,
  type Span,
} from '@earshot/domain'

/** A shift as it is now, and what others cover of it in part. */
export type Roster = {
  readonly all: () => readonly Made[]
  readonly find: (name: ShiftName) => Made | undefined
  readonly handOver: (hands: readonly Hand[]) => void
  readonly parts: () => readonly Hand[]
  /** The shifts that somebody is on, and the parts that they cover. */
  readonly shiftsOf: (person: string) => readonly Occurrence[]
  /** As they were planned, and as they are. */
  readonly plans: () => readonly KeptPlan[]
}

const nameOf = ({ series, key }: ShiftName): string => `${series} ${key}`

export function rosterOf(planned: readonly KeptPlan[], closures: readonly Closure[], year: Span): Roster {
  const plans = new Map(planned.map((one) => [one.series, one]))
  const made = new Map(planned.flatMap((one) => madeOf(one, closures, year)).map((one) => [nameOf(one.occurrence), one]))
  const parts: Hand[] = []
  const byPerson = new Map<string, Occurrence[]>()
  const index = (person: string, change: (on: readonly Occurrence[]) => Occurrence[]) =>
    byPerson.set(person, change(byPerson.get(person) ?? []))
  for (const { occurrence, people } of made.values()) for (const { person } of people) index(person, (on) => [...on, occurrence])

  function remake(hand: Hand): void {
    const before = made.get(nameOf(hand))
    const plan = plans.get(hand.series)
    if (before === undefined || plan === undefined) throw new Error(`There is no shift ${nameOf(hand)}`)
    const after = { ...plan, plan: handedOver(plan.plan, [hand]) }
    plans.set(hand.series, after)
    const { start, end } = before.occurrence
    const now = madeOf(after, closures, { from: start, to: end }).find(({ occurrence }) => occurrence.key === hand.key)
    if (now !== undefined) made.set(nameOf(hand), now)
    index(hand.off, (on) => on.filter((one) => nameOf(one) !== nameOf(hand)))
    index(hand.on, (on) => [...on, before.occurrence])
  }

  function part(hand: Hand): void {
    parts.push(hand)
    const shift = made.get(nameOf(hand))?.occurrence
    if (shift !== undefined) index(hand.on, (on) => [...on, { ...shift, start: hand.from, end: hand.to }])
  }

  return {
    all: () => [...made.values()],
    find: (name) => made.get(nameOf(name)),
    handOver: (hands) => {
      for (const hand of hands) hand.whole ? remake(hand) : part(hand)
    },
    parts: () => parts,
    shiftsOf: (person) => byPerson.get(person) ?? [],
    plans: () => [...plans.values()],
  }
}
