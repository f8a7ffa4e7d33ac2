// Who is on which shift of a roster: by person, whom a slot could still take, and who was put on a day they have off.

import type { Roster, RosterShift } from '@earshot/contract'
import { hasOff, mayTake, type Occurrence, type Rule, SLOTS, type Slot } from '@earshot/domain'

export type Person = Roster['people'][number]
export type OnShift = RosterShift['people'][number]

export const idOf = ({ series, key }: Pick<RosterShift, 'series' | 'key'>): string => `${series} ${key}`

/** How many people a shift needs, and how many it has: while it lacks somebody, one too many in another place does not count. */
export function filled({ people, gaps, words: { slots } }: RosterShift): { readonly on: number; readonly needed: number } {
  const needed = slots.supervisor + slots.coordinator + slots.listeners.least
  const missing = gaps.reduce((sum, gap) => sum + gap.missing, 0)
  return { on: missing === 0 ? people.length : needed - missing, needed }
}

/** The slots a shift has, with how many people each needs and takes, and who is in it. */
export function placesOf({ people, words: { slots } }: Pick<RosterShift, 'people' | 'words'>) {
  const bounds = (slot: Slot) => (slot === 'listener' ? slots.listeners : { least: slots[slot], most: slots[slot] })
  return SLOTS.map((slot) => ({ slot, ...bounds(slot), people: people.filter((one) => one.slot === slot) })).filter(
    (place) => place.most > 0 || place.people.length > 0,
  )
}

/** Supervisor first, then the coordinator, then listeners by name. */
export const inOrder = (people: readonly OnShift[]): readonly OnShift[] =>
  people.toSorted((a, b) => SLOTS.indexOf(a.slot) - SLOTS.indexOf(b.slot) || a.name.localeCompare(b.name))

/** Those of a shift who have its day off. */
export const plannedWhileOff = ({ timeOff }: Pick<Roster, 'timeOff'>, { people, words, cancelled }: RosterShift): readonly OnShift[] =>
  cancelled ? [] : people.filter(({ person }) => hasOff(timeOff, person, words.date))

/** Somebody whom a slot could take; `hindered` says what speaks against it, null where nothing does. */
export type Candidate = Person & { readonly hindered: 'has-time-off' | 'on-another-shift' | null }

const NOT_FOR_IT: readonly Rule[] = ['not-that-slot', 'trainees-train', 'on-shift-already', 'not-a-member']

/** Whom a slot of a shift could take, those whom nothing hinders first; nobody where it is full. */
export function candidatesFor(roster: Roster, shift: RosterShift, slot: Slot, training: boolean): readonly Candidate[] {
  const all = roster.people.flatMap((one): readonly Candidate[] => {
    const on = roster.shifts.filter((other) => !other.cancelled && other.people.some(({ person }) => person === one.person))
    const candidate = { ...one, on: on.map((other) => occurrenceOf(roster, other)) }
    const refused =
      mayTake({ occurrence: occurrenceOf(roster, shift), people: shift.people, training }, candidate, slot)?.refusal.rule ?? null
    if (refused === 'slot-full' || (refused !== null && NOT_FOR_IT.includes(refused))) return []
    if (refused !== null) return [{ ...one, hindered: 'on-another-shift' }]
    return [{ ...one, hindered: hasOff(roster.timeOff, one.person, shift.words.date) ? 'has-time-off' : null }]
  })
  return [...all.filter(({ hindered }) => hindered === null), ...all.filter(({ hindered }) => hindered !== null)]
}

const occurrenceOf = ({ desk }: Roster, { series, key, start, end, words }: RosterShift): Occurrence => ({
  series,
  desk,
  key,
  start,
  end,
  slots: words.slots,
})

/** Somebody's shifts on each of the days; `off` are the days they have off, `minutes` how long they are planned in all of them. */
export type Row = Person & {
  readonly cells: readonly {
    readonly date: string
    readonly off: boolean
    readonly shifts: readonly (RosterShift & { readonly slot: Slot })[]
  }[]
  readonly minutes: number
}

/** A row for everybody on the desk, and for whoever was on it when they were put on a shift; a shift stands on the day it begins. */
export function rowsOf(roster: Roster, days: readonly string[]): readonly Row[] {
  const known = new Set(roster.people.map(({ person }) => person))
  const gone = roster.shifts.flatMap(({ people }) => people).filter(({ person }) => !known.has(person))
  const others = [...new Map(gone.map(({ person, name, slot }) => [person, { person, name, role: slot }])).values()]
  return [...roster.people, ...others].map((one) => {
    const cells = days.map((date) => ({
      date,
      off: hasOff(roster.timeOff, one.person, date),
      shifts: roster.shifts.flatMap((shift) => {
        const slot =
          shift.cancelled || shift.words.date !== date ? undefined : shift.people.find(({ person }) => person === one.person)?.slot
        return slot === undefined ? [] : [{ ...shift, slot }]
      }),
    }))
    const minutes = cells.flatMap(({ shifts }) => shifts).reduce((sum, { start, end }) => sum + (end - start) / 60_000, 0)
    return { ...one, cells, minutes }
  })
}
