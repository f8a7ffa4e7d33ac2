// What every rule makes its entries with.

import type { Role } from '../people/role.ts'
import type { Room } from '../room/state.ts'
import { messageText } from '../text/text.ts'
import { accept, type Verdict } from '../verdict/verdict.ts'
import { type Actor, type Staff, standingTo, type Visitor } from './actor.ts'
import type { AudienceOf, Author, Body, Content, Draft, InquiryKind, NoticeAbout } from './entry.ts'
import type { Facts } from './facts.ts'
import { type Conversation, type Inquiry, isRoom } from './state.ts'

export type AskedOf<State extends Conversation | null> = { readonly state: State; readonly actor: Actor; readonly facts: Facts }
/** Asked of a visitor's conversation, or of one that is not there yet. */
export type Asked = AskedOf<Inquiry | null>
export type AskedInRoom = AskedOf<Room>
type AskedOfAny = AskedOf<Conversation | null>
export type Decided = Verdict<readonly Draft[]>

export function written<B extends Body>(asked: AskedOfAny, text: string, body: B, audience: AudienceOf<B>): Decided {
  const kept = messageText(text)
  return kept.ok ? accept([entry(asked, body, audience, { text: kept.value })]) : kept
}

/** What staff put on record about the visitor: for staff only. */
export function kept<T>(asked: Asked, value: Verdict<T>, body: Body, content: (value: T) => Content): Decided {
  return value.ok ? accept([entry(asked, body, 'staff', content(value.value))]) : value
}

export const notice = (facts: Facts, about: NoticeAbout, audience: Draft['audience'], text: string): Draft[] =>
  text === '' ? [] : [{ author: { kind: 'system' }, audience, body: { kind: 'notice', about }, content: { text }, at: facts.now }]

export const opened = (visitor: Visitor, form: InquiryKind, facts: Facts): Draft => ({
  author: { kind: 'visitor' },
  audience: 'everyone',
  body: { kind: 'opened', form, desk: visitor.desk, visitor: visitor.visitor, handle: visitor.handle },
  content: null,
  at: facts.now,
})

export const entry = <B extends Body>(asked: AskedOfAny, body: B, audience: AudienceOf<B>, content: Content | null): Draft => ({
  author: authorOf(asked),
  audience,
  body,
  content,
  at: asked.facts.now,
})

function authorOf({ actor, state }: AskedOfAny): Author {
  if (actor.kind !== 'staff') return { kind: actor.kind }
  return { kind: 'staff', person: actor.person, name: actor.name, role: roleIn(actor, state) }
}

/** Where there is no desk, nobody has a role. */
function roleIn(actor: Staff, state: Conversation | null): Role {
  const standing = isRoom(state) ? actor.desks[state.desk ?? ''] : standingTo(actor, state)
  return standing?.role ?? 'listener'
}
