// Copying a conversation: as its visitor is told it, as text, once that is on record.

import { type Actor, type Audience, accept, belongsElsewhere, type Entry, type Inquiry, mayDo, refuse, type Verdict } from '@earshot/domain'
import type { Audit, Desk } from '../ports.ts'
import { transcriptOf } from './telling.ts'

export type CopyParts = {
  readonly conversations: {
    inquiry(c: string): Promise<Inquiry | null>
    entries(c: string, tier: Audience, since: number, limit: number): Promise<readonly Entry[]>
  }
  readonly audit: Audit
  readonly lives: { facts(desk: string): Parameters<typeof mayDo>[3]; desk(desk: string): Pick<Desk, 'name' | 'timeZone'> | null }
}

/** Refusals: those of `mayDo`. */
export async function copyOf({ conversations, audit, lives }: CopyParts, actor: Actor, c: string): Promise<Verdict<{ text: string }>> {
  const state = belongsElsewhere(actor, c) ? null : await conversations.inquiry(c)
  const refused = mayDo(state, actor, 'copy', lives.facts(state?.desk ?? ''))
  const desk = lives.desk(state?.desk ?? '')
  if (refused !== null || state === null || desk === null || actor.kind !== 'staff') return refused ?? refuse('no-such-conversation')
  await audit.write({ actor: actor.person, action: 'conversation-copied', subject: c })
  const entries = (of: string, since: number, limit: number) => conversations.entries(of, 'everyone', since, limit)
  return accept({ text: await transcriptOf(entries, c, desk, state.handle) })
}
