// What stands above a form that was filled in.

import type { ToldEntry } from '@earshot/domain'
import { WORDS } from './words.ts'

/** Null for an entry that is none. */
export function filledWord({ what, title, to, from = '' }: ToldEntry): string | null {
  if (what.kind !== 'received' && what.kind !== 'filled') return null
  if (what.kind === 'filled' && what.use === 'wrap-up') return WORDS.wrapUp
  // What was deleted has lost its title as well.
  if (title === undefined) return WORDS.filledIn
  if (what.kind === 'received') return to === undefined ? WORDS.referredFrom(title, from) : WORDS.cameBack(title, to)
  return what.use === 'referral' ? WORDS.referredTo(title, to ?? '') : title
}
