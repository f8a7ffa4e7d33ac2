// Who is in which room on this node, as far as it was last heard: whoever's rooms have changed is told to ask for them again.

import type { Room } from '@earshot/domain'
import type { Hint } from '../ports.ts'
import { frame } from './frames.ts'
import type { Session } from './session.ts'

/** How many rooms are kept in mind; of one that is forgotten, everybody in it hears once more than they need. */
const MOST = 10_000

type Known = Pick<Room, 'people' | 'titles'>

export class Memberships {
  readonly #known = new Map<string, Known>()

  /** A room has changed: tells those among these sessions for whom their list of rooms has changed with it. */
  tell(sessions: Iterable<Session>, c: string, room: Room): void {
    const before = this.#known.get(c)
    this.#keep(c, room)
    const concerned = room.desk === null ? thoseOf(before, room) : new Set<string>()
    // A desk's room is there once and for all.
    const desk = before === undefined ? room.desk : null
    if (concerned.size === 0 && desk === null) return
    for (const session of sessions) {
      const { actor } = session
      if (actor?.kind !== 'staff') continue
      if (concerned.has(actor.person) || (desk !== null && desk in actor.desks)) session.send(frame({ t: 'rooms' }))
    }
  }

  #keep(c: string, { people, titles }: Known): void {
    this.#known.set(c, { people, titles })
    const [oldest] = this.#known.size > MOST ? this.#known.keys() : []
    if (oldest !== undefined) this.#known.delete(oldest)
  }
}

/** Whoever stands otherwise than before; all of them where it has another name, or was not known. */
function thoseOf(before: Known | undefined, { people, titles }: Known): ReadonlySet<string> {
  const all = [...Object.keys(before?.people ?? {}), ...Object.keys(people)]
  const anew = before === undefined || before.titles !== titles
  return new Set(anew ? all : all.filter((one) => before.people[one]?.stands !== people[one]?.stands))
}

/** Tells the windows of whoever has read a room how far. */
export function tellSeen(sessions: Iterable<Session>, { person, c, n }: Extract<Hint, { about: 'seen' }>): void {
  for (const session of sessions) {
    const { actor } = session
    if (actor?.kind === 'staff' && actor.person === person) session.send(frame({ t: 'seen', c, n }))
  }
}
