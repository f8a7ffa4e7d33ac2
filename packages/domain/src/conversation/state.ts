// The state of a conversation: the fold of its entries. It never needs content.

import { advance, NOTHING_YET, type Positions } from '../audience/audience.ts'
import { evolveRoom, foundedRoom, type Room } from '../room/state.ts'
import type { Author, Body, Draft, EntryKind, InquiryKind, Opened } from './entry.ts'
import { type Nudge, nudged } from './nudge.ts'
import type { Offer } from './offer.ts'
import type { Rung } from './rung.ts'
import { type Guide, NO_GUIDES, type Seat, type Seats, seatFor } from './seats.ts'
import { type Ticket, ticketAfter } from './ticket.ts'

export type Phase = 'waiting' | 'taken' | 'closed'

/** A visitor's conversation, or one of staff's own. */
export type Conversation = Inquiry | Room

/** True for a room or a direct conversation. */
export const isRoom = (state: Conversation | null): state is Room => state?.kind === 'room' || state?.kind === 'direct'

/** The conversation if it is a visitor's, or null. */
export const inquiryOf = (state: Conversation | null): Inquiry | null => (isRoom(state) ? null : state)

/** `version` rises with entries that change what the rules look at, and only with those; times are milliseconds since 1970. */
export type Inquiry = {
  readonly kind: InquiryKind
  readonly desk: string
  readonly visitor: string
  readonly handle: string
  readonly phase: Phase
  readonly holder: string | null
  readonly holderName: string | null
  readonly seats: Seats
  /** The holder asks coordinator and supervisor to come. */
  readonly handUp: boolean
  /** How far it has climbed while it waits. */
  readonly rung: Rung | null
  /** The desk that was asked for help, whose members stand to it like its own. */
  readonly fallback: string | null
  /** The line of whoever holds it is gone. */
  readonly unattended: boolean
  readonly handOff: Offer | null
  /** The ids of the desk's tags that it carries. */
  readonly tags: readonly string[]
  /** The last word was of staff, so that the visitor is the one to write. */
  readonly visitorsTurn: boolean
  /** The visitor was asked whether they are still there, and has not shown that they are. */
  readonly warned: boolean
  /** It was said what kind of chat it was. */
  readonly wrapped: boolean
  /** What others on the desk have sent to the holder, one for each sender. */
  readonly nudges: readonly Nudge[]
  /** What was promised; of a message that was left, what its own log does not say already: see `ticketOf`. */
  readonly ticket: Ticket | null
  readonly version: number
  readonly heads: Positions
  readonly openedAt: number
  readonly claimedAt: number | null
  readonly closedAt: number | null
  readonly lastAt: number
}

const opening = (opened: Opened, at: number): Inquiry => ({
  kind: opened.form,
  desk: opened.desk,
  visitor: opened.visitor,
  handle: opened.handle,
  phase: 'waiting',
  holder: null,
  holderName: null,
  seats: NO_GUIDES,
  handUp: false,
  rung: null,
  fallback: null,
  unattended: false,
  handOff: null,
  tags: [],
  visitorsTurn: false,
  warned: false,
  wrapped: false,
  nudges: [],
  ticket: null,
  version: 0,
  heads: NOTHING_YET,
  openedAt: at,
  claimedAt: null,
  closedAt: null,
  lastAt: at,
})

const CHANGES: ReadonlySet<EntryKind> = new Set([
  'opened',
  'claimed',
  'closed',
  'seated',
  'rose',
  'hand',
  'rung',
  'deferred',
  'line',
  'offered',
  'handed',
  'declined',
  'withdrawn',
  'missed',
  'deleted',
  'tagged',
  'filled',
  'warned',
  'here',
  'nudged',
  'heeded',
  'converted',
  'owned',
  'released',
  'settled',
  'reopened',
  'founded',
  'titled',
  'invited',
  'joined',
  'parted',
  'pinned',
  'announced',
  'retracted',
  'acknowledged',
])

/** True when an entry changes what the rules look at, so that whatever was decided beside it is decided again. */
export const changesState = (entry: Draft): boolean => CHANGES.has(entry.body.kind)

/** The state after one more entry. Throws when the first entry is not an opening one: such a log is broken. */
export function evolve(state: Conversation | null, entry: Draft): Conversation {
  const before = state ?? beginning(entry)
  return isRoom(before) ? evolveRoom(before, entry, changesState(entry)) : evolveInquiry(before, entry)
}

function beginning({ body, author, at }: Draft): Conversation {
  if (body.kind === 'opened') return opening(body, at)
  if (body.kind === 'founded') return foundedRoom(body, author, at)
  throw new Error('A conversation begins with its opening entry')
}

function evolveInquiry(before: Inquiry, entry: Draft): Inquiry {
  const counted = {
    ...before,
    visitorsTurn: turnAfter(entry) ?? before.visitorsTurn,
    heads: advance(before.heads, entry.audience),
    lastAt: Math.max(before.lastAt, entry.at),
  }
  // Most entries are messages, which change nothing else: each field that is copied once more is paid by all of them.
  return changesState(entry)
    ? { ...counted, ...step(before, entry), ticket: ticketAfter(before, entry), version: before.version + 1 }
    : counted
}

/** Whether the visitor is the one to write after an entry; null where that stays as it was. Whoever takes a chat owes it the first word. */
export function turnAfter({ author, body }: Pick<Draft, 'author' | 'body'>): boolean | null {
  if (body.kind === 'message') return author.kind === 'staff'
  return body.kind === 'claimed' || body.kind === 'handed' ? false : null
}

const TAKEN = { phase: 'taken', rung: null, handUp: false, unattended: false, handOff: null, nudges: [], warned: false } as const
const FREE = {
  phase: 'waiting',
  holder: null,
  holderName: null,
  seats: NO_GUIDES,
  handUp: false,
  unattended: false,
  handOff: null,
  nudges: [],
  warned: false,
} as const

function step({ seats, holder, desk, ...before }: Inquiry, { author, body, at }: Draft): Partial<Inquiry> {
  const name = author.kind === 'staff' ? author.name : null
  switch (body.kind) {
    case 'claimed':
      return { ...TAKEN, holder: body.person, holderName: name, claimedAt: at, fallback: body.via ?? null }
    case 'offered':
      return { handOff: { ...offerOf(body, author), by: holder ?? '', at } }
    case 'handed':
      return { ...TAKEN, holder: body.person, holderName: name, fallback: null, ...movedTo(body.desk, desk) }
    case 'declined':
    case 'withdrawn':
      return { handOff: null }
    case 'missed':
      return before.unattended ? FREE : { handOff: null }
    case 'closed':
      return { phase: 'closed', closedAt: at, seats: NO_GUIDES, handUp: false, unattended: false, handOff: null, warned: false }
    case 'warned':
    case 'here':
      return { warned: body.kind === 'warned' }
    case 'seated':
      return { seats: seat(seats, body.seat, { person: body.person, name: name ?? '' }), handUp: false }
    case 'rose':
      return { seats: seat(seats, body.seat, null) }
    case 'hand':
      return { handUp: body.up }
    case 'nudged':
      return author.kind === 'staff' ? { nudges: nudged(before.nudges, author) } : {}
    case 'heeded':
      return { nudges: before.nudges.map((one) => (one.person === body.person ? { ...one, seen: true } : one)) }
    case 'rung':
      return body.desk === null ? { rung: body.rung } : { rung: body.rung, fallback: body.desk }
    case 'released':
      return before.kind === 'thread' && before.phase === 'taken' ? FREE : {}
    case 'deferred':
      return { kind: 'thread', rung: null, fallback: null }
    case 'filled':
      return body.use === 'wrap-up' ? { wrapped: true } : {}
    case 'line':
      return { unattended: body.gone }
    case 'tagged':
      return { tags: body.on ? [...before.tags, body.tag] : before.tags.filter((tag) => tag !== body.tag) }
    default:
      return {}
  }
}

/** Seats and tags are of one desk, and stay behind. */
const movedTo = (to: string, from: string): Partial<Inquiry> => (to === from ? {} : { desk: to, seats: NO_GUIDES, tags: [] })

const offerOf = ({ desk, person }: Extract<Body, { kind: 'offered' }>, author: Author): Pick<Offer, 'desk' | 'person' | 'beyond'> => ({
  desk,
  person,
  beyond: person !== null && author.kind === 'staff' && seatFor(author.role) !== null,
})

const seat = (seats: Seats, which: Seat, guide: Guide | null): Seats => ({ ...seats, [which]: guide })

/** The state of a whole log. */
export const fold = (entries: readonly Draft[]): Conversation | null => entries.reduce<Conversation | null>(evolve, null)
