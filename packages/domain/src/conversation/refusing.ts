// Which rule a refusal names when the permission table grants nothing.

import { type Refused, refuse } from '../verdict/verdict.ts'
import type { Relation } from './actor.ts'
import { promiseOf, ticketOf } from './attached.ts'
import { type Action, granted, type Party } from './permission.ts'
import type { Inquiry } from './state.ts'

const OUTSIDE: ReadonlySet<Relation> = new Set(['member', 'called', 'guide', 'offered', 'awaited'])
const OF_TICKETS: ReadonlySet<Action> = new Set(['release', 'settle', 'reopen'])

/** The most helpful rule to name to somebody on the desk whom the table refused. */
export function refusalFor(action: Action, stands: Relation, party: Party, state: Inquiry | null): Refused {
  if (action === 'guide' && granted(party, action, 'member')) return refuse('you-hold-it')
  if (action === 'nudge' && (stands === 'holder' || stands === 'guide')) return refuse('whisper-instead')
  if (action === 'take' || action === 'decline') return refuse('not-offered')
  if (action === 'rise') return refuse('no-seat')
  const toSee = OUTSIDE.has(stands) && (action === 'claim' || action === 'read')
  if (toSee && state?.phase === 'closed') return refusedEnded(stands, party, state)
  if (toSee && state?.phase === 'taken') return refuse('already-taken', state.holderName ?? undefined)
  if (toSee && granted(party, action, 'caller')) return refuse('not-accepting')
  if (!granted(party, action, 'holder') && !granted(party, action, 'caller')) return refuse('role-may-not')
  if (OF_TICKETS.has(action) && state !== null && ticketOf(state) !== null) return refuse('ticket-not-yours')
  return refuse(action === 'whisper' ? 'whisper-holder-only' : 'holder-only')
}

/** Of what has ended there is only its ticket to take. */
function refusedEnded(stands: Relation, party: Party, state: Inquiry): Refused {
  const owner = promiseOf(state)?.owner ?? null
  if (owner !== null) return refuse('already-taken', owner.name)
  if (stands !== 'awaited') return refuse('closed')
  return refuse(granted(party, 'claim', stands) ? 'ticket-take-first' : 'role-may-not')
}
