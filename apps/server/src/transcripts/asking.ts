// Asking for a conversation by mail: a link goes to the address, and nothing of what was written.

import { randomUUID } from 'node:crypto'
import { accept, CONFIRM_WITHIN, emailAddress, letterOf, refuse, TRANSCRIPTS_PER_VISIT, type Verdict } from '@earshot/domain'
import type { Post } from '../mail-port.ts'
import type { Clock, Desk } from '../ports.ts'
import { hashed, newToken } from '../token.ts'
import type { TranscriptRequests } from '../transcript-port.ts'

export type AskingParts = {
  readonly transcripts: TranscriptRequests
  readonly post: Post
  readonly mail: { readonly sends: boolean }
  readonly clock: Clock
  readonly publicUrl: string
}
export type AskedFor = { readonly conversation: string; readonly desk: Desk; readonly email: string }

/** Refusals: `no-mail-server`, `not-an-email`, `transcript-limit`, `mail-budget`. */
export async function askByMail(parts: AskingParts, { conversation, desk, email }: AskedFor): Promise<Verdict<object>> {
  if (!parts.mail.sends) return refuse('no-mail-server')
  const address = emailAddress(email)
  if (!address.ok) return address
  const [id, token, now] = [randomUUID(), newToken(), parts.clock()]
  const request = { id, conversation, desk: desk.id, address: address.value, madeAt: now, expiresAt: now + CONFIRM_WITHIN }
  const limit = { most: TRANSCRIPTS_PER_VISIT, since: now - CONFIRM_WITHIN }
  const made = await parts.transcripts.make(request, hashed(token), limit)
  if (!made.ok) return made
  const link = new URL(`/transcript#${token}`, parts.publicUrl).href
  const letter = letterOf(desk.policy.transcript.confirm, { desk: desk.name, link })
  const posted = await parts.post({ kind: 'confirmation', desk: desk.id, to: address.value, ...letter })
  if (posted.ok) return accept({})
  await parts.transcripts.undo(id)
  return posted
}
