// A desk that goes by shifts, people on them, and what each sees of their day.

import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { type DayOfShift, dayOfShiftSchema, PATHS, type RoomLine, roomLineSchema } from '@earshot/contract'
import { ALWAYS, type Policy, ROSTER_POLICY, type Role, type RosterPolicy, type Slot } from '@earshot/domain'
import { PostgresDesks } from '../../apps/server/src/adapters/postgres/desks.ts'
import { newDesk } from '../../apps/server/src/adapters/postgres/testing/house.ts'
import { type PutShift, putShift } from '../../apps/server/src/adapters/postgres/testing/shifts.ts'
import type { Desk } from '../../apps/server/src/ports.ts'
import { type House, type HouseOptions, openHouse } from '../house/house.ts'
import { ruleOf } from '../house/http.ts'
import { asMember, hire, type Member, POLICY } from '../house/people.ts'

export type Scene = AsyncDisposable & {
  readonly house: House
  readonly desk: string
  /** Somebody on the desk. */
  readonly hires: (name: string, role?: Role) => Promise<Member>
  /** A shift from one minute to another, counted from now. */
  readonly shift: (from: number, to: number, people: readonly (readonly [Member, Slot])[]) => Promise<PutShift>
}
type Different = {
  readonly roster?: Partial<RosterPolicy>
  readonly policy?: Partial<Policy>
  readonly desk?: Partial<Pick<Desk, 'timeZone' | 'hours'>>
}

export async function openDay({ roster, policy, desk: different }: Different = {}, options: HouseOptions = {}): Promise<Scene> {
  await using opening = new AsyncDisposableStack()
  const house = opening.use(await openHouse(options))
  const slug = `desk-${randomUUID().slice(0, 18)}`
  const kept = { ...POLICY, ...policy, roster: { ...ROSTER_POLICY, access: 'shifts' as const, ...roster } }
  const desk = await new PostgresDesks(house.database.db).make(
    newDesk({ slug, name: 'Night line', timeZone: 'UTC', hours: ALWAYS, ...different, policy: kept }),
    null,
  )
  house.parts.bus.publish({ about: 'desks' })
  while ((await house.ask('GET', PATHS.desk.replace(':desk', slug))).status !== 200);
  const opened = opening.move()
  return {
    house,
    desk,
    hires: (name, role = 'listener') => hire(house, { name, roles: { [desk]: role } }),
    shift: (from, to, people) =>
      putShift(house.database.pool, {
        desk,
        from,
        to,
        people: Object.fromEntries(people.map(([member, slot]) => [member.actor.person, slot])),
      }),
    [Symbol.asyncDispose]: () => opened.disposeAsync(),
  }
}

const at = (path: string, { series, key }: PutShift): string => path.replace(':series', series).replace(':key', key)

/** The rule that refused, or `done`. */
export const comes = async (house: House, by: Member, shift: PutShift): Promise<unknown> =>
  ruleOf(await house.ask('POST', at(PATHS.checkIn, shift), { headers: asMember(by), body: {} }))

export const confirms = async (house: House, by: Member, shift: PutShift): Promise<unknown> =>
  ruleOf(await house.ask('POST', at(PATHS.confirmShift, shift), { headers: asMember(by), body: {} }))

type Asking = { readonly kind: string; readonly minutes?: number; readonly asked?: string }

export async function asksOn(house: House, by: Member, shift: PutShift, asking: Asking): Promise<{ id: string; rule: unknown }> {
  const id = randomUUID()
  return { id, rule: ruleOf(await house.ask('POST', at(PATHS.shiftAsks, shift), { headers: asMember(by), body: { id, ...asking } })) }
}

export const answersOn = async (house: House, by: Member, id: string, yes = true): Promise<unknown> =>
  ruleOf(await house.ask('PUT', PATHS.shiftAsk.replace(':id', id), { headers: asMember(by), body: { yes } }))

export async function dayOf(house: House, member: Member): Promise<DayOfShift> {
  const { body } = await house.ask('GET', PATHS.myDay, { headers: asMember(member) })
  return dayOfShiftSchema.parse(body)
}

/** What somebody is told, as `missed Ana`. */
export const toldOf = async (house: House, member: Member): Promise<readonly string[]> =>
  (await dayOf(house, member)).watched.map(({ of, who, slot }) => `${of} ${who?.name ?? slot ?? 'any'}`)

export async function roomsOf(house: House, member: Member): Promise<readonly RoomLine[]> {
  const { body } = await house.ask('GET', PATHS.rooms, { headers: asMember(member) })
  return roomLineSchema
    .array()
    .parse(body)
    .filter(({ desk, kind }) => desk === null && kind === 'room')
}

/** The shift is so many minutes from now, as if it had been planned so. */
export async function moves({ database: { pool } }: House, { series, key }: PutShift, from: number, to: number): Promise<void> {
  const sets = 'starts = now() + make_interval(mins => $3), ends = now() + make_interval(mins => $4) where series = $1 and key = $2'
  for (const table of ['shifts', 'shift_people']) await pool.query(`update ${table} set ${sets}`, [series, key, from, to])
}

export async function audited({ database: { pool } }: House, action: string): Promise<number> {
  const { rowCount } = await pool.query('select from audit where action = $1', [action])
  assert.ok(rowCount !== null)
  return rowCount
}
