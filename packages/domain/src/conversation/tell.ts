// The one door out: what a reader is told of the entries. Nothing that was not told here can be sent.

import { type Audience, within } from '../audience/audience.ts'
import type { Answered } from '../form/answer.ts'
import type { Role } from '../people/role.ts'
import type { Refused } from '../verdict/verdict.ts'
import { type Actor, relation } from './actor.ts'
import { mayDo } from './decide.ts'
import type { Author, Body, Entry } from './entry.ts'
import type { DeskRules } from './facts.ts'
import type { Conversation } from './state.ts'
import { tierOf } from './tier.ts'

declare const told: unique symbol

export type ToldAuthor =
  | { readonly kind: 'visitor' }
  | { readonly kind: 'system' }
  | { readonly kind: 'staff'; readonly name: string; readonly person?: string; readonly role?: Role }

type Happened<B> = B extends { kind: 'opened' }
  ? Pick<Extract<Body, { kind: 'opened' }>, 'kind' | 'form' | 'handle'>
  : B extends { kind: 'claimed' | 'handed' }
    ? Pick<B, 'kind'>
    : B
export type ToldBody = Happened<Body>

/** What one reader learns of one entry. `n` counts from 1 without a gap in this reader's own log. */
export type ToldEntry = {
  readonly n: number
  readonly id: string
  readonly at: number
  readonly by: ToldAuthor
  readonly what: ToldBody
  readonly text?: string
  readonly name?: string
  readonly email?: string
  readonly page?: string
  readonly title?: string
  readonly answers?: readonly Answered[]
  readonly subject?: string
  readonly promise?: string
  readonly to?: string
  readonly from?: string
}

/** A told entry made by `tell`, which says for whom. The mark cannot be made elsewhere, so an entry that skipped `tell`, or was told to others, does not compile. */
export type Told<Tier extends Audience = Audience> = ToldEntry & { readonly [told]: Tier }

export type Reader<Tier extends Audience = Audience> = { readonly tier: Tier }

// Made once, because it is asked of each reader of each entry.
const READERS: Record<Audience, Reader> = { everyone: { tier: 'everyone' }, staff: { tier: 'staff' }, supervisors: { tier: 'supervisors' } }

/** The reader an actor is of a conversation, or the refusal that says why they are none. */
export function readerOf(state: Conversation, actor: Actor, rules: DeskRules): Reader | Refused {
  return mayDo(state, actor, 'read', rules) ?? READERS[tierOf(state, actor)]
}

/** True when somebody reads a conversation they have no part in, which goes on record. */
export const looksIn = (state: Conversation, actor: Actor): boolean => ['member', 'awaited'].includes(relation(actor, state))

/** The entries this reader may see, as this reader sees them, in their own numbers. */
export const tell = <Tier extends Audience>(reader: Reader<Tier>, entries: readonly Entry[]): Told<Tier>[] =>
  entries.filter((entry) => within(entry.audience, reader.tier)).map((entry) => toldTo(reader, entry))

function toldTo<Tier extends Audience>(reader: Reader<Tier>, entry: Entry): Told<Tier> {
  const by = authorTold(reader, entry.author)
  return {
    n: entry.positions[reader.tier],
    id: entry.id,
    at: entry.at,
    by,
    what: bodyTold(reader, entry.body),
    ...entry.content,
  } as Told<Tier>
}

/** Visitors learn the public name of who writes, and nothing else of them. */
function authorTold(reader: Reader, author: Author): ToldAuthor {
  if (author.kind !== 'staff') return author
  return reader.tier === 'everyone' ? { kind: 'staff', name: author.name } : author
}

const seenMessage = ({ file }: Extract<Body, { kind: 'message' }>): ToldBody =>
  file === undefined ? { kind: 'message' } : { kind: 'message', file }

/** Visitors are not told whose words they are reading. */
function bodyTold(reader: Reader, body: Body): ToldBody {
  if (body.kind === 'message') return reader.tier === 'everyone' ? seenMessage(body) : body
  if (body.kind === 'opened') return { kind: 'opened', form: body.form, handle: body.handle }
  if (body.kind === 'claimed') return { kind: 'claimed' }
  return body.kind === 'handed' ? { kind: 'handed' } : body
}
