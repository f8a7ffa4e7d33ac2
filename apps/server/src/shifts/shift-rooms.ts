// The rooms of shifts: made before they start, with whoever is on them, and a title that says when they are.

import { type Actor, type Command, type Conversation, isRoom, LONGEST_NAME, type Room, type Verdict } from '@earshot/domain'
import type { Desk } from '../ports.ts'
import type { KeptShift, ShiftId } from '../shifts-port.ts'

export type ShiftRoomParts = {
  readonly conversations: {
    perform(c: string, id: string, actor: Actor, command: Command): Promise<Verdict<null>>
    state(c: string): Promise<Conversation | null>
  }
  /** The id of the room of a shift. */
  readonly idOf: (shift: ShiftId) => string
  /** What a room is called now. */
  readonly titleOf: (c: string, room: Room) => Promise<string>
}

type Timed = Pick<Desk, 'name' | 'timeZone'>

const SYSTEM = { kind: 'system' } as const
/** Of these slots one looks after the room. */
const KEEPING: ReadonlySet<string> = new Set(['coordinator', 'supervisor'])

export class ShiftRooms {
  readonly #parts: ShiftRoomParts
  /** Who was asked into each room: nobody who has left it is asked again for the same shift. */
  readonly #asked = new Map<string, ReadonlySet<string>>()

  constructor(parts: ShiftRoomParts) {
    this.#parts = parts
  }

  /** The room of a shift, or null while it has none. */
  async of(shift: ShiftId): Promise<{ readonly c: string; readonly room: Room } | null> {
    const c = this.#parts.idOf(shift)
    const room = await this.#parts.conversations.state(c)
    return isRoom(room) ? { c, room } : null
  }

  /** Makes the room of a shift, or has it follow who is on the shift and when it is. Answers whoever of them is in it. */
  async follow(shift: KeptShift, desk: Timed): Promise<readonly string[]> {
    const before = await this.of(shift)
    if (before !== null) await this.#follow(before, shift, desk)
    else if (shift.people.length > 0) await this.#make(shift, desk)
    else return []
    this.#asked.set(this.#parts.idOf(shift), new Set(shift.people.map(({ person }) => person)))
    const now = await this.of(shift)
    return shift.people.map(({ person }) => person).filter((person) => isIn(now?.room, person))
  }

  /** A shift is over: its room stays as it is. */
  leave(shift: ShiftId): void {
    this.#asked.delete(this.#parts.idOf(shift))
  }

  /** Somebody of the shift comes into its room, wherever they were asked to it. */
  async join(shift: KeptShift, desk: Timed, actor: Extract<Actor, { kind: 'staff' }>): Promise<string> {
    await this.follow(shift, desk)
    const c = this.#parts.idOf(shift)
    const { room } = (await this.of(shift)) ?? {}
    // Who has left it comes back with their shift.
    if (room !== undefined && room.people[actor.person] === undefined) await this.#invite(c, shift, actor.person)
    await this.#perform(c, actor, { do: 'join' })
    return c
  }

  #make(shift: KeptShift, desk: Timed): Promise<unknown> {
    const people = shift.people.map(({ person }) => person)
    const keepers = shift.people.filter(({ slot }) => KEEPING.has(slot)).map(({ person }) => person)
    const found = { do: 'found', form: 'room', desk: null, title: titleOf(shift, desk), people, keepers } as const
    return this.#perform(this.#parts.idOf(shift), SYSTEM, found)
  }

  async #follow({ c, room }: { readonly c: string; readonly room: Room }, shift: KeptShift, desk: Timed): Promise<void> {
    const asked = this.#asked.get(c) ?? new Set(Object.keys(room.people))
    const on = new Set(shift.people.map(({ person }) => person))
    for (const person of on) if (room.people[person] === undefined && !asked.has(person)) await this.#invite(c, shift, person)
    for (const [person, { placed }] of Object.entries(room.people))
      if (placed !== undefined && !on.has(person)) await this.#perform(c, SYSTEM, { do: 'remove', person })
    const title = titleOf(shift, desk)
    if ((await this.#parts.titleOf(c, room)) !== title) await this.#perform(c, SYSTEM, { do: 'retitle', title })
  }

  #invite(c: string, { people }: KeptShift, person: string): Promise<unknown> {
    const keeps = people.some((one) => one.person === person && KEEPING.has(one.slot))
    return this.#perform(c, SYSTEM, { do: 'invite', person, ...(keeps && { keeps }) })
  }

  #perform(c: string, actor: Actor, command: Command): Promise<unknown> {
    return this.#parts.conversations.perform(c, crypto.randomUUID(), actor, command)
  }
}

const isIn = (room: Room | undefined, person: string): boolean => {
  const stands = room?.people[person]?.stands
  return stands === 'member' || stands === 'keeper'
}

/** "Night line, 10:00 to 14:00", by the clock on the desk's wall. */
export function titleOf({ start, end }: Pick<KeptShift, 'start' | 'end'>, { name, timeZone }: Timed): string {
  const [from, to] = [start, end].map((at) => Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone).toPlainTime())
  const hours = `, ${from?.toString({ smallestUnit: 'minute' })} to ${to?.toString({ smallestUnit: 'minute' })}`
  return `${[...name].slice(0, LONGEST_NAME - hours.length).join('')}${hours}`
}
