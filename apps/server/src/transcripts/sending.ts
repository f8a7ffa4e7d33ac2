// Sending a conversation by mail, once its address is confirmed: as its visitor is told it.

import { accept, type Entry, letterOf, refuse, type Told, tell, type Verdict, visitorsTranscript } from '@earshot/domain'
import type { Post } from '../mail-port.ts'
import type { Clock, Desk } from '../ports.ts'
import { hashed } from '../token.ts'
import type { TranscriptRequests } from '../transcript-port.ts'

const PAGE = 500

export type SendingParts = {
  readonly transcripts: TranscriptRequests
  readonly post: Post
  readonly clock: Clock
  readonly desk: (id: string) => Desk | null
  /** Entries of the visitor's log after `since`, at most `limit`. */
  readonly entries: (conversation: string, since: number, limit: number) => Promise<readonly Entry[]>
}

/** Refusals: `confirm-over`, `mail-budget`. A link that was refused for the budget goes on working. */
export async function confirm(parts: SendingParts, token: string): Promise<Verdict<object>> {
  const request = await parts.transcripts.find(hashed(token), parts.clock())
  const desk = request === null ? null : parts.desk(request.desk)
  if (request === null || desk === null) return refuse('confirm-over')
  const { id, conversation, address } = request
  const format = new Intl.DateTimeFormat('en-GB', { timeZone: desk.timeZone, dateStyle: 'long', timeStyle: 'short' })
  const telling = { desk: desk.name, visitor: 'You', when: (at: number) => format.format(at) }
  const transcript = visitorsTranscript(await toldOf(parts, conversation), telling)
  const letter = letterOf(desk.policy.transcript.letter, { desk: desk.name })
  // By the name of the request, so that two presses of the button are one mail.
  const posted = await parts.post({ id, kind: 'transcript', desk: desk.id, to: address, ...letter, transcript })
  if (!posted.ok) return posted
  await parts.transcripts.end(id)
  return accept({})
}

async function toldOf({ entries }: SendingParts, conversation: string): Promise<readonly Told<'everyone'>[]> {
  const all: Told<'everyone'>[] = []
  for (;;) {
    const page = tell({ tier: 'everyone' }, await entries(conversation, all.length, PAGE))
    all.push(...page)
    if (page.length < PAGE) return all
  }
}
