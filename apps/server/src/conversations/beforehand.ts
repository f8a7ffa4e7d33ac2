// What the rules will want to know of a command that has to be looked up before it is decided.

import { type Actor, type Command, type Conversation, type Facts, limitFor, mayDo, type Named } from '@earshot/domain'
import type { Boards, Journal } from '../ports.ts'
import { namesWording, type Place, type WordingParts, wordingOf } from './wording.ts'

export type Known = Pick<Facts, 'wording' | 'holding' | 'named'>
export type BeforehandParts = WordingParts & {
  readonly journal: Pick<Journal, 'read' | 'find'>
  readonly boards: Pick<Boards, 'heldBy'>
}

/** `earlier`: what the same person was claiming when they asked for this. */
type Asked = { readonly actor: Actor; readonly command: Command; readonly earlier?: ReadonlySet<string> }

const countsChats = ({ actor, command }: Asked, state: Conversation | null, facts: Facts): boolean =>
  (command.do === 'claim' || command.do === 'take') && limitFor(state, actor, command.do, facts) !== null

const namesEntry = ({ actor, command }: Asked, state: Conversation | null, facts: Facts): boolean =>
  command.do === 'delete' && mayDo(state, actor, 'delete', facts) === null

/** False for nearly every command, of which nothing more need be asked. */
export const mayAskBeforehand = (command: Command): boolean =>
  command.do === 'claim' || command.do === 'take' || command.do === 'delete' || (command.do === 'say' && command.canned !== undefined)

/** True when something has to be looked up: of nobody else is anything asked. */
export const asksBeforehand = (asked: Asked, state: Conversation | null, facts: Facts): boolean =>
  namesWording(asked, state, facts) || countsChats(asked, state, facts) || namesEntry(asked, state, facts)

export async function knownBeforehand(parts: BeforehandParts, asked: Asked, place: Place): Promise<Known> {
  const { actor, command, earlier = [] } = asked
  if (command.do === 'delete') return { named: await namedBy(parts, place.conversation, command.entry) }
  if (actor.kind !== 'staff' || command.do === 'say') return { wording: await wordingOf(parts, asked, place) }
  const held = new Set([...(await parts.boards.heldBy(actor.person)), ...earlier])
  held.delete(place.conversation)
  return { holding: held.size }
}

async function namedBy({ journal }: BeforehandParts, conversation: string, id: string): Promise<Named | null> {
  const found = await journal.find(conversation, id)
  return found === null ? null : { audience: found.audience, body: found.body, erased: found.content === null }
}
