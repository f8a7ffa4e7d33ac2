// Sending a conversation by mail, once its address is confirmed: as its visitor is told it.

import { accept, letterOf, refuse, type Verdict } from '@earshot/domain'
import type { Post } from '../mail-port.ts'
import type { Clock, Desk } from '../ports.ts'
import { hashed } from '../token.ts'
import type { TranscriptRequests } from '../transcript-port.ts'
import { transcriptOf, type VisitorsEntries } from './telling.ts'

export type SendingParts = {
  readonly transcripts: TranscriptRequests
  readonly post: Post
  readonly clock: Clock
  readonly desk: (id: string) => Desk | null
  readonly entries: VisitorsEntries
}

/** Refusals: `confirm-over`, `mail-budget`. A link that was refused for the budget goes on working. */
export async function confirm(parts: SendingParts, token: string): Promise<Verdict<object>> {
  const request = await parts.transcripts.find(hashed(token), parts.clock())
  const desk = request === null ? null : parts.desk(request.desk)
  if (request === null || desk === null) return refuse('confirm-over')
  const { id, conversation, address } = request
  const transcript = await transcriptOf(parts.entries, conversation, desk, 'You')
  const letter = letterOf(desk.policy.transcript.letter, { desk: desk.name })
  // By the name of the request, so that two presses of the button are one mail.
  const posted = await parts.post({ id, kind: 'transcript', desk: desk.id, to: address, ...letter, transcript })
  if (!posted.ok) return posted
  await parts.transcripts.end(id)
  return accept({})
}
