// The port of conversations that are to be mailed to their visitors, once the address is confirmed.

import type { Verdict } from '@earshot/domain'

export type TranscriptRequest = { readonly id: string; readonly conversation: string; readonly desk: string; readonly address: string }
/** Times are milliseconds since 1970. */
export type NewTranscriptRequest = TranscriptRequest & { readonly madeAt: number; readonly expiresAt: number }

export interface TranscriptRequests {
  /** Refuses `transcript-limit` where `most` were made for this conversation since `since`. */
  make(request: NewTranscriptRequest, tokenHash: Buffer, limit: { readonly most: number; readonly since: number }): Promise<Verdict<null>>
  /** The one whose link this is, as long as it is neither used nor over. */
  find(tokenHash: Buffer, now: number): Promise<TranscriptRequest | null>
  /** Its link is over, and its address is forgotten. */
  end(id: string): Promise<void>
  /** As if it had never been. */
  undo(id: string): Promise<void>
  /** Forgets those whose links were over before `before`; how many. */
  sweep(before: number): Promise<number>
}
