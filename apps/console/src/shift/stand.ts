// How one stands to a shift, and how those on it do, at a moment: worked out from one's day.

import type { Closing, DayOfShift, OwnShift } from '@earshot/contract'

export type Here = OwnShift['people'][number]
export const STANDS = ['here', 'late', 'missed', 'awaited', 'relieved'] as const
/** awaited: the shift has not begun. */
export type Stand = (typeof STANDS)[number]

export const NO_DAY: DayOfShift = { now: [], next: null, toConfirm: [], asks: [], watched: [], closing: [], unscheduled: [], mayBegin: [] }

type ShiftId = Pick<OwnShift, 'series' | 'key'>

export const shiftId = ({ series, key }: ShiftId): string => `${series} ${key}`
export const isSameShift = (one: ShiftId, other: ShiftId): boolean => one.series === other.series && one.key === other.key

export const ownOn = ({ people }: OwnShift, me: string): Here | undefined => people.find(({ person }) => person === me)

/** True for who has come and was not relieved. */
export const isHere = ({ inAt, relievedAt }: Here): boolean => inAt !== null && relievedAt === null

export function standOf(one: Here, { start, missedAt }: Pick<OwnShift, 'start' | 'missedAt'>, at: number): Stand {
  if (one.relievedAt !== null) return 'relieved'
  if (one.inAt !== null) return 'here'
  return at < start ? 'awaited' : at < missedAt ? 'late' : 'missed'
}

/** How many have come of those who are to be there. */
export function hereOf({ people }: OwnShift): { readonly here: number; readonly all: number } {
  const wanted = people.filter(({ relievedAt }) => relievedAt === null)
  return { here: wanted.filter(isHere).length, all: wanted.length }
}

const hasCome = (shift: OwnShift, me: string): boolean => {
  const own = ownOn(shift, me)
  return own !== undefined && isHere(own)
}

/** Shifts of mine that can be joined and are not yet, the first to begin first. */
export const toJoin = ({ now }: DayOfShift, me: string, at: number): readonly OwnShift[] =>
  inOrder(now.filter((shift) => shift.opensAt <= at && at < shift.end && !hasCome(shift, me)))

/** Shifts that are to be confirmed: not those that one sees to by joining them. */
export const toConfirmIn = ({ now, toConfirm }: DayOfShift): readonly OwnShift[] =>
  toConfirm.filter((one) => !now.some((other) => isSameShift(one, other)))

/** Shifts I have come to and am on still, the first to begin first: while two run one is on that one. */
export const onNow = ({ now }: DayOfShift, me: string, at: number): readonly OwnShift[] =>
  inOrder(now.filter((shift) => at < shift.end && hasCome(shift, me)))

/** Those of them that have begun: whoever goes now leaves them. */
export const stayingFor = (day: DayOfShift, me: string, at: number): readonly OwnShift[] =>
  onNow(day, me, at).filter(({ start }) => start <= at)

/** True in the last minutes, which are one's own until somebody relieves one. */
export const isOwnLast = ({ ownFrom, end }: OwnShift, at: number): boolean => ownFrom <= at && at < end

const inOrder = (shifts: readonly OwnShift[]): readonly OwnShift[] => shifts.toSorted((one, other) => one.start - other.start)

/** last-call: the desk closes soon; closed: chats in hand are finished; refer: they are to be passed on now. */
export type ClosingStage = 'last-call' | 'closed' | 'refer'

export function closingStage({ lastCallAt, closesAt, referFrom }: Closing, at: number): ClosingStage | null {
  if (at < lastCallAt) return null
  return at < closesAt ? 'last-call' : at < referFrom ? 'closed' : 'refer'
}
