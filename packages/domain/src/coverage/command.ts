// What is asked of a coverage request, and by whom.

import type { Taken } from './event.ts'
import type { Part } from './piece.ts'
import type { CoverReason } from './reason.ts'

/** `keeps`: whoever coordinates the desk, or manages. */
export type CoverageActor = { readonly kind: 'clock' } | { readonly kind: 'staff'; readonly person: string; readonly keeps: boolean }

/** `asker` is another one than who asks where a coordinator does it in their name. Without parts an offer is for all that is open. */
export type AskCover = {
  readonly do: 'ask'
  readonly asker: string
  readonly reason: CoverReason
  readonly parts: readonly Part[]
}

export type CoverageCommand =
  | AskCover
  | { readonly do: 'approve' }
  | { readonly do: 'refuse' }
  | { readonly do: 'decline' }
  | { readonly do: 'retract' }
  | { readonly do: 'withdraw' }
  | { readonly do: 'look' }
  | { readonly do: 'offer'; readonly parts: readonly Part[] | null }
  | { readonly do: 'pick'; readonly picks: readonly Taken[] }
