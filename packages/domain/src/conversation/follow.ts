// What follows from an entry, as jobs that are committed with it.

import type { Policy } from '../policy/policy.ts'
import { lapsesAt } from './decide.ts'
import type { Draft } from './entry.ts'
import type { Conversation } from './state.ts'

/** A job carries ids, never words. `at` is when it is due, in milliseconds since 1970; one job per `key`. */
export type Job = { readonly task: 'lapse'; readonly conversation: string; readonly key: string; readonly at: number }

/** The jobs that an entry calls for, given the state after it. */
export function follow(conversation: string, state: Conversation, entry: Draft, policy: Policy): readonly Job[] {
  if (entry.body.kind !== 'opened' || state.kind !== 'chat') return []
  return [lapseJob(conversation, lapsesAt(state, policy))]
}

/** The timer that closes a chat in which nobody writes any more. */
export const lapseJob = (conversation: string, at: number): Job => ({ task: 'lapse', conversation, key: `lapse:${conversation}`, at })
