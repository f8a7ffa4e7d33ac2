// Arriving on a page of one's own with a pass: the visit it opens is this browser's from now on.

import type { RefusalBody } from '@earshot/contract'
import { openVisitorApi } from './api/visitors.ts'
import { browserEffects, type Effects, type Keep } from './effects.ts'
import { KeptVisit } from './kept-visit.ts'

export type PassOptions = {
  readonly base: string
  readonly desk: string
  readonly kept: Keep | null
  readonly effects?: Pick<Effects, 'fetch'>
}

/** Keeps the visit that `code` opens, for the client that is made next; null, or why it opens none. */
export async function takePass({ base, desk, kept, effects = browserEffects }: PassOptions, code: string): Promise<RefusalBody | null> {
  const answer = await openVisitorApi(base, effects).usePass(desk, code)
  if (!answer.ok) return answer.refusal
  new KeptVisit(kept, desk).set(answer.value)
  return null
}
