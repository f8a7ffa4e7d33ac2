// Whether somebody is there: by what they last did, and not by a window that stands open.

import type { Standing } from '../conversation/actor.ts'
import { mayAnswer } from '../conversation/permission.ts'
import type { Availability } from '../desk/availability.ts'
import { type Refused, refuse } from '../verdict/verdict.ts'
import { type Member, standingOf } from './gate.ts'
import type { Role, Status } from './role.ts'

/** What somebody may say of why they are away. */
export const AWAY_FOR = ['break', 'meeting', 'elsewhere'] as const
export type AwayFor = (typeof AWAY_FOR)[number]
/** idle: nothing was heard of them for the minutes of a desk; left: their last window has closed. */
export const ABSENT_FOR = [...AWAY_FOR, 'idle', 'left'] as const
export type AbsentFor = (typeof ABSENT_FOR)[number]

/** Why somebody is not online, and when they mean to be back, in milliseconds since 1970; null where they have not said. */
export type Absence = { readonly why: AbsentFor | null; readonly backAt: number | null }
export const NO_ABSENCE: Absence = { why: null, backAt: null }

/** Minutes after which a desk takes somebody who does nothing for away. */
export const AWAY_MINUTES = { least: 5, most: 240 } as const
/** Milliseconds after which somebody whose last window has closed is offline. */
export const LEFT_AFTER = 60_000
/** Milliseconds for which a window whose line is gone still counts: a page that is loaded again makes no desk flicker. */
export const SETTLES = 5_000
/** The longest that one may say one is away for, in milliseconds. */
export const LONGEST_AWAY = 12 * 3_600_000

/** What is kept of an absence that somebody says: only who is away has one. Refusals: `not-a-return`. */
export function absenceOf(
  status: Status,
  said: { readonly why: AwayFor | null; readonly backAt: number | null },
  now: number,
): Absence | Refused {
  if (status !== 'away') return NO_ABSENCE
  const { why, backAt } = said
  return backAt === null || (backAt > now && backAt <= now + LONGEST_AWAY) ? { why, backAt } : refuse('not-a-return')
}

/** True when somebody who last did something `idle` milliseconds ago is away to one of the desks they take calls from; null minutes never make them so. */
export const isIdle = (idle: number, minutes: readonly (number | null)[]): boolean =>
  minutes.some((within) => within !== null && idle >= within * 60_000)

export const areAwayMinutes = (minutes: number | null): boolean =>
  minutes === null || (Number.isInteger(minutes) && minutes >= AWAY_MINUTES.least && minutes <= AWAY_MINUTES.most)

/** A member of a desk that is for training, or of one where visitors wait. */
export type Trained = Member & { readonly training: boolean }

/** What somebody is on each of their desks now. Whoever takes calls of a live desk is not rung by training. */
export function standingsOf<M extends Trained & { readonly desk: string }>(
  members: readonly M[],
  online: boolean,
): Record<string, Standing> {
  const engaged = isEngaged(members)
  return Object.fromEntries(
    members.map(({ desk, role, accepting, closed, training }) => [
      desk,
      standingOf({ role, accepting: accepting && !(training && engaged), closed }, online),
    ]),
  )
}

/** True for a desk where visitors wait and whose calls somebody takes. */
const takesCalls = ({ training, accepting, role, closed }: Trained): boolean =>
  !training && accepting && closed.length === 0 && mayAnswer(role, training)

/** True for somebody who takes the calls of a desk where visitors wait. */
export const isEngaged = (members: readonly Trained[]): boolean => members.some(takesCalls)

type Mine = Trained & { readonly desk: string; readonly role: Role }
type Life = { readonly availability: Availability; readonly answering: number }

/** Of somebody's desks where visitors wait, those in their hours that nobody would answer any more without them. */
export function emptiedWithout<M extends Mine>(
  members: readonly M[],
  online: boolean,
  life: (desk: string) => Life | undefined,
): readonly M[] {
  if (!online) return []
  return members.filter((member) => {
    const now = life(member.desk)
    return takesCalls(member) && now?.availability === 'open' && now.answering === 1
  })
}
