// The desk of a simulated year: its people, and its shifts as they are planned by the rules of the roster.

import { type Closure, type KeptPlan, newPlan, type Regular, type Role, type Span } from '@earshot/domain'
import type { Inputs } from './inputs.ts'

export type Person = { readonly person: string; readonly name: string; readonly role: Role }

export const DESK = 'desk'
const MINUTE = 60_000

/** Coordinators and supervisors come last. */
export function peopleOf({ people, coordinators, supervisors }: Inputs): readonly Person[] {
  return Array.from({ length: people }, (_, nth) => {
    const role = nth >= people - supervisors ? 'supervisor' : nth >= people - supervisors - coordinators ? 'coordinator' : 'listener'
    return { person: `p${`${nth + 1}`.padStart(2, '0')}`, name: `Person ${nth + 1}`, role }
  })
}

/** A series for each weekday and time; places go round among the people, so that nobody has more than one more than another. */
export function plansOf(inputs: Inputs, people: readonly Person[]): readonly KeptPlan[] {
  const { first, last, listeners, timeZone } = inputs
  const seats = inputs.shifts.flatMap(({ days, from, to }) => days.map((day) => ({ day, from, to })))
  return seats.map(({ day, from, to }, nth) => {
    const regulars = Array.from({ length: listeners }, (_, place): Regular => {
      const person = people[(nth * listeners + place) % people.length]?.person ?? ''
      return { person, slot: 'listener', from: first, until: null }
    })
    const slots = { supervisor: 0, coordinator: 0, listeners: { least: listeners, most: listeners } } as const
    const rule = `FREQ=WEEKLY;BYDAY=${day};UNTIL=${last.replaceAll('-', '')}`
    const plan = newPlan({ date: first, from, to, rule, slots }, regulars, timeZone)
    if (!plan.ok) throw new Error(`The year cannot be planned: ${plan.refusal.rule}`)
    return { series: `${day} ${from}`, desk: DESK, timeZone, plan: plan.value }
  })
}

export const closuresOf = ({ holidays }: Inputs): readonly Closure[] => holidays.map((date) => ({ from: date, to: date, reason: '' }))

/** The moment of a wall-clock time of the desk, and the year as moments. */
export const momentOf = ({ timeZone }: Inputs, date: string, minute: number): number =>
  Temporal.PlainDate.from(date).toZonedDateTime({
    timeZone,
    plainTime: Temporal.PlainTime.from({ minute: minute % 60, hour: Math.floor(minute / 60) }),
  }).epochMilliseconds

export const yearOf = (inputs: Inputs): Span => ({
  from: momentOf(inputs, inputs.first, 0),
  to: momentOf(inputs, Temporal.PlainDate.from(inputs.last).add({ days: 1 }).toString(), 0),
})

const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']

/** The service hours of the year, counted from the calendar and not from any shift. */
export function serviceOf(inputs: Inputs): readonly Span[] {
  const spans: Span[] = []
  const last = Temporal.PlainDate.from(inputs.last)
  for (let date = Temporal.PlainDate.from(inputs.first); Temporal.PlainDate.compare(date, last) <= 0; date = date.add({ days: 1 })) {
    const day = DAYS[date.dayOfWeek - 1] ?? ''
    if (inputs.holidays.includes(date.toString())) continue
    const open = inputs.shifts.filter(({ days }) => days.includes(day))
    spans.push(
      ...open.map(({ from, to }) => ({ from: momentOf(inputs, date.toString(), from), to: momentOf(inputs, date.toString(), to) })),
    )
  }
  return spans
}

export const minutesOf = (spans: readonly Span[]): number => spans.reduce((all, { from, to }) => all + to - from, 0) / MINUTE
