// What the rules will want to know of a command that has to be looked up before it is decided.

import {
  type Actor,
  type Command,
  type Conversation,
  type Destination,
  type Facts,
  inquiryOf,
  limitFor,
  mayDo,
  type Named,
  type Verdict,
} from '@earshot/domain'
import type { Boards, Journal } from '../ports.ts'
import { namesWording, type Place, type WordingParts, wordingOf } from './wording.ts'

export type Known = Pick<Facts, 'wording' | 'holding' | 'named' | 'receiver' | 'colleagues'>
/** Whom a form of a desk goes to, by name, or why it cannot go there now. */
export type FindReceiver = (desk: string, goes: Destination) => Promise<Verdict<string>>
/** The public names of those of these people who are here. */
export type FindColleagues = (persons: readonly string[]) => Promise<Readonly<Record<string, string>>>
export type BeforehandParts = WordingParts & {
  readonly journal: Pick<Journal, 'read' | 'find'>
  readonly boards: Pick<Boards, 'heldBy'>
  readonly receiver: FindReceiver
  readonly colleagues: FindColleagues
}

/** `earlier`: what the same person was claiming when they asked for this. */
type Asked = { readonly actor: Actor; readonly command: Command; readonly earlier?: ReadonlySet<string> }

const countsChats = ({ actor, command }: Asked, state: Conversation | null, facts: Facts): boolean =>
  (command.do === 'claim' || command.do === 'take') && limitFor(inquiryOf(state), actor, command.do, facts) !== null

const namesEntry = ({ actor, command }: Asked, state: Conversation | null, facts: Facts): boolean =>
  (command.do === 'delete' || command.do === 'pin') && mayDo(state, actor, command.do, facts) === null

/** Whom a command of a room calls by name; none where it may not be asked. */
function calls({ actor, command }: Asked, state: Conversation | null, facts: Facts): readonly string[] {
  if (command.do !== 'found' && command.do !== 'invite' && command.do !== 'engage') return []
  if (mayDo(state, actor, command.do, facts) !== null) return []
  if (command.do === 'found') return command.people
  const one = command.do === 'invite' ? command.person : command.instead
  return one === null ? [] : [one]
}

/** Where the form that is filled in goes; null where it goes nowhere, or may not be filled in. */
function goesTo({ actor, command }: Asked, state: Conversation | null, facts: Facts): Destination | null {
  if (command.do !== 'fill' || state === null || mayDo(state, actor, 'fill', facts) !== null) return null
  return facts.forms.find(({ id }) => id === command.form)?.referral?.goes ?? null
}

const BEFOREHAND: ReadonlySet<Command['do']> = new Set(['claim', 'take', 'delete', 'fill', 'pin', 'found', 'invite', 'engage'])

/** False for nearly every command, of which nothing more need be asked. */
export const mayAskBeforehand = (command: Command): boolean =>
  BEFOREHAND.has(command.do) || (command.do === 'say' && command.canned !== undefined)

/** True when something has to be looked up: of nobody else is anything asked. */
export const asksBeforehand = (asked: Asked, state: Conversation | null, facts: Facts): boolean =>
  namesWording(asked, state, facts) ||
  countsChats(asked, state, facts) ||
  namesEntry(asked, state, facts) ||
  calls(asked, state, facts).length > 0 ||
  goesTo(asked, state, facts) !== null

export async function knownBeforehand(parts: BeforehandParts, asked: Asked, place: Place, facts: Facts): Promise<Known> {
  const { actor, command, earlier = [] } = asked
  const goes = goesTo(asked, place.state, facts)
  if (goes !== null) return { receiver: await parts.receiver(place.state?.desk ?? '', goes) }
  const called = calls(asked, place.state, facts)
  if (called.length > 0) return { colleagues: await parts.colleagues(called) }
  if (command.do === 'delete' || command.do === 'pin') return { named: await namedBy(parts, place.conversation, command.entry) }
  if (actor.kind !== 'staff' || command.do === 'say') return { wording: await wordingOf(parts, asked, place) }
  const held = new Set([...(await parts.boards.heldBy(actor.person)), ...earlier])
  held.delete(place.conversation)
  return { holding: held.size }
}

async function namedBy({ journal }: BeforehandParts, conversation: string, id: string): Promise<Named | null> {
  const found = await journal.find(conversation, id)
  return found === null ? null : { audience: found.audience, author: found.author, body: found.body, erased: found.content === null }
}
