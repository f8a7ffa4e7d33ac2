// Shifts at another time or day, and longer or shorter: what is dragged or moved by keys ends up as.

import { dayAfter } from './days.ts'
import { MINUTES, type Timed } from './layout.ts'

/** Minutes that everything moves by. */
export const STEP = 15

export type Change =
  | { readonly kind: 'move'; readonly days: number; readonly minutes: number }
  | { readonly kind: 'end'; readonly minutes: number }

/** The same after a change. It stays a shift: it begins on its day, and lasts a step at least and a day at most. */
export function changed<T extends Timed>(shift: T, change: Change): T {
  if (change.kind === 'end') return { ...shift, to: within(shift.to + change.minutes, shift.from + STEP, shift.from + MINUTES) }
  const from = within(shift.from + change.minutes, 0, MINUTES - STEP)
  return { ...shift, date: dayAfter(shift.date, change.days), from, to: shift.to - shift.from + from }
}

const within = (number: number, least: number, most: number): number => Math.min(Math.max(number, least), most)

/** To the nearest step. */
export const stepped = (minutes: number): number => Math.round(minutes / STEP) * STEP

type Stroke = Pick<KeyboardEvent, 'key' | 'altKey' | 'shiftKey' | 'ctrlKey' | 'metaKey'>

const MOVES: Readonly<Record<string, Change>> = {
  ArrowUp: { kind: 'move', days: 0, minutes: -STEP },
  ArrowDown: { kind: 'move', days: 0, minutes: STEP },
  ArrowLeft: { kind: 'move', days: -1, minutes: 0 },
  ArrowRight: { kind: 'move', days: 1, minutes: 0 },
}
const ENDS: Readonly<Record<string, Change>> = {
  ArrowUp: { kind: 'end', minutes: -STEP },
  ArrowDown: { kind: 'end', minutes: STEP },
}

/** What a key does to the shift that has the focus: Alt and an arrow moves it, Shift as well and its end moves. Null for every other key. */
export function changeOfKey({ key, altKey, shiftKey, ctrlKey, metaKey }: Stroke): Change | null {
  if (!altKey || ctrlKey || metaKey) return null
  return (shiftKey ? ENDS : MOVES)[key] ?? null
}

/** Two ends of a stretch that was dragged, in minutes of a day, as a stretch; null for one that is hardly there. */
export function stretchOf(one: number, other: number): { readonly from: number; readonly to: number } | null {
  const from = within(Math.floor(Math.min(one, other) / STEP) * STEP, 0, MINUTES - STEP)
  const to = within(Math.ceil(Math.max(one, other) / STEP) * STEP, 0, MINUTES)
  return Math.abs(one - other) < STEP / 2 ? null : { from, to }
}

/** Where the focus goes by an arrow key among shifts that are in columns: up and down within a column, sideways to what begins nearest. Null where it stays. */
export function neighbour<T extends { readonly from: number }>(columns: readonly (readonly T[])[], current: T, key: string): T | null {
  const at = columns.findIndex((column) => column.includes(current))
  const column = columns[at] ?? []
  const place = column.indexOf(current)
  if (key === 'ArrowUp') return column[place - 1] ?? null
  if (key === 'ArrowDown') return column[place + 1] ?? null
  const on = key === 'ArrowLeft' ? columns.slice(0, at).toReversed() : key === 'ArrowRight' ? columns.slice(at + 1) : []
  const next = on.find(({ length }) => length > 0) ?? []
  return next.toSorted((a, b) => Math.abs(a.from - current.from) - Math.abs(b.from - current.from))[0] ?? null
}
