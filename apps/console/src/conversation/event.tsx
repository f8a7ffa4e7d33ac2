// What happened in a conversation, as one quiet line.

import type { Tag, ToldEntry } from '@earshot/domain'
import type { ReactNode } from 'react'
import { When } from '../time/when.tsx'
import { authorName } from './author.ts'
import { WORDS } from './words.ts'

/** The line of an event; null for an entry that is not one. */
export function eventWords({ what, by, text, name, email, page, title }: ToldEntry, visitor: string, tags: readonly Tag[]): string | null {
  switch (what.kind) {
    case 'opened':
      return WORDS.opened[what.form]
    case 'claimed':
      return WORDS.claimed(authorName(by, visitor))
    case 'closed':
      return WORDS.closed[what.reason]
    case 'seated':
      return WORDS.seated[what.seat](authorName(by, visitor))
    case 'rose':
      return WORDS.rose(authorName(by, visitor))
    case 'hand':
      return WORDS.hand[what.up ? 'up' : 'down'](authorName(by, visitor))
    case 'rung':
      return WORDS.rung[what.rung]
    case 'deferred':
      return WORDS.deferred
    case 'line':
      return WORDS.line[what.gone ? 'gone' : 'there']
    case 'offered':
      return WORDS.offered(authorName(by, visitor), text ?? WORDS.erased)
    case 'handed':
      return WORDS.handed(authorName(by, visitor))
    case 'declined':
      return WORDS.declined(authorName(by, visitor), text ?? WORDS.erased)
    case 'withdrawn':
      return WORDS.withdrawn(authorName(by, visitor))
    case 'missed':
      return WORDS.missed
    case 'nudged':
      return WORDS.nudged(authorName(by, visitor))
    case 'heeded':
      return WORDS.heeded
    case 'named':
      return WORDS.named(name ?? WORDS.erased)
    case 'addressed':
      return WORDS.addressed(email ?? WORDS.erased)
    case 'withheld':
      return WORDS.withheld[what.what]
    case 'visited':
      return WORDS.visited(title || page || WORDS.erased)
    case 'deleted':
      return WORDS.deleted(authorName(by, visitor))
    case 'tagged':
      return WORDS.tagged[what.on ? 'on' : 'off'](authorName(by, visitor), tags.find(({ id }) => id === what.tag)?.name ?? WORDS.tagGone)
    case 'message':
    case 'whisper':
    case 'note':
    case 'notice':
      return null
  }
}

export const EventLine = ({ words, at, below = null }: { words: string; at: number; below?: ReactNode }) => (
  <p className="mx-auto max-w-[38rem] text-center text-sm text-soft">
    <bdi className="wrap-anywhere">{words}</bdi> <When at={at} />
    {below}
  </p>
)
