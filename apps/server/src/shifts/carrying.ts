// What was announced on a shift stands on the next one as well: in the same words, by whom it was announced first, until it ends.

import { ANNOUNCED, type Announcement, type DayShift, type Entry, passingOnTo, runningAt, shiftsAfter } from '@earshot/domain'
import { named } from '../named.ts'
import type { Desk } from '../ports.ts'
import type { ShiftId } from '../shifts-port.ts'
import type { AttendingParts } from './attending-parts.ts'

/** What begins later than this is next to none that passes on now. */
const AHEAD = 2 * 86_400_000

type OfDesk = { readonly shifts: readonly DayShift[]; readonly now: number }

/** Carries what is announced on a shift over to those that come next, where their rooms are open. Asked again, it is there once. */
export async function passAnnouncements(parts: AttendingParts, { shifts, now }: OfDesk, from: DayShift): Promise<void> {
  for (const to of shiftsAfter(shifts, from)) await carryOver(parts, from, to, now)
}

/** Carries over to a shift whose room has opened what was announced on those before it, however long ago they were. */
export async function takeAnnouncements(parts: AttendingParts, { id }: Pick<Desk, 'id'>, to: ShiftId): Promise<void> {
  const { now, shifts } = await parts.day.attendances.look({ desks: [id], past: ANNOUNCED.most, ahead: AHEAD })
  for (const from of passingOnTo(shifts, to, now)) await carryOver(parts, from, to, now)
}

async function carryOver({ shiftRooms, conversations }: AttendingParts, from: ShiftId, to: ShiftId, now: number): Promise<void> {
  const [before, after] = await Promise.all([shiftRooms.of(from), shiftRooms.of(to)])
  if (before === null || after === null) return
  const running = runningAt(before.room, now)
  const entries = await conversations.entriesAt(running.map(({ announcement }) => ({ c: before.c, entry: announcement })))
  for (const [nth, one] of running.entries()) {
    const carried = carriedOf(one, entries[nth] ?? null)
    if (carried !== null) await conversations.perform(after.c, named('carried', after.c, carried.first), { kind: 'system' }, carried)
  }
}

/** Null where its words have been deleted meanwhile. */
function carriedOf({ until, read }: Announcement, entry: Entry | null) {
  if (entry?.body.kind !== 'announced' || entry.author.kind !== 'staff') return null
  if (entry.content === null || !('text' in entry.content)) return null
  const { text } = entry.content
  return { do: 'carry', text, until, by: entry.author, first: entry.body.carried?.first ?? entry.id, read } as const
}
