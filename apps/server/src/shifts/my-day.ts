// The day of somebody: their shifts, what they are asked, what they are told of their desks, and when those close.

import type { DayOfShift, OwnShift, ShiftAsk } from '@earshot/contract'
import {
  beginUnscheduled,
  isAskedOf,
  isShiftOpen,
  isThere,
  isToConfirm,
  isUnanswered,
  mayManage,
  missedFrom,
  opensFrom,
  ownFrom,
  ROOM_BEFORE,
  relievable,
  WEEK_AHEAD,
} from '@earshot/domain'
import type { Desk, Person } from '../ports.ts'
import type { KeptShift, NamedAsk, NamedAttendee } from '../shifts-port.ts'
import { type AttendingParts, type OnDesk, onDesk } from './attending-parts.ts'
import { holds } from './passing.ts'
import { closingAt, watchedAt, watches } from './told.ts'

const HOUR = 3_600_000
/** How far ahead one's own next shift is looked for. */
const NEXT_WITHIN = 180 * 24 * HOUR

/** Somebody's day, by the clock of the database. */
export async function dayOf(parts: AttendingParts, by: Person): Promise<DayOfShift> {
  const mine = new Set(by.memberships.map(({ desk }) => desk))
  const desks = parts.lives.all.filter(({ id }) => mine.has(id) || mayManage(by.organisation))
  const ids = desks.map(({ id }) => id)
  const { attendances, asks, outside } = parts.day
  const [near, own, asked, unscheduled, answering] = await Promise.all([
    attendances.look({ desks: ids, past: HOUR, ahead: WEEK_AHEAD }),
    attendances.look({ person: by.person, past: 0, ahead: NEXT_WITHIN }),
    asks.ofDesks(ids),
    outside.now(),
    parts.presence.whoAnswers(),
  ])
  const { now } = near
  const days = new Map(desks.map((desk) => [desk.id, onDesk(parts.hours, desk, { ...near, asks: asked, answering })]))
  const at = own.shifts.flatMap((shift) => atOf(days.get(shift.desk), shift, by.person))
  const running = at.filter(isNow)
  const here = unscheduled.filter(({ person, until }) => person === by.person && until > now)
  return {
    now: await Promise.all(running.map((one) => shown(parts, one, true))),
    next: await firstOf(
      parts,
      at.filter((one) => one.shift.start > now && !running.includes(one)),
    ),
    toConfirm: await Promise.all(
      at.filter(({ day, shift, me }) => isToConfirm(shift, me, day.policy, now)).map((one) => shown(parts, one)),
    ),
    asks: await asksOf(parts, [...days.values()], by.person),
    watched: [...days.values()].filter(({ desk }) => watches(by, desk.id)).flatMap(watchedAt),
    closing: [...days.values()].filter(({ desk }) => mine.has(desk.id)).flatMap(closingAt),
    unscheduled: [...Map.groupBy(here, ({ desk }) => desk)].map(([desk, all]) => ({
      desk,
      until: Math.max(...all.map(({ until }) => until)),
    })),
    mayBegin: [...days.values()].filter((day) => mine.has(day.desk.id) && mayBegin(day, by.person, here)).map(({ desk }) => desk.id),
  }
}

type At = { readonly day: OnDesk; readonly shift: KeptShift; readonly me: NamedAttendee }

function atOf(day: OnDesk | undefined, shift: KeptShift, person: string): readonly At[] {
  const me = shift.people.find((one) => one.person === person)
  return day === undefined || me === undefined || me.relievedAt !== null ? [] : [{ day, shift, me }]
}

/** One's shifts that one is on or can join, and those that have a room. */
const isNow = ({ day, shift }: At): boolean =>
  day.now < shift.end && day.now >= Math.min(opensFrom(shift, day.policy), shift.start - ROOM_BEFORE)

async function firstOf(parts: AttendingParts, [first]: readonly At[]): Promise<OwnShift | null> {
  return first === undefined ? null : shown(parts, first)
}

async function shown(parts: AttendingParts, { day, shift, me }: At, running = false): Promise<OwnShift> {
  const { series, key, desk, start, end } = shift
  const people = shift.people.map(({ person, name, slot, inAt, relievedAt, lateMinutes }) => ({
    person,
    name,
    slot,
    inAt,
    relievedAt,
    lateMinutes,
  }))
  return {
    ...{ series, key, desk, start, end, people },
    deskName: day.desk.name,
    slot: me.slot,
    confirmedAt: me.confirmedAt,
    opensAt: opensFrom(shift, day.policy),
    missedAt: missedFrom(shift, me, day.policy),
    ownFrom: ownFrom(shift, day.policy),
    room: running ? ((await parts.shiftRooms.of(shift))?.c ?? null) : null,
    relievable: running && isThere(me) && isShiftOpen(shift, day.policy, day.now) ? relievableBy(day, shift, me.person) : [],
  }
}

function relievableBy(day: OnDesk, shift: KeptShift, person: string): OwnShift['relievable'] {
  const names = new Map(day.shifts.flatMap(({ people }) => people.map((one) => [one.person, one.name] as const)))
  return relievable(day, shift, person).map(({ person, ends }) => ({ person, name: names.get(person) ?? '', end: ends.end }))
}

function mayBegin({ desk, shifts, policy, now }: OnDesk, person: string, here: readonly { readonly desk: string }[]): boolean {
  return !here.some((one) => one.desk === desk.id) && beginUnscheduled(shifts, person, policy, now).ok
}

/** What one is asked and has not answered, what one has asked, and what came of both. */
async function asksOf(parts: AttendingParts, days: readonly OnDesk[], person: string): Promise<ShiftAsk[]> {
  const concerned = days.flatMap((day) => day.asks.filter((one) => concerns(day, one, person)).map((one) => ({ day, one })))
  return Promise.all(concerned.map(async ({ day, one }) => shownAsk(one, await stayOf(parts, day.desk, one))))
}

function concerns(day: OnDesk, one: NamedAsk, person: string): boolean {
  const involved = [one.asker, one.asked, one.answer?.by].includes(person)
  return one.answer === null ? isUnanswered(one, day.now) && (involved || isAskedOf(day, one, person)) : involved
}

/** Chats that are still with who was relieved. */
async function stayOf({ boards }: AttendingParts, desk: Pick<Desk, 'id'>, { kind, answer, asked, asker }: NamedAsk): Promise<number> {
  if (kind !== 'relief' || answer?.yes !== true) return 0
  const relieved = asked ?? asker
  return (await boards.open(desk.id)).filter(({ state }) => state.kind === 'chat' && state.desk === desk.id && holds(state, relieved))
    .length
}

function shownAsk(one: NamedAsk, stay: number): ShiftAsk {
  const { id, kind, series, key, desk, minutes, madeAt, until, begunAt, answer, answered } = one
  return {
    ...{ id, kind, series, key, desk, minutes, madeAt, until, begunAt, stay },
    asker: { person: one.asker, name: one.askerName },
    asked: one.asked === null ? null : { person: one.asked, name: one.askedName ?? '' },
    answer: answer === null || answered === null ? null : { yes: answer.yes, by: answered.byName, at: answered.at },
  }
}
