// The rules of a conversation: what a command appends to its log, or which rule refuses it. See SPEC.md.

import type { Policy } from '../policy/policy.ts'
import { emailAddress, messageText, personName } from '../text/text.ts'
import { accept, type Refused, refuse, type Verdict } from '../verdict/verdict.ts'
import { type Actor, relation, type Visitor } from './actor.ts'
import type { Command } from './command.ts'
import type { Author, Body, CloseReason, Content, ConversationKind, Draft } from './entry.ts'
import { pageAddress } from './page.ts'
import { granted, partyOf } from './permission.ts'
import { refusalFor } from './refusing.ts'
import type { Conversation } from './state.ts'

/**
 * What the rules need to know of the world. `now` is milliseconds since 1970; `available`: somebody can answer at this desk now; `wording` is
 * what the locked response that a command names says here, filled in.
 */
export type Facts = {
  readonly now: number
  readonly training: boolean
  readonly available: boolean
  readonly policy: Policy
  readonly wording?: string | null
}

type Asked = { readonly state: Conversation | null; readonly actor: Actor; readonly facts: Facts }
type Decided = Verdict<readonly Draft[]>

/** The entries a command appends, or the rule that refuses it. Pure: the same question has the same answer. */
export function decide(state: Conversation | null, actor: Actor, command: Command, facts: Facts): Decided {
  // Who has it asks for nothing when they claim it once more: another window, or a second press.
  if (command.do === 'claim' && state?.phase === 'taken' && relation(actor, state) === 'holder') return accept([])
  return mayDo(state, actor, command.do, facts) ?? carryOut({ state, actor, facts }, command)
}

/** Why an actor may not do a thing now, or null when they may. The console asks it to know whether a button is enabled. */
export function mayDo(
  state: Conversation | null,
  actor: Actor,
  action: Command['do'] | 'read' | 'type',
  facts: Pick<Facts, 'training'>,
): Refused | null {
  const party = partyOf(actor, state, facts.training)
  const stands = relation(actor, state)
  if (stands === 'stranger' || party === null) return refuse('no-such-conversation')
  if (state?.phase === 'closed' && action !== 'read' && action !== 'note') return refuse('closed')
  const begins = action === 'start' || action === 'leave'
  if (actor.kind === 'visitor' && begins !== (state === null)) return refuse(begins ? 'already-open' : 'no-such-conversation')
  return granted(party, action, stands) ? null : refusalFor(action, stands, party, state)
}

function carryOut(asked: Asked, command: Command): Decided {
  switch (command.do) {
    case 'start':
      return start(asked, command.text)
    case 'leave':
      return leave(asked, command)
    case 'say':
      return said(asked, command.text, command.canned)
    case 'whisper':
    case 'note':
      return written(asked, command.text, { kind: command.do }, 'staff')
    case 'claim':
      return claim(asked)
    case 'close':
      return close(asked, asked.actor.kind === 'visitor' ? 'visitor' : 'staff')
    case 'name':
      return kept(asked, personName(command.name), { kind: 'named' }, (name) => ({ name }))
    case 'address':
      return kept(asked, emailAddress(command.email), { kind: 'addressed' }, (email) => ({ email }))
    case 'visit':
      return visit(asked, command.page, command.title)
    case 'lapse':
      return lapse(asked)
  }
}

function start(asked: Asked, text: string): Decided {
  const { facts } = asked
  if (!facts.available) return refuse('desk-unavailable')
  const message = written(asked, text, { kind: 'message' }, 'everyone')
  if (!message.ok || asked.actor.kind !== 'visitor') return message
  const welcome = notice(facts, 'welcome', 'everyone', facts.policy.welcome)
  const rules = notice(facts, 'rules', 'staff', facts.policy.houseRules.join('\n'))
  return accept([opened(asked.actor, 'chat', facts), ...welcome, ...rules, ...message.value])
}

/** What is said in a desk's locked wording is that wording, and stands in the log as such. */
function said(asked: Asked, text: string, canned: string | undefined): Decided {
  if (canned === undefined) return written(asked, text, { kind: 'message' }, 'everyone')
  const kept = messageText(text)
  if (kept.ok && kept.value !== asked.facts.wording) return refuse('wording-changed')
  return written(asked, text, { kind: 'message', canned }, 'everyone')
}

function leave(asked: Asked, left: Extract<Command, { do: 'leave' }>): Decided {
  const parts = [
    written(asked, left.text, { kind: 'message' }, 'everyone'),
    ...(left.name === undefined ? [] : [kept(asked, personName(left.name), { kind: 'named' }, (name) => ({ name }))]),
    ...(left.email === undefined ? [] : [kept(asked, emailAddress(left.email), { kind: 'addressed' }, (email) => ({ email }))]),
  ]
  const refused = parts.find((part) => !part.ok)
  if (refused !== undefined || asked.actor.kind !== 'visitor') return refused ?? refuse('no-such-conversation')
  return accept([opened(asked.actor, 'thread', asked.facts), ...parts.flatMap((part) => (part.ok ? part.value : []))])
}

const claim = (asked: Asked): Decided =>
  asked.actor.kind === 'staff'
    ? accept([entry(asked, { kind: 'claimed', person: asked.actor.person }, 'everyone', null)])
    : refuse('role-may-not')

const close = (asked: Asked, reason: CloseReason): Decided => accept([entry(asked, { kind: 'closed', reason }, 'everyone', null)])

function visit(asked: Asked, page: string, title: string): Decided {
  if (!asked.facts.policy.trail) return refuse('trail-off')
  return kept(asked, pageAddress(page, title), { kind: 'visited' }, (seen) => seen)
}

/** A chat that somebody has just written in is left alone: the timer looks again later. */
function lapse(asked: Asked): Decided {
  const { state, facts } = asked
  if (state === null || state.kind !== 'chat' || facts.now < lapsesAt(state, facts.policy)) return accept([])
  return close(asked, 'lapsed')
}

/** When an open chat in which nobody writes is closed, in milliseconds since 1970. */
export const lapsesAt = (state: Conversation, policy: Policy): number => state.lastAt + policy.idleHours * 3_600_000

function written(asked: Asked, text: string, body: Body, audience: Draft['audience']): Decided {
  const kept = messageText(text)
  return kept.ok ? accept([entry(asked, body, audience, { text: kept.value })]) : kept
}

/** What staff put on record about the visitor: for staff only. */
function kept<T>(asked: Asked, value: Verdict<T>, body: Body, content: (value: T) => Content): Decided {
  return value.ok ? accept([entry(asked, body, 'staff', content(value.value))]) : value
}

const notice = (facts: Facts, about: 'welcome' | 'rules', audience: Draft['audience'], text: string): Draft[] =>
  text === '' ? [] : [{ author: { kind: 'system' }, audience, body: { kind: 'notice', about }, content: { text }, at: facts.now }]

const opened = (visitor: Visitor, form: ConversationKind, facts: Facts): Draft => ({
  author: { kind: 'visitor' },
  audience: 'everyone',
  body: { kind: 'opened', form, desk: visitor.desk, visitor: visitor.visitor, handle: visitor.handle },
  content: null,
  at: facts.now,
})

const entry = (asked: Asked, body: Body, audience: Draft['audience'], content: Content | null): Draft => ({
  author: authorOf(asked),
  audience,
  body,
  content,
  at: asked.facts.now,
})

function authorOf({ actor, state }: Asked): Author {
  if (actor.kind !== 'staff') return { kind: actor.kind }
  const standing = state === null ? undefined : actor.desks[state.desk]
  return { kind: 'staff', person: actor.person, name: actor.name, role: standing?.role ?? 'listener' }
}
