// What the day of a shift stands on, and a desk as it is on that day.

import type { Actor, Command, Conversation, DeskDay, Entry, Span, Staff, Verdict } from '@earshot/domain'
import type { Boards, Bus, Desk, People, Person } from '../ports.ts'
import type { Presence } from '../presence-port.ts'
import type { EntryAt } from '../search-port.ts'
import type { DayParts, KeptShift, NamedAsk, ShiftId } from '../shifts-port.ts'
import type { ShiftRooms } from './shift-rooms.ts'

export type AttendingParts = {
  readonly day: DayParts
  readonly people: Pick<People, 'find' | 'setStatus' | 'lapse'>
  readonly presence: Pick<Presence, 'whoAnswers'>
  readonly boards: Pick<Boards, 'open'>
  readonly conversations: {
    perform(c: string, id: string, actor: Actor, command: Command): Promise<Verdict<null>>
    state(c: string): Promise<Conversation | null>
    entriesAt(asked: readonly EntryAt[]): Promise<readonly (Entry | null)[]>
  }
  readonly shiftRooms: ShiftRooms
  readonly hours: DeskHours
  readonly staffOf: (person: Person) => Staff
  readonly lives: { desk(id: string): Desk | null; readonly all: readonly Desk[] }
  readonly bus: Bus
}

/** Service hours of a desk: whether they run at a moment, and those that have not ended then, for a week. */
export type DeskHours = {
  isOpen(desk: Desk, at: number): boolean
  after(desk: Desk, at: number): readonly Span[]
}

const HOUR = 3_600_000
/** How far around now shifts are looked at for what somebody does there. */
const AROUND = { past: HOUR, ahead: 32 * 24 * HOUR }

export type OnDesk = Omit<DeskDay, 'shifts' | 'asks'> & {
  readonly desk: Desk
  readonly hours: DeskHours
  readonly shifts: readonly KeptShift[]
  readonly asks: readonly NamedAsk[]
}
/** A shift, and its desk on that day. */
export type AtShift = OnDesk & { readonly shift: KeptShift }

/** A desk as it is now, by the clock of the database. */
export async function deskNow({ day, presence, hours }: AttendingParts, desk: Desk): Promise<OnDesk> {
  const [{ now, shifts }, answering, asks] = await Promise.all([
    day.attendances.look({ desks: [desk.id], ...AROUND }),
    presence.whoAnswers(),
    day.asks.ofDesks([desk.id]),
  ])
  return onDesk(hours, desk, { now, shifts, answering, asks })
}

type Found = {
  readonly now: number
  readonly shifts: readonly KeptShift[]
  readonly answering: readonly { readonly desk: string; readonly person: string }[]
  readonly asks: readonly NamedAsk[]
}

/** A desk on the day, of what was found about all of them. */
export const onDesk = (hours: DeskHours, desk: Desk, { now, shifts, answering, asks }: Found): OnDesk => ({
  desk,
  now,
  policy: desk.policy.roster,
  shifts: shifts.filter((shift) => shift.desk === desk.id),
  asks: asks.filter((ask) => ask.desk === desk.id),
  answering: answering.filter((one) => one.desk === desk.id).map(({ person }) => person),
  hours,
  inHours: hours.isOpen(desk, now),
})

/** A shift with its desk; null where there is none of this id near now. */
export async function shiftNear(parts: AttendingParts, { series, key }: ShiftId): Promise<AtShift | null> {
  const id = await parts.day.attendances.deskOf({ series, key })
  const desk = id === null ? null : parts.lives.desk(id)
  if (desk === null) return null
  const on = await deskNow(parts, desk)
  const shift = on.shifts.find((one) => one.series === series && one.key === key)
  return shift === undefined ? null : { ...on, shift }
}

/** What somebody has changed is heard by those who look at the desk, and by their own windows. */
export function changed({ bus }: Pick<AttendingParts, 'bus'>, desk: string, ...people: readonly string[]): void {
  for (const person of new Set(people)) bus.publish({ about: 'person', person })
  bus.publish({ about: 'roster', desk })
}

export const ownOf = ({ series, key }: ShiftId, { person }: Pick<Person, 'person'>) => ({ series, key, person })
