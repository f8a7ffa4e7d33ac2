// What comes due in a conversation by itself: the command that a timer asks of it, and when.

import type { Policy } from '../policy/policy.ts'
import type { Facts } from './facts.ts'
import { rungsAhead } from './ladder.ts'
import { lookForSilence } from './silence.ts'
import type { Inquiry } from './state.ts'

type Due = (state: Inquiry, policy: Policy, now: number) => number | null

const lapse: Due = (state, policy) =>
  state.kind === 'chat' && state.phase !== 'closed' ? state.lastAt + policy.idleHours * 3_600_000 : null

const climb: Due = (state, { ladder }) => rungsAhead(state, ladder)[0]?.at ?? null

const missed: Due = ({ handOff }, policy) => (handOff === null ? null : handOff.at + policy.handOffSeconds * 1000)

export const TIMERS = { lapse, climb, missed, silence: lookForSilence } satisfies Record<string, Due>
export type Timer = keyof typeof TIMERS
export const TIMER_NAMES = Object.keys(TIMERS) as readonly Timer[]

/** When a timer is to look, in milliseconds since 1970, as of `now`; null when there is nothing left for it to do. */
export const dueAt = (timer: Timer, state: Inquiry, policy: Policy, now: number): number | null => TIMERS[timer](state, policy, now)

/** True when a timer is due now. */
export function isDue(timer: Timer, state: Inquiry | null, { now, policy }: Pick<Facts, 'now' | 'policy'>): boolean {
  const at = state === null ? null : dueAt(timer, state, policy, now)
  return at !== null && at <= now
}

/** The task that takes what was passed on to where it goes. */
export const DELIVER = 'deliver'

/** A job carries ids, never words. `at` is when it is due, in milliseconds since 1970; one job per `key`. */
type Planned = { readonly conversation: string; readonly key: string; readonly at: number }
export type TimerJob = Planned & { readonly task: Timer }
/** `entry` is the one that says what is passed on. */
export type DeliverJob = Planned & { readonly task: typeof DELIVER; readonly entry: string }
export type Job = TimerJob | DeliverJob

/** The job that takes what an entry passes on to where it goes. */
export const deliverJob = (conversation: string, entry: string, at: number): DeliverJob => ({
  task: DELIVER,
  conversation,
  entry,
  key: `${DELIVER}:${conversation}:${entry}`,
  at,
})

/** The job that carries a timer out. */
export const timerJob = (task: Timer, conversation: string, at: number): TimerJob => ({
  task,
  conversation,
  key: `${task}:${conversation}`,
  at,
})
