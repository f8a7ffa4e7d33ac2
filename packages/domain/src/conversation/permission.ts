// The one permission table: who may do what, standing how. Whatever is not in it is refused.

import { ROLES, type Role } from '../people/role.ts'
import type { Verb } from '../policy/policy.ts'
import { type Actor, type Relation, standingTo } from './actor.ts'
import { SEATS } from './seats.ts'
import { type Conversation, isRoom } from './state.ts'

export const ACTIONS = [
  'read',
  'start',
  'leave',
  'say',
  'type',
  'whisper',
  'note',
  'attach',
  'claim',
  'close',
  'exit',
  'guide',
  'rise',
  'hand',
  'fill',
  'receive',
  'rate',
  'nudge',
  'heed',
  'name',
  'address',
  'withhold',
  'offer',
  'take',
  'decline',
  'withdraw',
  'convert',
  'release',
  'settle',
  'reopen',
  'email',
  'visit',
  'defer',
  'here',
  'silence',
  'delete',
  'tag',
  'copy',
  'ban',
  'lapse',
  'climb',
  'line',
  'missed',
  'vacate',
  'found',
  'retitle',
  'invite',
  'join',
  'part',
  'remove',
  'pin',
  'announce',
  'carry',
  'retract',
  'acknowledge',
  'engage',
] as const
export type Action = (typeof ACTIONS)[number]

/** colleague: any member of staff, in what belongs to no desk. */
export const PARTIES = ['visitor', 'trainee', 'listener', 'coordinator', 'supervisor', 'colleague', 'system'] as const
export type Party = (typeof PARTIES)[number]

const VISITOR = ['visitor'] as const
const ANSWERING = ['listener', 'coordinator', 'supervisor'] as const
const GUIDING = SEATS
const SUPERVISOR = ['supervisor'] as const
const COLLEAGUE = ['colleague'] as const
const INSIDE = [...ROLES, ...COLLEAGUE] as const
const ALL_INSIDE = { keeper: COLLEAGUE, participant: INSIDE }
/** A desk's room is looked after by whoever guides its people. */
const LOOKING_AFTER = { keeper: COLLEAGUE, participant: GUIDING }

/** Supervisors, wherever they may read; the desk's policy may let its holders do it too. */
const SUPERVISING = {
  holder: SUPERVISOR,
  owner: SUPERVISOR,
  guide: SUPERVISOR,
  awaited: SUPERVISOR,
  called: SUPERVISOR,
  caller: SUPERVISOR,
  member: SUPERVISOR,
}

export const PERMISSIONS: Record<Action, Partial<Record<Relation, readonly Party[]>>> = {
  read: {
    own: VISITOR,
    holder: ANSWERING,
    owner: ANSWERING,
    guide: GUIDING,
    // What somebody has held is not opened to a whole desk: the ticket is taken first.
    awaited: SUPERVISOR,
    called: GUIDING,
    caller: ANSWERING,
    member: SUPERVISOR,
    ...ALL_INSIDE,
  },
  start: { own: VISITOR },
  leave: { own: VISITOR },
  say: { own: VISITOR, holder: ANSWERING, ...ALL_INSIDE },
  type: { own: VISITOR, holder: ANSWERING },
  whisper: { holder: ANSWERING, guide: GUIDING },
  note: { holder: ANSWERING, owner: ANSWERING, guide: GUIDING, awaited: SUPERVISOR, called: SUPERVISOR, member: SUPERVISOR },
  attach: { own: VISITOR, holder: ANSWERING },
  // The holder and the owner: the ticket, once it has ended.
  claim: { caller: ANSWERING, guide: GUIDING, called: GUIDING, awaited: ANSWERING, holder: ANSWERING, owner: ANSWERING },
  close: { own: VISITOR, holder: ANSWERING },
  exit: { own: VISITOR },
  guide: { guide: GUIDING, called: GUIDING, caller: GUIDING, member: GUIDING },
  // Whoever sits there may always get up, whatever their role has become.
  rise: { guide: ROLES },
  hand: { holder: ANSWERING },
  fill: { own: VISITOR, holder: ANSWERING },
  receive: { system: ['system'] },
  rate: { own: VISITOR },
  // Whoever is on the desk may have to reach the holder, whatever their role.
  nudge: { offered: ROLES, called: ROLES, caller: ROLES, member: ROLES },
  heed: { holder: ANSWERING },
  name: { holder: ANSWERING },
  address: { holder: ANSWERING },
  withhold: { holder: ANSWERING },
  offer: { holder: ANSWERING },
  take: { offered: ANSWERING },
  decline: { offered: ANSWERING },
  withdraw: { holder: ANSWERING },
  convert: { holder: ANSWERING },
  // Whoever has it; nothing is left lying because of who is away.
  release: { holder: ANSWERING, owner: ANSWERING, guide: SUPERVISOR, called: SUPERVISOR, member: SUPERVISOR },
  settle: { holder: ANSWERING, owner: ANSWERING },
  reopen: { holder: ANSWERING, owner: ANSWERING, member: SUPERVISOR },
  email: SUPERVISING,
  visit: { own: VISITOR },
  defer: { own: VISITOR },
  here: { own: VISITOR },
  silence: { system: ['system'] },
  // In a room, one's own words; a supervisor any in their desk's.
  delete: { ...SUPERVISING, ...ALL_INSIDE },
  tag: SUPERVISING,
  copy: SUPERVISING,
  ban: SUPERVISING,
  lapse: { system: ['system'] },
  climb: { system: ['system'] },
  line: { system: ['system'] },
  missed: { system: ['system'] },
  vacate: { system: ['system'] },
  found: { stranger: COLLEAGUE, system: ['system'] },
  retitle: { keeper: COLLEAGUE, house: ['system'] },
  invite: { keeper: COLLEAGUE, house: ['system'] },
  // Whoever is in it already asks for nothing.
  join: { invited: COLLEAGUE, keeper: COLLEAGUE, participant: COLLEAGUE },
  part: { keeper: COLLEAGUE, participant: COLLEAGUE, invited: COLLEAGUE },
  remove: { keeper: COLLEAGUE, house: ['system'] },
  pin: LOOKING_AFTER,
  announce: LOOKING_AFTER,
  carry: { house: ['system'] },
  retract: LOOKING_AFTER,
  acknowledge: ALL_INSIDE,
  engage: ALL_INSIDE,
}

/** True when the table grants `action` to `party` standing in `relation`. */
export const granted = (party: Party, action: Action, relation: Relation): boolean =>
  PERMISSIONS[action][relation]?.includes(party) ?? false

/** True when a desk lets whoever holds a conversation do what is else for supervisors. */
export const entrusted = (party: Party, action: Action, relation: Relation, holderMay: readonly Verb[]): boolean =>
  relation === 'holder' && holderMay.some((verb) => verb === action) && granted(party, 'say', 'holder')

/** Nobody real waits on a training desk, so there a trainee does what a listener does. */
const asParty = (role: Role, training: boolean): Party => (role === 'trainee' && training ? 'listener' : role)

/** True for those who answer visitors on a desk: whoever may claim what rings there. */
export const mayAnswer = (role: Role, training: boolean): boolean => granted(asParty(role, training), 'claim', 'caller')

/** The party an actor counts as in a conversation, or null for staff who are not on its desk. */
export function partyOf(actor: Actor, state: Conversation | null, training: boolean): Party | null {
  if (actor.kind !== 'staff') return actor.kind
  if (state === null) return 'colleague'
  if (isRoom(state)) return state.desk === null ? 'colleague' : (actor.desks[state.desk]?.role ?? null)
  const standing = standingTo(actor, state)
  return standing === undefined ? null : asParty(standing.role, training)
}
