// How somebody stands to a room: by being on its desk, or by being in it themselves.

import type { Room, Stands } from './state.ts'

/** Somebody, and the desks they are on; `shut` where a gate keeps them out. */
type Colleague = { readonly person: string; readonly desks: Readonly<Record<string, { readonly shut?: true }>> }

const RELATION = { keeper: 'keeper', member: 'participant', asked: 'invited' } as const satisfies Record<Stands, string>

export function standsIn({ person, desks }: Colleague, { desk, people }: Room): 'keeper' | 'participant' | 'invited' | 'stranger' {
  if (desk === null) {
    const seat = people[person]
    return seat === undefined ? 'stranger' : RELATION[seat.stands]
  }
  const standing = desks[desk]
  return standing === undefined || standing.shut ? 'stranger' : 'participant'
}
