// What the locked response that a command names says in this conversation, filled in. Asked before the command is decided.

import {
  type Actor,
  type Command,
  type Conversation,
  deskTo,
  type Facts,
  filledIn,
  inquiryOf,
  mayDo,
  positionOf,
  standingTo,
} from '@earshot/domain'
import type { Journal, Vault } from '../ports.ts'
import { opened } from './content.ts'

/** A desk's locked response: its text as it is kept, and the desk's name. */
export type Locked = { readonly text: string; readonly desk: string }
/** The locked response of a desk with this id, or null. */
export type FindLocked = (desk: string, canned: string) => Promise<Locked | null>

export type Asked = { readonly actor: Actor; readonly command: Command }
export type Place = { readonly conversation: string; readonly key: Buffer | null; readonly state: Conversation | null }
export type WordingParts = { readonly journal: Pick<Journal, 'read'>; readonly vault: Vault; readonly locked: FindLocked }

const PAGE = 200

/** True when the rules will want to know: of nobody else is anything looked up. */
export const namesWording = ({ actor, command }: Asked, state: Conversation | null, facts: Facts): boolean =>
  command.do === 'say' && command.canned !== undefined && actor.kind === 'staff' && mayDo(state, actor, 'say', facts) === null

/** The wording, or null where there is none that `actor` could use here. */
export async function wordingOf(parts: WordingParts, { actor, command }: Asked, place: Place): Promise<string | null> {
  const state = inquiryOf(place.state)
  if (state === null || actor.kind !== 'staff' || command.do !== 'say' || command.canned === undefined) return null
  const [by, standing] = [deskTo(actor, state), standingTo(actor, state)]
  const found = by === null ? null : await parts.locked(by, command.canned)
  if (found === null || standing === undefined) return null
  const { text, desk } = found
  return filledIn(text, { visitor: await visitorIn(parts, place, state), me: actor.name, position: positionOf(standing.role), desk })
}

/** The visitor's name on record: the last one, looked for from the end. */
async function visitorIn({ journal, vault }: WordingParts, { conversation, key }: Place, { heads }: Conversation): Promise<string | null> {
  for (let end = heads.staff; end > 0; end -= PAGE) {
    const since = Math.max(0, end - PAGE)
    const entries = await journal.read(conversation, 'staff', since, end - since)
    const named = entries.findLast(({ body, content }) => body.kind === 'named' && content !== null)
    if (named === undefined) continue
    const { content } = opened(vault, key, conversation, named)
    return content !== null && 'name' in content ? content.name : null
  }
  return null
}
