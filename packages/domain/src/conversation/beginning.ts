// How a conversation begins: with a first message, or with one that is left behind.

import { emailAddress, personName } from '../text/text.ts'
import { accept, refuse } from '../verdict/verdict.ts'
import type { Command } from './command.ts'
import { type Asked, type Decided, entry, kept, notice, opened, written } from './drafting.ts'

export function start(asked: Asked, text: string): Decided {
  const { facts } = asked
  if (!facts.available) return refuse('desk-unavailable')
  const message = written(asked, text, { kind: 'message' }, 'everyone')
  if (!message.ok || asked.actor.kind !== 'visitor') return message
  const welcome = notice(facts, 'welcome', 'everyone', facts.policy.welcome)
  const rules = notice(facts, 'rules', 'staff', facts.policy.houseRules.join('\n'))
  return accept([opened(asked.actor, 'chat', facts), ...welcome, ...rules, ...message.value])
}

/** Where the desk asks in a form of its own, a message is left in that. */
export function leave(asked: Asked, left: Extract<Command, { do: 'leave' }>): Decided {
  if (asked.facts.forms.some(({ use }) => use === 'message')) return refuse('form-first')
  const parts = [
    written(asked, left.text, { kind: 'message' }, 'everyone'),
    ...(left.name === undefined ? [] : [kept(asked, personName(left.name), { kind: 'named' }, (name) => ({ name }))]),
    ...(left.email === undefined ? [] : [kept(asked, emailAddress(left.email), { kind: 'addressed' }, (email) => ({ email }))]),
  ]
  const refused = parts.find((part) => !part.ok)
  if (refused !== undefined || asked.actor.kind !== 'visitor') return refused ?? refuse('no-such-conversation')
  return accept([opened(asked.actor, 'thread', asked.facts), ...parts.flatMap((part) => (part.ok ? part.value : []))])
}

/** From now on it is a message that was left behind: it waits for the desk, and rings no more. */
export function defer(asked: Asked, { email, name }: Extract<Command, { do: 'defer' }>): Decided {
  const address = kept(asked, emailAddress(email), { kind: 'addressed' }, (kept) => ({ email: kept }))
  const named = name === undefined ? accept([]) : kept(asked, personName(name), { kind: 'named' }, (kept) => ({ name: kept }))
  if (!address.ok || !named.ok) return address.ok ? named : address
  return accept([entry(asked, { kind: 'deferred' }, 'everyone', null), ...named.value, ...address.value])
}
