// What has happened in a room, in a line each.

import type { LogEntry } from '@earshot/client'
import { authorName } from '../conversation/author.ts'
import { WORDS } from './words.ts'

const { lines: LINES } = WORDS

/** What is read out beside messages: that somebody is on a chat. */
export const engagedLine = (entry: LogEntry): string | null => (entry.what.kind === 'engaged' ? lineIn(entry) : null)

/** The line of an entry; null for what is drawn otherwise, or not at all. */
export function lineIn({ what, by, title }: LogEntry): string | null {
  const who = authorName(by, '')
  switch (what.kind) {
    case 'founded':
      return LINES.founded[what.form]
    case 'titled':
      return LINES.titled(who, title ?? '')
    case 'invited':
      return LINES.invited(who, what.name)
    case 'joined':
      return LINES.joined(who)
    case 'parted':
      return by.kind === 'staff' && by.person === what.person ? LINES.parted(what.name) : LINES.sentOut(who, what.name)
    case 'pinned':
      return what.on ? LINES.pinned(who) : LINES.unpinned(who)
    case 'retracted':
      return LINES.retracted(who)
    case 'engaged':
      return LINES.engaged(who, what.instead?.name ?? null)
    case 'deleted':
      return LINES.deleted(who)
    default:
      return null
  }
}
