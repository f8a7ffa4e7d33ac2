// What in a room calls for somebody, and who is told of it on their devices.

import type { Staff } from '../conversation/actor.ts'
import type { Draft } from '../conversation/entry.ts'
import { standsIn } from '../room/standing.ts'
import type { Room } from '../room/state.ts'
import { type Away, seesNothing } from './away.ts'

/** Somebody who may be called in a room. `direct`: direct messages call them. */
export type Fellow = Away & { readonly actor: Staff; readonly direct: boolean }

type Said = Pick<Draft, 'author' | 'body'>

/** Whether an entry of a room calls somebody else: by name, as the other one of two, by inviting them, or with an announcement. */
function callsInRoom({ author, body }: Said, room: Room, { actor, direct }: Pick<Fellow, 'actor' | 'direct'>): boolean {
  const { person } = actor
  if (author.kind === 'staff' && author.person === person) return false
  const stands = standsIn(actor, room)
  if (stands === 'invited') return body.kind === 'founded' || (body.kind === 'invited' && body.person === person)
  if (stands === 'stranger') return false
  if (body.kind === 'message') return body.mentions?.includes(person) === true || (room.kind === 'direct' && direct)
  return body.kind === 'announced'
}

/** True for somebody whose devices are told of an entry of a room now. */
export const isToldInRoom = (entry: Said, room: Room, who: Fellow): boolean => seesNothing(who) && callsInRoom(entry, room, who)
