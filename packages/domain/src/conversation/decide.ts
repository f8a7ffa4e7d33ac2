// The rules of a conversation: what a command appends to its log, or which rule refuses it. See SPEC.md.

import { sizeRefused } from '../file/file.ts'
import { type Askable, found, inRoom } from '../room/rules.ts'
import { emailAddress, messageText, personName } from '../text/text.ts'
import { accept, type Refused, refuse } from '../verdict/verdict.ts'
import { type Actor, type Relation, relation } from './actor.ts'
import { defer, leave, start } from './beginning.ts'
import type { Command, InquiryCommand } from './command.ts'
import { remove } from './deleting.ts'
import { type Asked, type Decided, entry, kept, written } from './drafting.ts'
import { close, exit, rate } from './ending.ts'
import type { DeskRules, Facts } from './facts.ts'
import { fill, receive } from './fill.ts'
import { decline, missed, offer, take, withdraw } from './handing.ts'
import { claim, guide, hand, rises, risesFrom } from './holding.ts'
import { reached } from './ladder.ts'
import { heed, nudge } from './nudging.ts'
import { pageAddress } from './page.ts'
import { type Action, entrusted, granted, type Party, partyOf } from './permission.ts'
import { refusalFor } from './refusing.ts'
import { here, silence } from './silence.ts'
import { type Conversation, type Inquiry, isRoom } from './state.ts'
import { tag } from './tagging.ts'
import { convert, hasTicket, own, release, reopen, settle, ticketRefusal } from './ticketing.ts'
import { climb, lapse, line } from './waiting.ts'

/** What may still be done once it has ended. */
const AFTERWARDS: ReadonlySet<Action> = new Set([
  ...(['read', 'note', 'fill', 'rate', 'delete', 'tag', 'copy', 'ban', 'email'] as const),
  ...(['claim', 'convert', 'release', 'settle', 'reopen'] as const),
])

/** The entries a command appends, or the rule that refuses it. Pure: the same question has the same answer. */
export function decide(state: Conversation | null, actor: Actor, command: Command, facts: Facts): Decided {
  // Who has it asks for nothing when they claim it once more: another window, or a second press.
  if (command.do === 'claim' && state !== null && !isRoom(state) && hasIt(state, actor)) return accept([])
  const refused = mayDo(state, actor, actionOf(command), facts)
  if (refused !== null) return refused
  if (command.do === 'found') return found({ state: null, actor, facts }, command)
  // Of each kind nothing is granted but what there is a rule for.
  return isRoom(state) ? inRoom({ state, actor, facts }, command as Askable) : carryOut({ state, actor, facts }, command as InquiryCommand)
}

/** True for who holds it, or has its ticket once it has ended. */
const hasIt = (state: Inquiry, actor: Actor): boolean =>
  (state.phase === 'taken' && relation(actor, state) === 'holder') || hasTicket(state, actor)

/** What a command does: a file for staff is a whisper. */
const actionOf = (command: Command): Action => (command.do === 'attach' && command.whisper ? 'whisper' : command.do)

/** Why an actor may not do a thing now, or null when they may. The console asks it to know whether a button is enabled. */
export function mayDo(state: Conversation | null, actor: Actor, action: Action, rules: DeskRules): Refused | null {
  const party = partyOf(actor, state, rules.training)
  const stands = relation(actor, state)
  if (party === null) return refuse('no-such-conversation')
  if (action === 'found') return foundingRefusal(state, party, stands)
  if (stands === 'stranger') return refuse('no-such-conversation')
  return isRoom(state) ? refusedInRoom(action, party, stands) : refusedOf(state, { actor, party, stands }, action, rules)
}

/** What there is already is not founded again; of what is a stranger's nothing is said. */
function foundingRefusal(state: Conversation | null, party: Party, stands: Relation): Refused | null {
  if (state === null && granted(party, 'found', stands)) return null
  return refuse(stands === 'stranger' ? 'no-such-conversation' : 'already-open')
}

function refusedInRoom(action: Action, party: Party, stands: Relation): Refused | null {
  // What comes due by itself comes due in a visitor's conversation.
  if (stands === 'system') return refuse('role-may-not')
  if (granted(party, action, stands)) return null
  return refuse(stands === 'invited' ? 'join-first' : 'role-may-not')
}

type Who = { readonly actor: Actor; readonly party: Party; readonly stands: Relation }

function refusedOf(state: Inquiry | null, { actor, party, stands }: Who, action: Action, rules: DeskRules): Refused | null {
  if (state?.phase === 'closed' && !AFTERWARDS.has(action)) return refuse('closed')
  const begins = action === 'start' || action === 'leave' || action === 'fill'
  if (actor.kind === 'visitor' && begins !== (state === null)) return refuse(begins ? 'already-open' : 'no-such-conversation')
  if (!granted(party, action, stands) && !entrusted(party, action, stands, rules.policy.holderMay))
    return refusalFor(action, stands, party, state)
  return state === null ? null : (untimely(action, state, stands === 'holder') ?? ticketRefusal(action, state, actor))
}

/** What somebody may do in general, and not as far as the conversation has come. */
function untimely(action: Action, state: Inquiry, holds: boolean): Refused | null {
  if (action === 'guide' && state.phase === 'waiting') return refuse('not-taken-yet')
  if (action === 'nudge' && state.phase === 'waiting') return refuse('nobody-to-nudge')
  if (action === 'claim' && state.phase === 'taken' && (!state.unattended || holds))
    return refuse('already-taken', state.holderName ?? undefined)
  return action === 'defer' && !reached(state, 'leave') ? refuse('not-that-long') : null
}

type Of<Do extends InquiryCommand['do']> = Extract<InquiryCommand, { do: Do }>
type Rules = { readonly [Do in InquiryCommand['do']]: (asked: Asked, command: Of<Do>) => Decided }

const RULES: Rules = {
  start: (asked, { text }) => start(asked, text),
  leave,
  say: said,
  whisper: (asked, { text }) => written(asked, text, { kind: 'whisper' }, 'staff'),
  note: (asked, { text }) => written(asked, text, { kind: 'note' }, 'staff'),
  attach,
  claim: (asked) => (asked.state?.phase === 'closed' ? own(asked) : claim(asked)),
  guide,
  rise: (asked) => accept(rises(asked)),
  hand: (asked, { up }) => hand(asked, up),
  nudge: (asked, { text }) => nudge(asked, text),
  heed: (asked, { person }) => heed(asked, person),
  close,
  exit,
  fill,
  receive,
  rate,
  name: (asked, command) => kept(asked, personName(command.name), { kind: 'named' }, (name) => ({ name })),
  address: (asked, command) => kept(asked, emailAddress(command.email), { kind: 'addressed' }, (email) => ({ email })),
  withhold: (asked, { what }) => accept([entry(asked, { kind: 'withheld', what }, 'staff', null)]),
  offer,
  take,
  decline: (asked, { reason }) => decline(asked, reason),
  withdraw,
  missed,
  convert,
  release,
  settle,
  reopen,
  visit: (asked, { page, title }) => visit(asked, page, title),
  ban,
  delete: (asked, { entry }) => remove(asked, entry),
  tag,
  defer,
  vacate: (asked, { person }) => accept(risesFrom(asked, person)),
  here,
  silence,
  lapse,
  climb,
  line,
}

const carryOut = <Do extends InquiryCommand['do']>(asked: Asked, command: Of<Do>): Decided => {
  // What is looked up by its own name is what it is made for.
  const rule = RULES[command.do as Do]
  return rule(asked, command)
}

/** What is said in a desk's locked wording is that wording, and stands in the log as such. */
function said(asked: Asked, { text, canned, asks }: Of<'say'>): Decided {
  // Only staff ask for something.
  const question = asks === undefined || asked.actor.kind !== 'staff' ? {} : { asks }
  if (canned === undefined) return shown(asked, written(asked, text, { kind: 'message', ...question }, 'everyone'))
  const kept = messageText(text)
  if (kept.ok && kept.value !== asked.facts.wording) return refuse('wording-changed')
  return written(asked, text, { kind: 'message', canned, ...question }, 'everyone')
}

function attach(asked: Asked, { name, file, whisper }: Of<'attach'>): Decided {
  const side = asked.actor.kind === 'visitor' ? 'visitors' : 'staff'
  const refused = sizeRefused(asked.facts.policy.files, side, file.size)
  // Drawn anew, a picture may have become a little larger than it was when it was taken.
  if (refused !== null && refused.refusal.rule !== 'file-too-large') return refused
  const attached = entry(asked, { kind: whisper ? 'whisper' : 'message', file }, whisper ? 'staff' : 'everyone', { text: name })
  return shown(asked, accept([attached]))
}

/** Who is banned is told that the chat has ended; where it had, there is nothing to tell. */
function ban(asked: Asked): Decided {
  return accept(asked.state?.phase === 'closed' ? [] : [entry(asked, { kind: 'closed', reason: 'banned' }, 'everyone', null)])
}

/** Whoever writes is there. */
function shown(asked: Asked, message: Decided): Decided {
  const there = asked.actor.kind === 'visitor' ? here(asked) : accept([])
  return message.ok && there.ok ? accept([...message.value, ...there.value]) : message
}

function visit(asked: Asked, page: string, title: string): Decided {
  if (!asked.facts.policy.trail) return refuse('trail-off')
  return kept(asked, pageAddress(page, title), { kind: 'visited' }, (seen) => seen)
}
