// What is done with tickets: made of a chat, taken, given back, closed with what became of it, and opened again.

import { messageText, subjectLine } from '../text/text.ts'
import { accept, type Refused, refuse } from '../verdict/verdict.ts'
import { type Actor, standingTo } from './actor.ts'
import { promiseOf, ticketOf } from './attached.ts'
import type { Command } from './command.ts'
import { type Asked, type Decided, entry } from './drafting.ts'
import { isTooLate } from './ending.ts'
import type { Action } from './permission.ts'
import type { Inquiry } from './state.ts'
import { areTicketHours, HOUR } from './ticket.ts'

/** What was promised is for staff; so is what it is about, which whoever may take it reads as well. */
export function convert(asked: Asked, { subject, promise, hours, keep }: Extract<Command, { do: 'convert' }>): Decided {
  const { state, facts } = asked
  if (isTooLate(state, facts)) return refuse('too-late')
  if (!areTicketHours(hours)) return refuse('not-ticket-hours')
  const [about, text] = [subjectLine(subject), messageText(promise)]
  if (!about.ok) return about
  if (!text.ok) return text
  const body = { kind: 'converted', due: facts.now + hours * HOUR, kept: keep } as const
  return accept([entry(asked, body, 'staff', { subject: about.value, promise: text.value })])
}

export const own = (asked: Asked): Decided => accept([entry(asked, { kind: 'owned' }, 'staff', null)])

export const release = (asked: Asked): Decided => accept([entry(asked, { kind: 'released' }, 'staff', null)])

/** With its ticket a message that was left is closed as well; of a chat, only the ticket is. */
export function settle(asked: Asked, { outcome }: Extract<Command, { do: 'settle' }>): Decided {
  const settled = entry(asked, { kind: 'settled', outcome }, 'staff', null)
  const ends = asked.state?.kind === 'thread' && asked.state.phase !== 'closed'
  return accept(ends ? [settled, entry(asked, { kind: 'closed', reason: 'staff' }, 'everyone', null)] : [settled])
}

/** It is promised anew, from now on. */
export const reopen = (asked: Asked): Decided =>
  accept([entry(asked, { kind: 'reopened', due: asked.facts.now + asked.facts.policy.ticketHours * HOUR }, 'staff', null)])

/** True for who has the open ticket of a conversation that has ended. */
export const hasTicket = (state: Inquiry, actor: Actor): boolean =>
  actor.kind === 'staff' && promiseOf(state)?.owner?.person === actor.person

/** What may be done with a ticket in general, and not with this one as it stands. */
export function ticketRefusal(action: Action, state: Inquiry, actor: Actor): Refused | null {
  if (action === 'claim') return state.phase === 'closed' ? takingRefusal(state, actor) : null
  const ticket = ticketOf(state)
  if (action === 'convert') return ticket === null ? null : refuse('ticket-already')
  if (action !== 'release' && action !== 'settle' && action !== 'reopen') return null
  if (ticket === null) return refuse('no-ticket')
  if (action === 'reopen' && ticket.closedAt === null) return refuse('ticket-open')
  if (action !== 'reopen' && ticket.closedAt !== null) return refuse('ticket-closed')
  if (action !== 'reopen' && ticket.owner === null) return refuse('ticket-take-first')
  const theirs = actor.kind === 'staff' && actor.person === ticket.owner?.person
  return theirs || (action !== 'settle' && supervises(state, actor)) ? null : refuse('ticket-not-yours')
}

/** Nobody takes one that somebody has, nor while a gate keeps them out. */
function takingRefusal(state: Inquiry, actor: Actor): Refused | null {
  const promise = promiseOf(state)
  if (promise === null) return refuse('closed')
  if (promise.owner !== null) return refuse('already-taken', promise.owner.name)
  return actor.kind === 'staff' && standingTo(actor, state)?.shut ? refuse('agreement-first') : null
}

const supervises = (state: Inquiry, actor: Actor): boolean => actor.kind === 'staff' && standingTo(actor, state)?.role === 'supervisor'
