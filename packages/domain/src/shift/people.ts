// Who is on a shift: those who stand for its series, what was changed for the one shift, and whom it lacks.

import { dayOf, type Occurrence } from './occurrence.ts'
import type { Slots } from './series.ts'

export const SLOTS = ['supervisor', 'coordinator', 'listener'] as const
export type Slot = (typeof SLOTS)[number]

/** Somebody who is on every shift of a series from one day to another, both closed, by the day the series had it; `until` null for no end. */
export type Regular = { readonly person: string; readonly slot: Slot; readonly from: string; readonly until: string | null }

/** Somebody who was put on one occurrence, or taken off it whatever their slot. */
export type Change = { readonly key: string; readonly person: string; readonly slot: Slot; readonly on: boolean }

export type OnShift = { readonly person: string; readonly slot: Slot }

/** Who is on the occurrence of this key, each once; of several lines about one person the last counts. Both lists are those of its series. */
export function peopleOn(key: string, regulars: readonly Regular[], changes: readonly Change[]): readonly OnShift[] {
  const date = dayOf(key)
  const standing = regulars.filter(({ from, until }) => from <= date && (until === null || date <= until))
  const people = new Map(standing.map(({ person, slot }) => [person, slot]))
  for (const change of changes) {
    if (change.key !== key) continue
    if (change.on) people.set(change.person, change.slot)
    else people.delete(change.person)
  }
  return [...people].map(([person, slot]) => ({ person, slot }))
}

/** `missing` people, at least one, for a slot to have its least. */
export type Gap = { readonly slot: Slot; readonly missing: number }

/** The slots of a shift that have fewer people than they need. */
export const gapsOf = ({ slots }: Pick<Occurrence, 'slots'>, people: readonly OnShift[]): readonly Gap[] =>
  SLOTS.map((slot) => ({ slot, missing: bounds(slots, slot).least - countOf(people, slot) })).filter(({ missing }) => missing > 0)

/** True when nobody more can be put in a slot. */
export const isFull = ({ slots }: Pick<Occurrence, 'slots'>, people: readonly OnShift[], slot: Slot): boolean =>
  countOf(people, slot) >= bounds(slots, slot).most

const countOf = (people: readonly OnShift[], slot: Slot): number => people.filter((one) => one.slot === slot).length

const bounds = (slots: Slots, slot: Slot): Slots['listeners'] =>
  slot === 'listener' ? slots.listeners : { least: slots[slot], most: slots[slot] }
