// What happened in a conversation, as one quiet line.

import type { Tag, ToldBody, ToldEntry } from '@earshot/domain'
import type { ReactNode } from 'react'
import { When } from '../time/when.tsx'
import { authorName } from './author.ts'
import { WORDS } from './words.ts'

type OnRecord = 'named' | 'addressed' | 'withheld' | 'visited' | 'deleted' | 'tagged' | 'message' | 'whisper' | 'note' | 'notice'

/** The line of an event; null for an entry that is not one. */
export function eventWords({ what, by, text, name, email, page, title }: ToldEntry, visitor: string, tags: readonly Tag[]): string | null {
  const who = authorName(by, visitor)
  switch (what.kind) {
    case 'named':
      return WORDS.named(name ?? WORDS.erased)
    case 'addressed':
      return WORDS.addressed(email ?? WORDS.erased)
    case 'withheld':
      return WORDS.withheld[what.what]
    case 'visited':
      return WORDS.visited(title || page || WORDS.erased)
    case 'deleted':
      return WORDS.deleted(who)
    case 'tagged':
      return WORDS.tagged[what.on ? 'on' : 'off'](who, tags.find(({ id }) => id === what.tag)?.name ?? WORDS.tagGone)
    case 'message':
    case 'whisper':
    case 'note':
    case 'notice':
      return null
    default:
      return partWords(what, who, text ?? WORDS.erased)
  }
}

/** Who has a part in it, and what came due by itself. */
function partWords(what: Exclude<ToldBody, { kind: OnRecord }>, who: string, text: string): string {
  switch (what.kind) {
    case 'opened':
      return WORDS.opened[what.form]
    case 'claimed':
      return WORDS.claimed(who)
    case 'closed':
      return WORDS.closed[what.reason]
    case 'seated':
      return WORDS.seated[what.seat](who)
    case 'rose':
      return WORDS.rose(who)
    case 'hand':
      return WORDS.hand[what.up ? 'up' : 'down'](who)
    case 'rung':
      return WORDS.rung[what.rung]
    case 'deferred':
      return WORDS.deferred
    case 'line':
      return WORDS.line[what.gone ? 'gone' : 'there']
    case 'offered':
      return WORDS.offered(who, text)
    case 'handed':
      return WORDS.handed(who)
    case 'declined':
      return WORDS.declined(who, text)
    case 'withdrawn':
      return WORDS.withdrawn(who)
    case 'missed':
      return WORDS.missed
    case 'nudged':
      return WORDS.nudged(who)
    case 'heeded':
      return WORDS.heeded
  }
}

export const EventLine = ({ words, at, below = null }: { words: string; at: number; below?: ReactNode }) => (
  <p className="mx-auto max-w-[38rem] text-center text-sm text-soft">
    <bdi className="wrap-anywhere">{words}</bdi> <When at={at} />
    {below}
  </p>
)
