// The state of a room or a direct conversation: the fold of its entries. As that of every conversation it never needs content.

import { type Audience, advance, NOTHING_YET, type Positions } from '../audience/audience.ts'
import type { EntryKind } from '../conversation/entry.ts'
import type { Role } from '../people/role.ts'
import type { CalledIn, Founded, RoomBody } from './body.ts'
import type { RoomKind } from './kind.ts'

/** keeper: looks after it, as whoever made it does and both of a direct one do; asked: invited, and not in it yet. */
export type Stands = 'keeper' | 'member' | 'asked'
/** `since` is when they came in, in milliseconds since 1970. `placed`: the house has asked them in, as what they are to be there. */
export type Seatee = { readonly name: string; readonly stands: Stands; readonly since: number; readonly placed?: 'keeper' | 'member' }

/** `by` is the public name of who announced it, `role` what they were on the desk, `until` when it ends, in milliseconds since 1970; `read` are who announced it and those who said that they have read it, here or in the room it came from. */
export type Announcement = {
  readonly announcement: string
  readonly by: string
  readonly role: Role | null
  readonly at: number
  readonly until: number
  readonly read: readonly string[]
}

/** What stands in a room, beside what is said in it. */
export type RoomState = {
  readonly kind: RoomKind
  /** The desk whose people are in it by being on the desk. */
  readonly desk: string | null
  /** Where it has no desk: everybody in it or invited, by person. */
  readonly people: Readonly<Record<string, Seatee>>
  /** The ids of entries that stand on top, oldest pin first. */
  readonly pins: readonly string[]
  readonly announcements: readonly Announcement[]
  /** How often it was given another name. */
  readonly titles: number
}

/** `version` rises with entries that change what the rules look at; times are milliseconds since 1970. */
export type Room = RoomState & {
  readonly version: number
  readonly heads: Positions
  readonly openedAt: number
  readonly lastAt: number
}

type By = { readonly kind: string; readonly person?: string; readonly name?: string; readonly role?: Role }
/** One entry, as far as a room goes by it: as it stands in the log, or as its people are told it. */
export type Happening = {
  readonly author: By
  readonly body: RoomBody | { readonly kind: Exclude<EntryKind, RoomBody['kind']>; readonly entry?: string }
  readonly at: number
}

export const foundedRoom = ({ form, desk, people }: Founded, author: By, at: number): Room => ({
  kind: form,
  desk,
  people: Object.fromEntries(
    people.map((called) => {
      const keeps = form === 'direct' || author.person === called.person
      return [called.person, keeps ? { name: called.name, stands: 'keeper', since: at } : askedIn(called, author, at)] as const
    }),
  ),
  pins: [],
  announcements: [],
  titles: 0,
  version: 0,
  heads: NOTHING_YET,
  openedAt: at,
  lastAt: at,
})

/** The state after one more entry; `changes`: it is one that the rules look at. */
export const evolveRoom = (room: Room, entry: Happening & { readonly audience: Audience }, changes: boolean): Room => ({
  ...room,
  ...(changes ? { ...step(room, entry), version: room.version + 1 } : {}),
  heads: advance(room.heads, entry.audience),
  lastAt: Math.max(room.lastAt, entry.at),
})

/** What stands in a room after one more entry: what its people keep of it themselves. */
export const roomAfter = (room: RoomState, entry: Happening): RoomState => ({ ...room, ...step(room, entry) })

function step(room: RoomState, { author, body, at }: Happening): Partial<RoomState> {
  switch (body.kind) {
    case 'titled':
      return { titles: room.titles + 1 }
    case 'invited':
      return { people: { ...room.people, [body.person]: askedIn(body, author, at) } }
    case 'joined':
      return { people: kept(seated(room.people, body.person, at)) }
    case 'parted':
      return { people: kept(without(room.people, body.person)) }
    case 'pinned':
      return { pins: body.on ? [...room.pins, body.entry] : room.pins.filter((id) => id !== body.entry) }
    case 'announced': {
      const fresh = {
        announcement: body.announcement,
        by: author.name ?? '',
        role: room.desk === null ? null : (author.role ?? null),
        at,
        until: body.until,
        read: [...new Set([...(author.person === undefined ? [] : [author.person]), ...(body.carried?.read ?? [])])],
      }
      return { announcements: [...runningAt(room, at), fresh] }
    }
    case 'retracted':
      return { announcements: room.announcements.filter((one) => one.announcement !== body.announcement) }
    case 'acknowledged':
      return { announcements: room.announcements.map((one) => (one.announcement === body.announcement ? readBy(one, author) : one)) }
    case 'deleted':
      return { pins: room.pins.filter((id) => id !== body.entry) }
    default:
      return {}
  }
}

/** The announcements of a room that have not ended, oldest first. `now` is milliseconds since 1970. */
export const runningAt = ({ announcements }: Pick<RoomState, 'announcements'>, now: number): readonly Announcement[] =>
  announcements.filter(({ until }) => until > now)

const readBy = (one: Announcement, { person }: By): Announcement => (person === undefined ? one : { ...one, read: [...one.read, person] })

const askedIn = ({ name, keeps }: CalledIn, { kind }: By, at: number): Seatee => ({
  name,
  stands: 'asked',
  since: at,
  ...(kind === 'system' && { placed: keeps ? 'keeper' : 'member' }),
})

type People = RoomState['people']

function seated(people: People, person: string, at: number): People {
  const seat = people[person]
  return seat === undefined ? people : { ...people, [person]: { ...seat, stands: seat.placed ?? 'member', since: at } }
}

const without = (people: People, person: string): People => Object.fromEntries(Object.entries(people).filter(([id]) => id !== person))

/** Where nobody looks after it any more, or is still to, whoever has been in it longest does. */
function kept(people: People): People {
  const all = Object.entries(people)
  if (all.some(([, { stands, placed }]) => stands === 'keeper' || placed === 'keeper')) return people
  // By more than the order they stand in, which a database does not keep.
  const members = all.filter(([, { stands }]) => stands === 'member')
  const heir = members.toSorted(([one, a], [other, b]) => a.since - b.since || (one < other ? -1 : 1))[0]
  return heir === undefined ? people : { ...people, [heir[0]]: { ...heir[1], stands: 'keeper' } }
}
