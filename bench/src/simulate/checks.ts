// Rules that a simulated year may not break, worked out beside the rules of the domain and not with them.

import { type Coverage, type CoverageEvent, type CoverageFacts, type Hand, tellCoverage } from '@earshot/domain'
import type { World } from './world.ts'

/** How often each rule was broken. */
export const RULES_CHECKED = [
  ...(['two-shifts-at-once', 'more-hours-than-the-desk-has', 'on-a-day-off', 'covered-twice', 'outside-of-what-was-asked'] as const),
  ...(['too-many-on-a-shift', 'called-who-may-not', 'called-too-wide', 'calls-out-of-order', 'offers-seen-by-others'] as const),
  ...(['not-the-one-who-carries-least', 'taken-without-an-offer', 'another-shift-changed'] as const),
] as const
export type Checked = (typeof RULES_CHECKED)[number]
export type Checks = Map<Checked, number>

export const noChecks = (): Checks => new Map(RULES_CHECKED.map((rule) => [rule, 0]))

/** What has just come about, and `hands` that are not on the roster yet. */
export type Happened = {
  readonly before: Coverage | null
  readonly after: Coverage
  readonly events: readonly CoverageEvent[]
  readonly hands: readonly Hand[]
  readonly facts: CoverageFacts
}

export function checkEvents(checks: Checks, world: World, happened: Happened): void {
  const broken = (rule: Checked, is: boolean) => is && checks.set(rule, (checks.get(rule) ?? 0) + 1)
  for (const hand of happened.hands) checkHand(broken, world, happened, hand)
  let called = 0
  let last = happened.before?.stage ?? null
  for (const event of happened.events) {
    if (event.kind === 'called') {
      for (const person of event.people) checkCall(broken, world, happened, person, event.call)
      called += 1
      broken('calls-out-of-order', event.call === 'first' && last !== null)
      last = event.call
    }
    if (event.kind === 'taken' && event.by === null) checkProposal(broken, world, happened, event)
  }
  broken('calls-out-of-order', called > 2)
  for (const { person, role } of world.people) {
    const keeps = role === 'coordinator'
    const told = tellCoverage(happened.after, { person, keeps }, happened.facts.now)
    const may = person === happened.after.asker || (keeps && happened.after.stage === 'coordinator')
    broken('offers-seen-by-others', !may && told.offers.some((offer) => offer.person !== person))
  }
}

type Broken = (rule: Checked, is: boolean) => unknown

/** Whether somebody is busy then, ill or away that day, on the shift, or would be there for longer than the desk has hours. */
function keepsOff({ roster, inputs, daysOff }: World, person: string, part: Pick<Hand, 'series' | 'key' | 'from' | 'to'>): Checked | null {
  const on = roster.shiftsOf(person)
  if (on.some(({ start, end }) => start < part.to && part.from < end)) return 'two-shifts-at-once'
  const date = part.key.slice(0, 10)
  if ((daysOff.get(person) ?? []).some(({ from, until }) => from <= date && date <= until)) return 'on-a-day-off'
  const week = weekOf(part.key)
  const there = on.filter((one) => weekOf(one.key) === week).reduce((all, { start, end }) => all + end - start, part.to - part.from)
  return there > (inputs.roster.weeklyHours ?? Number.POSITIVE_INFINITY) * 3_600_000 ? 'more-hours-than-the-desk-has' : null
}

const weekOf = (key: string): string => {
  const { yearOfWeek, weekOfYear } = Temporal.PlainDate.from(key.slice(0, 10))
  return `${yearOfWeek} ${weekOfYear}`
}

function checkHand(broken: Broken, world: World, { after, facts }: Happened, hand: Hand): void {
  const off = keepsOff(world, hand.on, hand)
  if (off !== null) broken(off, true)
  const made = world.roster.find(hand)
  broken('outside-of-what-was-asked', hand.from < facts.now)
  broken('outside-of-what-was-asked', !after.pieces.some(({ key, from, to }) => key === hand.key && from <= hand.from && hand.to <= to))
  broken('too-many-on-a-shift', made === undefined || made.people.length !== world.inputs.listeners)
  broken('another-shift-changed', made === undefined || !made.people.some(({ person }) => person === hand.off))
  broken(
    'covered-twice',
    world.roster.parts().some((one) => one.off === hand.off && one.key === hand.key && one.from < hand.to && hand.from < one.to),
  )
}

function checkCall(broken: Broken, world: World, { after }: Happened, person: string, call: 'first' | 'second'): void {
  const [piece] = after.pieces
  broken('called-who-may-not', piece === undefined || person === after.asker || keepsOff(world, person, piece) !== null)
  broken('called-too-wide', call === 'first' && world.people.find((one) => one.person === person)?.role !== 'listener')
}

/** Whoever is taken has offered, and none of the others who offered all of it and may take it carries less. */
function checkProposal(
  broken: Broken,
  world: World,
  { before, facts }: Happened,
  { covers }: Extract<CoverageEvent, { kind: 'taken' }>,
): void {
  const ledger = facts.balances
  const load = (person: string) => (ledger.get(person)?.given ?? 0) - (ledger.get(person)?.asked ?? 0) / 4
  for (const cover of covers) {
    const offers = before?.offers ?? []
    const others = offers.filter(({ person }) => keepsOff(world, person, cover) === null).map(({ person }) => load(person))
    broken(
      'not-the-one-who-carries-least',
      others.some((other) => other < load(cover.person)),
    )
    // What is offered while the shift runs is taken with the offer.
    broken('taken-without-an-offer', cover.from > facts.now && !offers.some(({ person }) => person === cover.person))
  }
}
