// A room as one of its people has it in their list.

import type { RoomLine, RoomName } from '@earshot/contract'
import type { Room, Staff } from '@earshot/domain'
import type { RoomOf } from '../rooms-port.ts'

export function lineOf({ c, state, seen }: RoomOf, { person }: Staff, title: string): RoomLine {
  const stands = state.people[person]?.stands ?? 'member'
  return { c, ...nameOf(state, person, title), stands, seen, lastAt: state.lastAt }
}

/** What a room is called for one of its people. */
export const nameOf = (state: Room, person: string, title: string): RoomName => ({
  kind: state.kind,
  desk: state.desk,
  title,
  who: whoOf(state, person),
})

/** The other one of two; of a room one is invited to, who looks after it. */
function whoOf({ kind, people }: Room, person: string): RoomLine['who'] {
  const invited = people[person]?.stands === 'asked'
  if (kind !== 'direct' && !invited) return null
  const other = Object.entries(people).find(([id, { stands }]) => id !== person && (kind === 'direct' || stands === 'keeper'))
  return other === undefined ? null : { person: other[0], name: other[1].name }
}
