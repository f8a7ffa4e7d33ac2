// The tier that an actor reads a conversation in.

import type { Audience } from '../audience/audience.ts'
import { type Actor, standingTo } from './actor.ts'
import { type Conversation, isRoom } from './state.ts'

export function tierOf(state: Conversation, actor: Actor): Audience {
  if (actor.kind !== 'staff') return 'everyone'
  if (isRoom(state)) return 'staff'
  return standingTo(actor, state)?.role === 'supervisor' ? 'supervisors' : 'staff'
}
