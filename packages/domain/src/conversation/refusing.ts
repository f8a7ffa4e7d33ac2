// Which rule a refusal names when the permission table grants nothing.

import { type Refused, refuse } from '../verdict/verdict.ts'
import type { Relation } from './actor.ts'
import { type Action, granted, type Party } from './permission.ts'
import type { Conversation } from './state.ts'

/** The most helpful rule to name to somebody on the desk whom the table refused. */
export function refusalFor(action: Action, stands: Relation, party: Party, state: Conversation | null): Refused {
  const taken = stands === 'member' && state !== null && state.phase !== 'waiting'
  if (taken && (action === 'claim' || action === 'read')) return refuse('already-taken', state.holderName ?? undefined)
  if (stands === 'member' && (action === 'claim' || action === 'read') && granted(party, action, 'caller')) return refuse('not-accepting')
  if (!granted(party, action, 'holder') && !granted(party, action, 'caller')) return refuse('role-may-not')
  return refuse(action === 'whisper' ? 'whisper-holder-only' : 'holder-only')
}
