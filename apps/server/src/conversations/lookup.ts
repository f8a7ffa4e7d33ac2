// What the rules need to know of the log itself before a command is decided. Looked up for those few commands that name something in it.

import type { Conversation } from '@earshot/domain'
import { type Facts, mayDo } from '@earshot/domain'
import type { Journal } from '../ports.ts'
import { type Asked, namesWording, type Place, type WordingParts, wordingOf } from './wording.ts'

export type Lookup = Pick<Facts, 'wording' | 'named'>
type Parts = WordingParts & { readonly journal: Pick<Journal, 'read' | 'find'> }

/** True when the rules will want to know: for nobody else is anything looked up. */
export const needsLookup = (asked: Asked, state: Conversation | null, facts: Facts): boolean =>
  namesWording(asked, state, facts) || (asked.command.do === 'delete' && mayDo(state, asked.actor, 'delete', facts) === null)

export async function lookUp(parts: Parts, asked: Asked, place: Place): Promise<Lookup> {
  const { command } = asked
  if (command.do !== 'delete') return { wording: await wordingOf(parts, asked, place) }
  const found = await parts.journal.find(place.conversation, command.entry)
  return { named: found === null ? null : { audience: found.audience, body: found.body, erased: found.content === null } }
}
