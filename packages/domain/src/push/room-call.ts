// What in a room calls for somebody, and who is told of it on their devices.

import type { Staff } from '../conversation/actor.ts'
import type { Draft } from '../conversation/entry.ts'
import { standsIn } from '../room/standing.ts'
import type { Room } from '../room/state.ts'
import { type Away, seesNothing } from './away.ts'

/** Somebody who may be called in a room. `direct`: direct messages call them. */
export type Fellow = Away & { readonly actor: Staff; readonly direct: boolean }

/** An entry, and whether it says anything still: what was deleted does not. */
type Said = Pick<Draft, 'author' | 'body' | 'content'>

/** Whether an entry of a room as it is now calls anybody: most of what is said calls nobody. */
export function callsInRoom({ author, body, content }: Said, room: Room): boolean {
  switch (body.kind) {
    case 'message':
      return content !== null && (room.kind === 'direct' || (body.mentions ?? []).length > 0)
    case 'announced':
      return room.announcements.some(({ announcement }) => announcement === body.announcement)
    default:
      // Into the room of a shift it is the shift that calls.
      return author.kind !== 'system' && (body.kind === 'founded' || body.kind === 'invited')
  }
}

/** True for somebody whose devices are told of an entry of a room now: by name, as the other one of two, invited, or of what is announced. */
export function isToldInRoom(entry: Said, room: Room, who: Fellow): boolean {
  const { author, body } = entry
  const { person } = who.actor
  if (!seesNothing(who) || !callsInRoom(entry, room) || (author.kind === 'staff' && author.person === person)) return false
  const stands = standsIn(who.actor, room)
  if (stands === 'invited') return body.kind === 'founded' || (body.kind === 'invited' && body.person === person)
  if (stands === 'stranger') return false
  if (body.kind === 'message') return room.kind === 'direct' ? who.direct : body.mentions?.includes(person) === true
  return body.kind === 'announced' && !hasRead(room, body.announcement, person)
}

/** Whoever has read it in the room that it came from is not told of it again. */
const hasRead = ({ announcements }: Room, id: string, person: string): boolean =>
  announcements.some(({ announcement, read }) => announcement === id && read.includes(person))
