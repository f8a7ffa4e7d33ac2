// The timer that closes a chat in which nobody writes any more. It may run twice or late: the rule looks at the log, not at the timer.

import { type Facts, lapsesAt } from '@earshot/domain'
import type { Conversations } from './conversations.ts'

/** Carries out the timer of a conversation; answers when to look again (milliseconds since 1970), or null when it is closed. */
export const lapsing =
  (conversations: Conversations, facts: (desk: string) => Facts) =>
  async (conversation: string): Promise<number | null> => {
    await conversations.perform(conversation, crypto.randomUUID(), { kind: 'system' }, { do: 'lapse' })
    const state = await conversations.state(conversation)
    return state === null || state.phase === 'closed' ? null : lapsesAt(state, facts(state.desk).policy)
  }
