// Who asks, and how they stand to a conversation.

import type { OrganisationRole, Role } from '../people/role.ts'
import { seatFor, seatOf } from './seats.ts'
import type { Conversation } from './state.ts'

/** What a member of staff is on one desk now. `accepting` is true while they are online and take calls from it. */
export type Standing = { readonly role: Role; readonly accepting: boolean }

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

/** own: the visitor's; holder: who has claimed it; guide: who sits on one of its seats; called: the holder's hand is up and it is for their role; caller: it waits and the member takes calls; member: of its desk; stranger: anyone else. */
export const RELATIONS = ['own', 'holder', 'guide', 'called', 'caller', 'member', 'system', 'stranger'] as const
export type Relation = (typeof RELATIONS)[number]

/** How an actor stands to a conversation; `null` is one that has not been opened yet, which only its visitor can relate to. */
export function relation(actor: Actor, state: Conversation | null): Relation {
  if (actor.kind === 'system') return 'system'
  if (actor.kind === 'visitor') return state === null || state.visitor === actor.visitor ? 'own' : 'stranger'
  const standing = state === null ? undefined : actor.desks[state.desk]
  if (state === null || standing === undefined) return 'stranger'
  if (state.holder === actor.person) return 'holder'
  if (seatOf(state.seats, actor.person) !== null) return 'guide'
  if (state.handUp && seatFor(standing.role) !== null) return 'called'
  // A message left behind waits for the whole desk: nobody is ringing, so nobody need be accepting calls.
  return state.phase === 'waiting' && (standing.accepting || state.kind === 'thread') ? 'caller' : 'member'
}
