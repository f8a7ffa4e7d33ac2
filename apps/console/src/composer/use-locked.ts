// A locked response in the composer of one chat: a message of its own, which is sent or taken out whole.

import type { Canned } from '@earshot/contract'
import { type Query, without } from './canned.ts'
import { useDraft } from './drafts.ts'
import type { CannedHere } from './filling.ts'

export function useLocked(c: string, side: 'message' | 'whisper', { all }: CannedHere) {
  const [id, setId] = useDraft(c, 'locked')
  // As it is kept now, also after a reload: what stands here is what the server will ask for.
  const locked = side === 'message' ? (all.find((one) => one.id === id && one.locked) ?? null) : null
  /** Puts it in; answers what is left of the draft, and where its cursor will be. */
  const lock = (draft: string, query: Query, chosen: Canned) => {
    setId(chosen.id)
    return { text: without(draft, query), cursor: query.from }
  }
  return { locked, lock, unlock: () => setId('') }
}
