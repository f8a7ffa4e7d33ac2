// Copying a conversation: what was said in it, as text, once that is on record.

import { PAGE } from '@earshot/contract'
import { type Actor, accept, belongsElsewhere, type Entry, mayDo, refuse, transcriptOf, type Verdict } from '@earshot/domain'
import type { Audit, Desk } from '../ports.ts'
import type { Conversations } from './conversations.ts'

export type CopyParts = {
  readonly conversations: Conversations
  readonly audit: Audit
  readonly lives: { facts(desk: string): Parameters<typeof mayDo>[3]; desk(desk: string): Pick<Desk, 'timeZone'> | null }
}

/** Refusals: those of `mayDo`. */
export async function copyOf({ conversations, audit, lives }: CopyParts, actor: Actor, c: string): Promise<Verdict<{ text: string }>> {
  const state = belongsElsewhere(actor, c) ? null : await conversations.state(c)
  const refused = mayDo(state, actor, 'copy', lives.facts(state?.desk ?? ''))
  if (refused !== null || state === null || actor.kind !== 'staff') return refused ?? refuse('no-such-conversation')
  await audit.write({ actor: actor.person, action: 'conversation-copied', subject: c })
  const said: Entry[] = []
  for (let since = 0; since < state.heads.everyone; since += PAGE) said.push(...(await conversations.entries(c, 'everyone', since, PAGE)))
  return accept({ text: transcriptOf(said, state.handle, clockIn(lives.desk(state.desk)?.timeZone ?? 'UTC')) })
}

/** Day and time as the desk counts them. */
function clockIn(timeZone: string): (at: number) => string {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' })
  return (at) => format.format(at)
}
