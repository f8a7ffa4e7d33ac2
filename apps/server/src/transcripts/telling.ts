// A conversation as its visitor is told it, whole and as text.

import { type Entry, type Told, type Transcript, tell, visitorsTranscript } from '@earshot/domain'
import type { Desk } from '../ports.ts'

const PAGE = 500

/** Entries of the visitor's log after `since`, at most `limit`. */
export type VisitorsEntries = (conversation: string, since: number, limit: number) => Promise<readonly Entry[]>

/** `visitor` is what the visitor is called in it; moments are those of the desk's clock. */
export async function transcriptOf(
  entries: VisitorsEntries,
  conversation: string,
  desk: Pick<Desk, 'name' | 'timeZone'>,
  visitor: string,
): Promise<Transcript> {
  const format = new Intl.DateTimeFormat('en-GB', { timeZone: desk.timeZone, dateStyle: 'long', timeStyle: 'short' })
  return visitorsTranscript(await toldOf(entries, conversation), { desk: desk.name, visitor, when: (at) => format.format(at) })
}

async function toldOf(entries: VisitorsEntries, conversation: string): Promise<readonly Told<'everyone'>[]> {
  const all: Told<'everyone'>[] = []
  for (;;) {
    const page = tell({ tier: 'everyone' }, await entries(conversation, all.length, PAGE))
    all.push(...page)
    if (page.length < PAGE) return all
  }
}
