// The state of a conversation: the fold of its entries. It never needs content.

import { advance, NOTHING_YET, type Positions } from '../audience/audience.ts'
import type { ConversationKind, Draft, Opened } from './entry.ts'

export type Phase = 'waiting' | 'taken' | 'closed'

/** `version` rises with entries that change what the rules look at, and only with those; times are milliseconds since 1970. */
export type Conversation = {
  readonly kind: ConversationKind
  readonly desk: string
  readonly visitor: string
  readonly handle: string
  readonly phase: Phase
  readonly holder: string | null
  readonly holderName: string | null
  readonly version: number
  readonly heads: Positions
  readonly openedAt: number
  readonly claimedAt: number | null
  readonly closedAt: number | null
  readonly lastAt: number
}

const opening = (opened: Opened, at: number): Conversation => ({
  kind: opened.form,
  desk: opened.desk,
  visitor: opened.visitor,
  handle: opened.handle,
  phase: 'waiting',
  holder: null,
  holderName: null,
  version: 0,
  heads: NOTHING_YET,
  openedAt: at,
  claimedAt: null,
  closedAt: null,
  lastAt: at,
})

/** True when an entry changes what the rules look at, so that whatever was decided beside it is decided again. */
export const changesState = (entry: Draft): boolean => ['opened', 'claimed', 'closed'].includes(entry.body.kind)

/** The state after one more entry. Throws when the first entry is not an opening one: such a log is broken. */
export function evolve(state: Conversation | null, entry: Draft): Conversation {
  const before = state ?? (entry.body.kind === 'opened' ? opening(entry.body, entry.at) : null)
  if (before === null) throw new Error('A conversation begins with its opening entry')
  const counted = { ...before, ...step(entry), heads: advance(before.heads, entry.audience), lastAt: Math.max(before.lastAt, entry.at) }
  return changesState(entry) ? { ...counted, version: before.version + 1 } : counted
}

function step(entry: Draft): Partial<Conversation> {
  if (entry.body.kind === 'closed') return { phase: 'closed', closedAt: entry.at }
  if (entry.body.kind !== 'claimed') return {}
  const holderName = entry.author.kind === 'staff' ? entry.author.name : null
  return { phase: 'taken', holder: entry.body.person, holderName, claimedAt: entry.at }
}

/** The state of a whole log. */
export const fold = (entries: readonly Draft[]): Conversation | null => entries.reduce<Conversation | null>(evolve, null)
