// Deleting what was written in an entry. The log keeps its place; a later entry says that it is gone.

import { within } from '../audience/audience.ts'
import { accept, refuse } from '../verdict/verdict.ts'
import { type Asked, type Decided, entry } from './drafting.ts'
import { isWritten } from './entry.ts'
import { tierOf } from './tier.ts'

/** Whoever could see it is told that it is gone, and nobody else: a visitor learns of no whisper that way. */
export function remove(asked: Asked, id: string): Decided {
  const { state, actor, facts } = asked
  const named = facts.named ?? null
  if (state === null || named === null || !isWritten(named.body) || !within(named.audience, tierOf(state, actor)))
    return refuse('no-such-entry')
  return accept(named.erased ? [] : [entry(asked, { kind: 'deleted', entry: id }, named.audience, null)])
}
