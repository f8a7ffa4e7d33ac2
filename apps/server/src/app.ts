// The house put together: features over their ports, and the doors that lead in.

import { BEAT } from '@earshot/contract'
import { inquiryOf, type Timer, type Visitor } from '@earshot/domain'
import type { FastifyInstance } from 'fastify'
import { Attendance } from './conversations/attendance.ts'
import { Conversations } from './conversations/conversations.ts'
import { timers } from './conversations/timers.ts'
import type { FindLocked } from './conversations/wording.ts'
import { hoursAhead, isOpen } from './desks/availability.ts'
import { DeskLives } from './desks/life.ts'
import { deliver } from './forms/delivering.ts'
import { receiverOf } from './forms/receiving.ts'
import { openHttp } from './http/http.ts'
import { originOf } from './http/origin.ts'
import { Live } from './live/live.ts'
import { openPost } from './mail/post.ts'
import type { PassedOn, Post } from './mail-port.ts'
import { Absences } from './people/absences.ts'
import { Rights, staffOf } from './people/rights.ts'
import type { Parts } from './ports.ts'
import { Pushing } from './push/pushing.ts'
import { roomOfShift } from './rooms/names.ts'
import { HouseRooms } from './rooms/rooms.ts'
import { Indexer } from './search/indexing.ts'
import { enliven } from './setup/enliven.ts'
import { planSample } from './setup/planning.ts'
import type { AttendingParts } from './shifts/attending-parts.ts'
import { shiftCallsAt } from './shifts/calls.ts'
import { plan } from './shifts/changes.ts'
import { ShiftClockwork } from './shifts/clockwork.ts'
import type { RosterParts } from './shifts/parts.ts'
import { remake } from './shifts/planning.ts'
import { ShiftRooms } from './shifts/shift-rooms.ts'
import { every } from './timer.ts'
import { makeVisit, seatOf, visitOf, visitorOf } from './visitors/visits.ts'
import type { Visit } from './visits-port.ts'

export type App = {
  readonly http: FastifyInstance
  /** Carries out a timer that is due; answers when to look again, or null. */
  readonly timer: (timer: Timer, conversation: string) => Promise<number | null>
  /** Takes what an entry of a conversation passes on to where it goes. */
  readonly deliver: (what: PassedOn) => Promise<void>
  /** Looks whether those who hold chats are there, and whoever is online. */
  readonly attend: () => Promise<void>
  /** Keeps the words of all that was written until now, so that it is found. */
  readonly keepWords: () => Promise<void>
  /** Desks were made or changed from elsewhere: what is known of them is asked again. */
  readonly desksChanged: () => Promise<void>
  /** Makes the shifts of the time to come, as far as they are planned. */
  readonly makeShifts: () => Promise<void>
  /** Does what is due on the day of shifts. */
  readonly mindShifts: () => Promise<void>
  /** Has the people of a sample organisation that was just made talk. */
  readonly enliven: () => Promise<void>
  readonly close: () => Promise<void>
}

/** The features, ready to serve, and not listening yet. */
export async function openApp(parts: Parts): Promise<App> {
  const { bus, accounts, clock, visits, people, presence, roll } = parts
  const lives = new DeskLives({ desks: parts.desks, forms: parts.forms, presence, clock, mails: parts.mail.sends })
  await lives.refresh()
  const conversations = conversationsOf(parts, lives)
  const rights = new Rights({ people, accounts, clock })
  const visit = (token: string) => visitOf({ visits, clock, state: (c) => conversations.inquiry(c) }, token)
  const ownOrigin = originOf(parts.publicUrl)
  const houseRooms = new HouseRooms({ conversations, rooms: parts.rooms, bus, lives })
  lives.onRefresh(() => houseRooms.openDeskRooms())
  await houseRooms.openDeskRooms()
  const seat = (visit: Visit) => seatOf(visit, (c) => inquiryOf(conversations.stateInHand(c)), clock)
  const live = new Live({ ...parts, conversations, houseRooms, lives, rights, visit, seatOf: seat, ownOrigin })
  const shifts = shiftsOf(parts, conversations, lives, houseRooms)
  const talk = talking(parts, conversations, lives, shifts.planning)
  const nameOf = async (desk: string | null) => (desk === null ? null : lives.desk(desk)?.name) ?? roll.organisation()
  const post = openPost({ mail: parts.mail, clock, nameOf })
  const features = { conversations, lives, live, houseRooms, visit, ownOrigin, post, ...shifts, enliven: talk }
  const http = await openHttp({ ...parts, ...features })
  http.server.on('upgrade', (request, socket, head) => live.door.upgrade(request, socket, head))
  const byItself = beginByItself({ ...parts, post }, conversations, lives, shifts.attending)
  const stops = [live.start(), await startPushing(parts, conversations, lives, shifts.attending)]
  return {
    http,
    timer: timers(conversations, (desk) => lives.facts(desk)),
    deliver: (what) => deliver({ ...parts, conversations, lives, post }, what),
    attend: byItself.attend,
    keepWords: byItself.keepWords,
    desksChanged: () => lives.refresh(),
    makeShifts: () => remake(shifts.planning, null),
    mindShifts: byItself.mindShifts,
    enliven: talk,
    async close() {
      for (const stop of stops) stop()
      live.dismiss()
      live.door.close()
      await http.close()
      await byItself.end()
      // Where the database is away, what it says of us runs out by itself.
      await presence.end().catch(() => {})
    },
  }
}

/** Planning shifts, and their day. */
function shiftsOf(parts: Parts, conversations: Conversations, lives: DeskLives, houseRooms: HouseRooms) {
  const shiftRooms = new ShiftRooms({ conversations, idOf: roomOfShift, titleOf: (c, room) => houseRooms.titleOf(c, room) })
  const attending: AttendingParts = { ...parts, conversations, lives, shiftRooms, staffOf, hours: { isOpen, after: hoursAhead } }
  return { planning: { ...parts, ...parts.roster, lives }, attending }
}

/** Has the people of a sample organisation talk, and plans their weeks. */
function talking(parts: Parts, conversations: Conversations, lives: DeskLives, planning: RosterParts): () => Promise<void> {
  const { people, presence, roll } = parts
  return async () => {
    await enliven({ conversations, lives, people, presence, roll, staffOf, visitorAt: visitorAt(parts) })
    await planSample({ lives, people, roll, plan: (...asked) => plan(planning, ...asked) })
  }
}

const [INDEX_EVERY, CATCH_UP_EVERY, MIND_EVERY] = [1000, 600_000, 5000]

/** What is done again and again: looking at who is there and what is due on the day of shifts, and keeping the words of what is written, a moment after it was. */
function beginByItself(parts: Parts & { readonly post: Post }, conversations: Conversations, lives: DeskLives, attending: AttendingParts) {
  const { bus, failed, post, mail, roll, publicUrl } = parts
  const attend = noticing(parts, conversations, lives)
  const clockwork = new ShiftClockwork({ ...attending, post, mail, roll, publicUrl, failed })
  const indexer = new Indexer({ ...parts.search, conversations, bus, failed })
  const stops = [
    every(BEAT, attend, failed),
    every(MIND_EVERY, () => clockwork.look(), failed),
    every(INDEX_EVERY, () => indexer.work(), failed),
    every(CATCH_UP_EVERY, () => indexer.catchUp(), failed),
  ]
  return {
    attend,
    mindShifts: () => clockwork.look(),
    keepWords: () => indexer.through(),
    async end() {
      for (const stop of stops) stop()
      await indexer.close()
    },
  }
}

/** Looks at who is there: those who hold chats, and whoever is online. */
function noticing(parts: Parts, conversations: Conversations, lives: DeskLives): () => Promise<void> {
  const attendance = new Attendance({ ...parts, conversations })
  const absences = new Absences({ ...parts, lives })
  return async () => {
    await Promise.all([attendance.look(), absences.look()])
  }
}

/** Tells devices of what comes about from now on; answers how to stop that. */
async function startPushing(parts: Parts, conversations: Conversations, lives: DeskLives, attending: AttendingParts): Promise<() => void> {
  const shiftCalls = (desk: string) => shiftCallsAt(attending, desk)
  const pushing = new Pushing({ ...parts, ...parts.push, conversations, lives, staffOf, shiftCalls })
  await pushing.start()
  return () => pushing.stop()
}

const visitorAt =
  ({ visits, clock }: Parts) =>
  async (desk: string): Promise<Visitor> =>
    visitorOf(await makeVisit({ visits, clock, state: async () => null }, desk))

const conversationsOf = (parts: Parts, lives: DeskLives): Conversations =>
  new Conversations({
    ...parts,
    facts: (desk) => lives.facts(desk),
    locked: lockedIn(parts, lives),
    receiver: (...asked) => receiverOf({ ...parts, lives }, ...asked),
    colleagues: async (persons) => Object.fromEntries([...(await parts.people.find(persons))].map(([id, { name }]) => [id, name])),
  })

/** What a desk's locked response says. */
const lockedIn =
  ({ canned }: Parts, lives: DeskLives): FindLocked =>
  async (desk, id) => {
    const found = await canned.find({ desk }, id)
    return found?.locked ? { text: found.text, desk: lives.desk(desk)?.name ?? '' } : null
  }
