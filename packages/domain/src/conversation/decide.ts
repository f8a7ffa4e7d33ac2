// The rules of a conversation: what a command appends to its log, or which rule refuses it. See SPEC.md.

import { emailAddress, messageText, personName } from '../text/text.ts'
import { accept, type Refused, refuse } from '../verdict/verdict.ts'
import { type Actor, relation } from './actor.ts'
import { defer, leave, start } from './beginning.ts'
import type { Command } from './command.ts'
import { remove } from './deleting.ts'
import { type Asked, type Decided, entry, kept, written } from './drafting.ts'
import type { DeskRules, Facts } from './facts.ts'
import { decline, missed, offer, take, withdraw } from './handing.ts'
import { claim, guide, hand, rises } from './holding.ts'
import { reached } from './ladder.ts'
import { pageAddress } from './page.ts'
import { type Action, entrusted, granted, partyOf } from './permission.ts'
import { refusalFor } from './refusing.ts'
import type { Conversation } from './state.ts'
import { tag } from './tagging.ts'
import { climb, lapse, line } from './waiting.ts'

/** The entries a command appends, or the rule that refuses it. Pure: the same question has the same answer. */
export function decide(state: Conversation | null, actor: Actor, command: Command, facts: Facts): Decided {
  // Who has it asks for nothing when they claim it once more: another window, or a second press.
  if (command.do === 'claim' && state?.phase === 'taken' && relation(actor, state) === 'holder') return accept([])
  return mayDo(state, actor, command.do, facts) ?? carryOut({ state, actor, facts }, command)
}

/** What can be done in a conversation that has ended. */
const AFTERWARDS: ReadonlySet<Action> = new Set(['read', 'note', 'delete', 'tag', 'copy'])

/** Why an actor may not do a thing now, or null when they may. The console asks it to know whether a button is enabled. */
export function mayDo(state: Conversation | null, actor: Actor, action: Action, rules: DeskRules): Refused | null {
  const party = partyOf(actor, state, rules.training)
  const stands = relation(actor, state)
  if (stands === 'stranger' || party === null) return refuse('no-such-conversation')
  if (state?.phase === 'closed' && !AFTERWARDS.has(action)) return refuse('closed')
  const begins = action === 'start' || action === 'leave'
  if (actor.kind === 'visitor' && begins !== (state === null)) return refuse(begins ? 'already-open' : 'no-such-conversation')
  if (!granted(party, action, stands) && !entrusted(party, action, stands, rules.policy.holderMay))
    return refusalFor(action, stands, party, state)
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
    case 'close':
      return close(asked)
    case 'exit':
      return exit(asked)
    case 'name':
      return kept(asked, personName(command.name), { kind: 'named' }, (name) => ({ name }))
    case 'address':
      return kept(asked, emailAddress(command.email), { kind: 'addressed' }, (email) => ({ email }))
    case 'visit':
      return visit(asked, command.page, command.title)
    case 'delete':
      return remove(asked, command.entry)
    case 'tag':
      return tag(asked, command)
    case 'defer':
      return defer(asked, command)
    default:
      return hold(asked, command)
  }
}

type Holding = 'claim' | 'guide' | 'rise' | 'hand' | 'offer' | 'take' | 'decline' | 'withdraw' | 'missed' | 'lapse' | 'climb' | 'line'

/** Who has a part in it, and what comes due by itself. */
function hold(asked: Asked, command: Extract<Command, { do: Holding }>): Decided {
  switch (command.do) {
    case 'claim':
      return claim(asked)
    case 'guide':
      return guide(asked)
    case 'rise':
      return accept(rises(asked))
    case 'hand':
      return hand(asked, command.up)
    case 'offer':
      return offer(asked, command)
    case 'take':
      return take(asked)
    case 'decline':
      return decline(asked, command.reason)
    case 'withdraw':
      return withdraw(asked)
    case 'missed':
      return missed(asked)
    case 'lapse':
      return lapse(asked)
    case 'climb':
      return climb(asked)
    case 'line':
      return line(asked, command)
  }
}

/** What is said in a desk's locked wording is that wording, and stands in the log as such. */
function said(asked: Asked, text: string, canned: string | undefined): Decided {
  if (canned === undefined) return written(asked, text, { kind: 'message' }, 'everyone')
  const kept = messageText(text)
  if (kept.ok && kept.value !== asked.facts.wording) return refuse('wording-changed')
  return written(asked, text, { kind: 'message', canned }, 'everyone')
}

function close(asked: Asked): Decided {
  const reason = asked.actor.kind === 'visitor' ? 'visitor' : 'staff'
  return accept([entry(asked, { kind: 'closed', reason }, 'everyone', null)])
}

/** A chat that its visitor cannot come back to is over; a message that was left still waits for its desk. */
const exit = (asked: Asked): Decided =>
  accept(asked.state?.kind === 'chat' ? [entry(asked, { kind: 'closed', reason: 'exit' }, 'everyone', null)] : [])

function visit(asked: Asked, page: string, title: string): Decided {
  if (!asked.facts.policy.trail) return refuse('trail-off')
  return kept(asked, pageAddress(page, title), { kind: 'visited' }, (seen) => seen)
}
