// Waiting at a desk: who stands before whom, and how long it usually takes.

import type { Inquiry } from '../conversation/state.ts'

/** `c` is the conversation; times are milliseconds since 1970. */
export type Waiting = { readonly c: string; readonly openedAt: number }

/** True for a chat that has a place in the queue of its desk. */
export const waitsInQueue = ({ kind, phase }: Pick<Inquiry, 'kind' | 'phase'>): boolean => kind === 'chat' && phase === 'waiting'

/** Orders chats that wait at one desk: who came first stands first. */
export const inQueue = (one: Waiting, other: Waiting): number =>
  one.openedAt - other.openedAt || (one.c < other.c ? -1 : one.c > other.c ? 1 : 0)

/** In whole minutes: eight of ten waited at least `least` and at most `most`. */
export type UsualWait = { readonly least: number; readonly most: number }

/** Which claims tell how long it usually takes: the newest of the last two weeks. With fewer than `fewest` nothing is said. */
export const RECENT = { fewest: 10, most: 50, days: 14 } as const
const [LOW, HIGH] = [0.1, 0.9] as const
const MINUTE = 60_000

/** How long it usually takes, of the waits (milliseconds) that ended in a claim of late; null when there were too few to say. */
export function usualWait(waits: readonly number[]): UsualWait | null {
  if (waits.length < RECENT.fewest) return null
  const sorted = waits.toSorted((one, other) => one - other)
  const least = Math.floor(quantile(sorted, LOW) / MINUTE)
  return { least, most: Math.max(1, Math.ceil(quantile(sorted, HIGH) / MINUTE)) }
}

/** The nearest of what was: nothing is made up in between. */
const quantile = (sorted: readonly number[], share: number): number => sorted[Math.round(share * (sorted.length - 1))] ?? 0
