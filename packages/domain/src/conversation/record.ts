// What goes into the audit log with an entry, in the same breath: what was done to whom by whom, and never a word of content.

import type { Draft } from './entry.ts'

/** A line of the audit log about a conversation. */
export type Recorded = {
  readonly actor: string
  readonly action: string
  readonly facts: Readonly<Record<string, string | number | boolean>>
}

const OF_TICKETS: Partial<Record<Draft['body']['kind'], string>> = {
  converted: 'ticket-made',
  owned: 'ticket-taken',
  released: 'ticket-given-back',
  settled: 'ticket-closed',
  reopened: 'ticket-reopened',
}

/** The line an entry calls for, or null where the log itself is enough. */
export function recordOf({ author, body }: Draft): Recorded | null {
  if (author.kind !== 'staff') return null
  if (body.kind === 'deleted') return { actor: author.person, action: 'entry-deleted', facts: { entry: body.entry } }
  if (body.kind === 'tagged') return { actor: author.person, action: 'conversation-tagged', facts: { tag: body.tag, on: body.on } }
  const action = OF_TICKETS[body.kind]
  if (action === undefined) return null
  return {
    actor: author.person,
    action,
    facts: body.kind === 'settled' ? { outcome: body.outcome } : 'due' in body ? { due: body.due } : {},
  }
}
