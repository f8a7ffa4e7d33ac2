// What comes due on the day of shifts by itself: looked for every few seconds, by the clock of the database, and done once by however many servers.

import { type Duty, dutiesDue, endsUnscheduled, isAwaited, isShiftOpen, missedNow, ROOM_BEFORE, WEEK_AHEAD } from '@earshot/domain'
import type { KeptShift } from '../shifts-port.ts'
import { type AttendingParts, changed, type OnDesk, onDesk, ownOf } from './attending-parts.ts'
import { passAnnouncements, takeAnnouncements } from './carrying.ts'
import { mailReminders, type RemindingParts } from './reminding.ts'
import { closingAt, watchedAt } from './told.ts'

const DAY = 86_400_000

export type ClockworkParts = AttendingParts & RemindingParts & { readonly failed: (error: unknown) => void }

export class ShiftClockwork {
  readonly #parts: ClockworkParts
  /** What was last told of each desk by the time alone. */
  readonly #told = new Map<string, string>()

  constructor(parts: ClockworkParts) {
    this.#parts = parts
  }

  /** Looks once at every desk. What fails at one of them is said, and tried again the next time. */
  async look(): Promise<void> {
    const { day, lives, presence, failed } = this.#parts
    const left = await day.attendances.followPresence()
    for (const desk of left) changed(this.#parts, desk)
    const [looked, answering] = await Promise.all([day.attendances.look({ past: DAY, ahead: WEEK_AHEAD }), presence.whoAnswers()])
    for (const desk of lives.all) await this.#lookAt(onDesk(this.#parts.hours, desk, { ...looked, answering, asks: [] })).catch(failed)
    await this.#endUnscheduled(looked)
  }

  async #lookAt(on: OnDesk): Promise<void> {
    let news = false
    for (const shift of on.shifts) news = (await this.#mind(on, shift)) || news
    const told = JSON.stringify([watchedAt(on), closingAt(on), opening(on)])
    const before = this.#told.get(on.desk.id) ?? told
    this.#told.set(on.desk.id, told)
    if (news || before !== told) changed(this.#parts, on.desk.id)
  }

  /** True when something has come about. */
  async #mind(on: OnDesk, shift: KeptShift): Promise<boolean> {
    const { attendances } = this.#parts.day
    const done: boolean[] = []
    if (on.now >= shift.end) this.#parts.shiftRooms.leave(shift)
    for (const duty of dutiesDue(shift, on.policy, on.now))
      done.push(await attendances.once(shift, duty, () => this.#carryOut(duty, on, shift)))
    if (on.now >= shift.start - ROOM_BEFORE && on.now < shift.end) done.push(await this.#inRoom(on, shift))
    for (const { person } of missedNow(shift, on.policy, on.now)) done.push(await attendances.misses({ ...shift, person }))
    return done.includes(true)
  }

  /** Whatever is done, windows ask for their day again. */
  async #carryOut(duty: Duty, on: OnDesk, shift: KeptShift): Promise<void> {
    if (duty === 'remind') await mailReminders(this.#parts, on, shift)
    if (duty === 'room') await this.#openRoom(on, shift)
    if (duty === 'end') await passAnnouncements(this.#parts, on, shift)
  }

  async #openRoom({ desk }: OnDesk, shift: KeptShift): Promise<void> {
    await this.#parts.shiftRooms.follow(shift, desk)
    await takeAnnouncements(this.#parts, desk, shift)
  }

  /** Who is in the room of their shift has come, however they went in. */
  async #inRoom(on: OnDesk, shift: KeptShift): Promise<boolean> {
    const there = await this.#parts.shiftRooms.follow(shift, on.desk)
    if (!isShiftOpen(shift, on.policy, on.now)) return false
    const come = shift.people.filter((one) => isAwaited(one) && there.includes(one.person))
    const news = await Promise.all(come.map((one) => this.#parts.day.attendances.comes(ownOf(shift, one))))
    return news.includes(true)
  }

  async #endUnscheduled({ now, shifts }: { readonly now: number; readonly shifts: readonly KeptShift[] }): Promise<void> {
    const { day, lives } = this.#parts
    for (const one of await day.outside.now()) {
      const desk = lives.desk(one.desk)
      const over =
        desk === null ||
        endsUnscheduled(
          one,
          shifts.filter((shift) => shift.desk === one.desk),
          desk.policy.roster,
          now,
        )
      if (over && (await day.outside.over(one.id))) changed(this.#parts, one.desk, one.person)
    }
  }
}

/** Which shifts are open now, and which are to be confirmed or have a room: what each of their people sees changes with it. */
const opening = ({ shifts, policy, now }: OnDesk): readonly unknown[] =>
  shifts.map((shift) => [shift.series, shift.key, isShiftOpen(shift, policy, now), ...dutiesDue(shift, policy, now)])
