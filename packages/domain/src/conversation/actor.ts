// Who asks, and how they stand to a conversation.

import type { OrganisationRole, Role } from '../people/role.ts'
import { standsIn } from '../room/standing.ts'
import { promiseOf, ticketOf } from './attached.ts'
import { reached } from './ladder.ts'
import { seatFor, seatOf } from './seats.ts'
import { type Conversation, type Inquiry, isRoom } from './state.ts'

/** What a member of staff is on one desk now. `accepting` is true while they are online and take calls from it; `shut` when a gate keeps them out of it. */
export type Standing = { readonly role: Role; readonly accepting: boolean; readonly shut?: true }

/** A visitor has a right to one conversation, and to no other. */
export type Visitor = {
  readonly kind: 'visitor'
  readonly visitor: string
  readonly conversation: string
  readonly desk: string
  readonly handle: string
}
/** True for a visitor of another conversation, who learns nothing of this one: not even whether there is one. */
export const belongsElsewhere = (actor: Actor, conversation: string): boolean =>
  actor.kind === 'visitor' && actor.conversation !== conversation

export type Staff = {
  readonly kind: 'staff'
  readonly person: string
  readonly name: string
  readonly organisation: OrganisationRole
  readonly desks: Readonly<Record<string, Standing>>
}
export type System = { readonly kind: 'system' }
export type Actor = Visitor | Staff | System

/** Of a visitor's conversation. own: the visitor's; holder: who has claimed it; owner: who has its ticket, once it has ended; awaited: that ticket was left to their desk; guide: who sits on one of its seats; called: its holder asks for help or is gone, and it is for their role; offered: it is handed to them and they have not answered; caller: it waits for them; member: of its desk. Of a room. keeper: who looks after it; participant: who is in it; invited: who is asked in; house: the house, in those of people, as it looks after those of shifts. stranger: anyone else. */
export const RELATIONS = [
  'own',
  'holder',
  'owner',
  'guide',
  'awaited',
  'offered',
  'called',
  'caller',
  'member',
  'keeper',
  'participant',
  'invited',
  'house',
  'system',
  'stranger',
] as const
export type Relation = (typeof RELATIONS)[number]

/** How an actor stands to a conversation; `null` is one that has not been opened yet, which only its visitor can relate to. */
export function relation(actor: Actor, state: Conversation | null): Relation {
  if (actor.kind === 'system') return isRoom(state) && state.kind === 'room' && state.desk === null ? 'house' : 'system'
  if (isRoom(state)) return actor.kind === 'staff' ? standsIn(actor, state) : 'stranger'
  if (actor.kind === 'visitor') return state === null || state.visitor === actor.visitor ? 'own' : 'stranger'
  const standing = standingTo(actor, state)
  if (state === null || standing === undefined) return 'stranger'
  if (state.holder === actor.person) return 'holder'
  if (state.phase === 'closed' && ticketOf(state)?.owner?.person === actor.person) return 'owner'
  if (seatOf(state.seats, actor.person) !== null) return 'guide'
  // Where a gate has closed, what one has in hand is finished, and that is all.
  if (standing.shut) return 'stranger'
  if (isAwaited(actor, state)) return 'awaited'
  if (state.phase === 'waiting' && isCalled(actor, state)) return 'caller'
  if (isOffered(state, actor)) return 'offered'
  return state.phase === 'taken' && (state.handUp || state.unattended) && seatFor(standing.role) !== null ? 'called' : 'member'
}

/** The desk that brings somebody to a conversation: its own, or else the one that it has asked for help or is handed to; one that is open to them before one that is shut. */
export function deskTo(actor: Staff, state: Inquiry | null): string | null {
  if (state === null) return null
  // Asked several times for each message, and nearly always its own.
  if (isOpen(actor, state.desk)) return state.desk
  const near = [state.desk, state.fallback, state.handOff?.desk ?? null]
  return near.find((desk) => desk !== null && isOpen(actor, desk)) ?? near.find((desk) => desk !== null && desk in actor.desks) ?? null
}

/** True for a desk that somebody is on and that no gate keeps them out of. */
function isOpen({ desks }: Staff, desk: string): boolean {
  const standing = desks[desk]
  return standing !== undefined && !standing.shut
}

/** What somebody is on that desk. */
export function standingTo(actor: Staff, state: Inquiry | null): Standing | undefined {
  const desk = deskTo(actor, state)
  return desk === null ? undefined : actor.desks[desk]
}

/** A message left behind waits for the whole desk: nobody is ringing, so nobody need be accepting calls. */
function isCalled(actor: Staff, state: Inquiry): boolean {
  const own = actor.desks[state.desk]
  const there = state.fallback === null ? undefined : actor.desks[state.fallback]
  if (own?.accepting || there?.accepting) return true
  if (own === undefined || own.shut) return false
  return state.kind === 'thread' || (reached(state, 'call') && seatFor(own.role) !== null)
}

/** True for the members of its own desk, once it has ended and its ticket is left to them. */
function isAwaited(actor: Staff, state: Inquiry): boolean {
  const promise = promiseOf(state)
  return promise !== null && promise.owner === null && isOpen(actor, state.desk)
}

/** True for those who can accept it. */
function isOffered({ handOff }: Inquiry, actor: Staff): boolean {
  if (handOff === null) return false
  const standing = actor.desks[handOff.desk]
  return handOff.person === null
    ? standing?.accepting === true
    : handOff.person === actor.person && standing !== undefined && !standing.shut
}
