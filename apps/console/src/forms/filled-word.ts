// What stands above a form that was filled in.

import type { ToldEntry } from '@earshot/domain'
import { WORDS } from './words.ts'

/** Null for an entry that is none. */
export function filledWord({ what, title = '', to = '', from = '' }: ToldEntry): string | null {
  if (what.kind === 'received') return WORDS.referredFrom(title, from)
  if (what.kind !== 'filled') return null
  return what.use === 'referral' ? WORDS.referredTo(title, to) : what.use === 'wrap-up' ? WORDS.wrapUp : title
}
