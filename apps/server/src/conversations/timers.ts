// What comes due in a conversation by itself. A timer may run twice or late: the rules look at the log, not at the timer.

import { dueAt, type Facts, type Timer } from '@earshot/domain'
import type { Conversations } from './conversations.ts'

/** Carries out a timer of a conversation; answers when to look again (milliseconds since 1970), or null when it has nothing left to do. */
export const timers =
  (conversations: Conversations, facts: (desk: string) => Facts) =>
  async (timer: Timer, conversation: string): Promise<number | null> => {
    await conversations.perform(conversation, crypto.randomUUID(), { kind: 'system' }, { do: timer })
    const state = await conversations.inquiry(conversation)
    if (state === null) return null
    const { policy, now } = facts(state.desk)
    return dueAt(timer, state, policy, now)
  }
