// A desk with people who plan and are planned, and what they ask of its roster.

import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { PATHS, type Roster, type RosterChanged, type RosterShift, rosterChangedSchema, rosterSchema } from '@earshot/contract'
import type { Plan } from '@earshot/domain'
import { type House, openHouse } from '../house/house.ts'
import { type Answer, ruleOf } from '../house/http.ts'
import { asMember, hire, type Member, makeDesk } from '../house/people.ts'

const DAY = 86_400_000
/** The day so many days from now, by the clock of the desks here. */
export const inDays = (days: number): string => Temporal.Now.zonedDateTimeISO('Europe/Berlin').toPlainDate().add({ days }).toString()

export const DAILY: Plan['words'] = {
  date: inDays(1),
  from: 600,
  to: 840,
  rule: 'FREQ=DAILY',
  slots: { supervisor: 0, coordinator: 1, listeners: { least: 2, most: 2 } },
}

/** Cy coordinates, Sue supervises, Ana and Ben listen; Hal is on another desk. */
export async function openScene() {
  await using opening = new AsyncDisposableStack()
  const house = opening.use(await openHouse())
  const [{ desk }, other] = [await makeDesk(house), await makeDesk(house)]
  const on = (name: string, role: 'listener' | 'coordinator' | 'supervisor') => hire(house, { name, roles: { [desk]: role } })
  const people = {
    cy: await on('Cy', 'coordinator'),
    sue: await on('Sue', 'supervisor'),
    ana: await on('Ana', 'listener'),
    ben: await on('Ben', 'listener'),
    hal: await hire(house, { name: 'Hal', roles: { [other.desk]: 'coordinator' } }),
  }
  const moved = opening.move()
  return { house, desk, people, [Symbol.asyncDispose]: () => moved.disposeAsync() }
}

export const personOf = (member: Member): string => member.actor.person

export async function rosterFor(house: House, member: Member, desk: string, from = 0, until = 14): Promise<Roster> {
  const asked = new URLSearchParams({ from: inDays(from), until: inDays(until) })
  const { body } = await house.ask('GET', `${PATHS.roster.replace(':desk', desk)}?${asked}`, { headers: asMember(member) })
  return rosterSchema.parse(body)
}

/** What one asks of a roster: the answer as it came. */
export function planner(house: House, member: Member, desk: string) {
  const headers = asMember(member)
  const at = ({ series, key }: Pick<RosterShift, 'series' | 'key'>, path: string) => path.replace(':series', series).replace(':key', key)
  return {
    plan: (words: Plan['words'] = DAILY, regulars: Plan['regulars'] = [], id: string = randomUUID()) =>
      house.ask('POST', PATHS.rosterSeries.replace(':desk', desk), { headers, body: { id, words, regulars } }),
    series: (series: string, body: object) => house.ask('PUT', PATHS.series.replace(':series', series), { headers, body }),
    end: (series: string, stamp: string) => house.ask('DELETE', PATHS.series.replace(':series', series), { headers, body: { stamp } }),
    shift: (shift: RosterShift, change: unknown, following: string | null = null) =>
      house.ask('PUT', at(shift, PATHS.shift), { headers, body: { change, following, stamp: shift.stamp } }),
    put: (shift: Pick<RosterShift, 'series' | 'key'>, whom: Member, slot: string | null) =>
      house.ask('PUT', at(shift, PATHS.shiftPerson).replace(':person', personOf(whom)), { headers, body: { slot } }),
    undo: ({ versions }: RosterChanged) => house.ask('POST', PATHS.rosterUndo.replace(':desk', desk), { headers, body: { versions } }),
    timeOff: (whom: Member, from: string, until: string) =>
      house.ask('POST', PATHS.timeOff, { headers, body: { id: randomUUID(), person: personOf(whom), from, until } }),
  }
}

/** What a change has made, which must not have been refused. */
export function changed(answer: Answer): RosterChanged {
  assert.equal(ruleOf(answer), 'done', answer.text)
  return rosterChangedSchema.parse(answer.body)
}

/** Shifts as `days-from-now HH:MM people`, cancelled ones in brackets. */
export const told = (shifts: readonly RosterShift[]): readonly string[] =>
  shifts.map(({ words: { date, from }, people, cancelled }) => {
    const days = Math.round((Date.parse(date) - Date.parse(inDays(0))) / DAY)
    const text = [`${days}`, `${Math.floor(from / 60)}:${`${from % 60}`.padStart(2, '0')}`, ...people.map(({ name }) => name)].join(' ')
    return cancelled ? `(${text})` : text
  })

/** One that must be there. */
export function first<T>(all: readonly T[], which: (one: T) => boolean = () => true): T {
  const found = all.find(which)
  assert.ok(found !== undefined)
  return found
}
