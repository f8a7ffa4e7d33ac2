// The rules of a conversation: what a command appends to its log, or which rule refuses it. See SPEC.md.

import type { Policy } from '../policy/policy.ts'
import { emailAddress, messageText, personName } from '../text/text.ts'
import { accept, type Refused, refuse, type Verdict } from '../verdict/verdict.ts'
import { type Actor, relation, standingTo, type Visitor } from './actor.ts'
import type { Command } from './command.ts'
import type { Author, Body, CloseReason, Content, ConversationKind, Draft } from './entry.ts'
import { type Rung, reached, rungsAhead } from './ladder.ts'
import { pageAddress } from './page.ts'
import { type Action, granted, partyOf } from './permission.ts'
import { refusalFor } from './refusing.ts'
import { seatFor, seatOf } from './seats.ts'
import type { Conversation } from './state.ts'
import { dueAt, type Timer } from './timers.ts'

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
export function mayDo(state: Conversation | null, actor: Actor, action: Action, facts: Pick<Facts, 'training'>): Refused | null {
  const party = partyOf(actor, state, facts.training)
  const stands = relation(actor, state)
  if (stands === 'stranger' || party === null) return refuse('no-such-conversation')
  if (state?.phase === 'closed' && action !== 'read' && action !== 'note') return refuse('closed')
  const begins = action === 'start' || action === 'leave'
  if (actor.kind === 'visitor' && begins !== (state === null)) return refuse(begins ? 'already-open' : 'no-such-conversation')
  if (!granted(party, action, stands)) return refusalFor(action, stands, party, state)
  return state === null ? null : untimely(action, state)
}

/** What somebody may do in general, and not as far as the conversation has come. */
function untimely(action: Action, state: Conversation): Refused | null {
  if (action === 'guide' && state.phase === 'waiting') return refuse('not-taken-yet')
  if (action === 'claim' && state.phase === 'taken' && !state.unattended) return refuse('already-taken', state.holderName ?? undefined)
  return action === 'defer' && !reached(state, 'leave') ? refuse('not-that-long') : null
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
    case 'guide':
      return guide(asked)
    case 'rise':
      return accept(rises(asked))
    case 'hand':
      return hand(asked, command.up)
    case 'close':
      return close(asked, asked.actor.kind === 'visitor' ? 'visitor' : 'staff')
    case 'name':
      return kept(asked, personName(command.name), { kind: 'named' }, (name) => ({ name }))
    case 'address':
      return kept(asked, emailAddress(command.email), { kind: 'addressed' }, (email) => ({ email }))
    case 'visit':
      return visit(asked, command.page, command.title)
    case 'defer':
      return defer(asked, command)
    case 'lapse':
      return lapse(asked)
    case 'climb':
      return climb(asked)
    case 'line':
      return line(asked, command)
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
    ? accept([...rises(asked), entry(asked, { kind: 'claimed', person: asked.actor.person, ...via(asked) }, 'everyone', null)])
    : refuse('role-may-not')

/** Somebody whose role has changed gets up from the seat of the one they had. */
function guide(asked: Asked): Decided {
  const { state, actor } = asked
  const seat = actor.kind === 'staff' ? seatFor(standingTo(actor, state)?.role) : null
  if (seat === null || state === null || actor.kind !== 'staff') return refuse('role-may-not')
  const sitting = state.seats[seat]
  if (sitting?.person === actor.person) return accept([])
  if (sitting !== null) return refuse('seat-taken', sitting.name)
  return accept([...rises(asked), entry(asked, { kind: 'seated', seat, person: actor.person }, 'staff', null)])
}

function rises(asked: Asked): Draft[] {
  const { state, actor } = asked
  const seat = state === null || actor.kind !== 'staff' ? null : seatOf(state.seats, actor.person)
  return seat === null ? [] : [entry(asked, { kind: 'rose', seat }, 'staff', null)]
}

/** The desk that was asked for help, where that is what brings somebody here. */
function via({ state, actor }: Asked): { via: string } | null {
  if (state === null || actor.kind !== 'staff' || state.fallback === null || state.desk in actor.desks) return null
  return { via: state.fallback }
}

const hand = (asked: Asked, up: boolean): Decided =>
  accept(asked.state?.handUp === up ? [] : [entry(asked, { kind: 'hand', up }, 'staff', null)])

const close = (asked: Asked, reason: CloseReason): Decided => accept([entry(asked, { kind: 'closed', reason }, 'everyone', null)])

function visit(asked: Asked, page: string, title: string): Decided {
  if (!asked.facts.policy.trail) return refuse('trail-off')
  return kept(asked, pageAddress(page, title), { kind: 'visited' }, (seen) => seen)
}

/** A chat that somebody has just written in is left alone: the timer looks again later. */
function lapse(asked: Asked): Decided {
  return isDue(asked, 'lapse') ? close(asked, 'lapsed') : accept([])
}

/** All rungs that are due, each in its turn: the timer may come late. */
function climb(asked: Asked): Decided {
  const { state, facts } = asked
  const due = state === null ? [] : rungsAhead(state, facts.policy.ladder).filter(({ at }) => at <= facts.now)
  return accept(due.map(({ rung }) => rungEntry(asked, rung)))
}

const rungEntry = (asked: Asked, rung: Rung): Draft => {
  const desk = rung === 'fallback' ? asked.facts.policy.ladder.fallbackDesk : null
  return entry(asked, { kind: 'rung', rung, desk }, rung === 'leave' ? 'everyone' : 'staff', null)
}

function line(asked: Asked, { person, gone }: Extract<Command, { do: 'line' }>): Decided {
  const { state } = asked
  if (state === null || state.holder !== person || state.unattended === gone) return accept([])
  return accept([entry(asked, { kind: 'line', gone }, 'staff', null)])
}

function isDue({ state, facts }: Asked, timer: Timer): boolean {
  const at = state === null ? null : dueAt(timer, state, facts.policy)
  return at !== null && at <= facts.now
}

/** From now on it is a message that was left behind: it waits for the desk, and rings no more. */
function defer(asked: Asked, { email, name }: Extract<Command, { do: 'defer' }>): Decided {
  const address = kept(asked, emailAddress(email), { kind: 'addressed' }, (kept) => ({ email: kept }))
  const named = name === undefined ? accept([]) : kept(asked, personName(name), { kind: 'named' }, (kept) => ({ name: kept }))
  if (!address.ok || !named.ok) return address.ok ? named : address
  return accept([entry(asked, { kind: 'deferred' }, 'everyone', null), ...named.value, ...address.value])
}

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
  return { kind: 'staff', person: actor.person, name: actor.name, role: standingTo(actor, state)?.role ?? 'listener' }
}
