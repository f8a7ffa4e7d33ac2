// What follows from an entry, as jobs that are committed with it.

import type { Policy } from '../policy/policy.ts'
import type { Entry, EntryKind } from './entry.ts'
import { type Conversation, inquiryOf } from './state.ts'
import { deliverJob, dueAt, type Job, type Timer, timerJob } from './timers.ts'

const STARTS: Partial<Record<EntryKind, readonly Timer[]>> = {
  opened: ['lapse', 'climb'],
  offered: ['missed'],
  missed: ['climb'],
  claimed: ['silence'],
}

/** The jobs that an entry calls for, given the state after it: it starts the timers that have something to do from here on, and each goes on by itself. */
export function follow(
  conversation: string,
  state: Conversation,
  entry: Pick<Entry, 'id' | 'body' | 'at'>,
  policy: Policy,
): readonly Job[] {
  if (entry.body.kind === 'filled' && entry.body.use === 'referral') return [deliverJob(conversation, entry.id, entry.at)]
  const inquiry = inquiryOf(state)
  const started = inquiry === null ? [] : (STARTS[entry.body.kind] ?? [])
  return started.flatMap((timer) => {
    const at = inquiry === null ? null : dueAt(timer, inquiry, policy, entry.at)
    return at === null ? [] : [timerJob(timer, conversation, at)]
  })
}
