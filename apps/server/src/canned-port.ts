// The port of canned responses: a desk's and a person's.

import type { CannedOwner, CannedWords, Verdict } from '@earshot/domain'

export type CannedResponse = CannedWords & { readonly id: string }
/** Each change has its line in the audit log; `by` is who made it. */
export interface CannedResponses {
  of(owner: CannedOwner): Promise<readonly CannedResponse[]>
  find(owner: CannedOwner, id: string): Promise<CannedResponse | null>
  /** Refusals: `shortcut-taken`, `too-many-canned`. */
  make(owner: CannedOwner, words: CannedWords, by: string): Promise<Verdict<{ id: string }>>
  /** Refusals: `no-such-canned`, `shortcut-taken`. */
  change(owner: CannedOwner, id: string, words: CannedWords, by: string): Promise<Verdict<null>>
  /** False when there is none of this id. */
  remove(owner: CannedOwner, id: string, by: string): Promise<boolean>
}
