// A conversation as text: what visitor and staff have said to each other, in the order in which they did.

import { type Entry, isWritten } from './entry.ts'

/** `when` writes a moment (milliseconds since 1970); what was deleted is said to be. */
export function transcriptOf(entries: readonly Entry[], visitor: string, when: (at: number) => string): string {
  return entries.flatMap((entry) => (isSaid(entry) ? [`[${when(entry.at)}] ${speaker(entry, visitor)}: ${textOf(entry)}`] : [])).join('\n')
}

const isSaid = (entry: Entry): boolean => entry.audience === 'everyone' && isWritten(entry.body)

const speaker = ({ author }: Entry, visitor: string): string => (author.kind === 'staff' ? author.name : visitor)

const textOf = ({ content }: Entry): string => (content !== null && 'text' in content ? content.text : '(deleted)')
