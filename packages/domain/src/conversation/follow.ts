// What follows from an entry, as jobs that are committed with it.

import type { Policy } from '../policy/policy.ts'
import type { Draft } from './entry.ts'
import type { Conversation } from './state.ts'
import { dueAt, type Job, TIMER_NAMES, timerJob } from './timers.ts'

/** The jobs that an entry calls for, given the state after it: an opened conversation starts its timers, and each goes on by itself. */
export function follow(conversation: string, state: Conversation, entry: Draft, policy: Policy): readonly Job[] {
  if (entry.body.kind !== 'opened') return []
  return TIMER_NAMES.flatMap((timer) => {
    const at = dueAt(timer, state, policy)
    return at === null ? [] : [timerJob(timer, conversation, at)]
  })
}
