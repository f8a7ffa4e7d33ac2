// Plans and shifts as they are kept: one winner of two who change a plan, what is over stays, and what is as it was is not written again.

import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { type KeptPlan, madeOf, type Plan } from '@earshot/domain'
import type { PlanChange } from '../../roster-port.ts'
import { PostgresRosterPlans } from './roster-plans.ts'
import { PostgresRosterRows } from './roster-rows.ts'
import { makeDesk, makePerson } from './testing/house.ts'
import { type TestDatabase, testDatabase } from './testing.ts'

const DAY = 86_400_000

const daily = (person: string, different: Partial<Plan> = {}): Plan => ({
  words: {
    date: new Date(Date.now() - 2 * DAY).toISOString().slice(0, 10),
    from: 0,
    to: 60,
    rule: 'FREQ=DAILY',
    slots: { supervisor: 0, coordinator: 0, listeners: { least: 1, most: 2 } },
  },
  exceptions: [],
  regulars: [{ person, slot: 'listener', from: '2026-01-01', until: null }],
  changes: [],
  ended: false,
  ...different,
})

/** A plan as somebody who decided on `version` asks for it; its shifts are those from `from` on. */
function asked(series: string, desk: string, version: number, plan: Plan, from = Date.now()): PlanChange {
  const kept: KeptPlan = { series, desk, timeZone: 'UTC', plan }
  return { series, desk, version, plan, made: madeOf(kept, [], { from, to: Date.now() + 10 * DAY }) }
}

async function scene({ db, pool }: TestDatabase) {
  const desk = await makeDesk(db, { timeZone: 'UTC' })
  const [ana, ben] = [await makePerson(db, { [desk]: 'listener' }), await makePerson(db, { [desk]: 'listener' })]
  return { desk, ana, ben, series: randomUUID(), plans: new PostgresRosterPlans(db), rows: new PostgresRosterRows(pool) }
}

/** The rows of shifts with the transactions that wrote them. */
const written = async ({ pool }: TestDatabase) =>
  (await pool.query<{ row: string }>(`select xmin::text || ' ' || key as row from shifts order by key`)).rows.map(({ row }) => row)

test('SH-21 of two who decided on the same version one is kept, and nothing of the other', async () => {
  await using database = await testDatabase()
  const { desk, ana, ben, series, plans } = await scene(database)
  assert.ok(await plans.keep([asked(series, desk, 0, daily(ana))], ana))
  assert.ok(!(await plans.keep([asked(series, desk, 0, daily(ben))], ben)))
  const [other, both] = [randomUUID(), [daily(ben), daily(ana)]]
  const kept = await Promise.all(both.map((plan) => plans.keep([asked(series, desk, 1, plan)], ana)))
  assert.deepEqual(kept.toSorted(), [false, true])
  assert.ok(!(await plans.keep([asked(other, desk, 0, daily(ana)), asked(series, desk, 1, daily(ana))], ana)))
  assert.equal(await plans.find(other), null)
  assert.equal((await plans.find(series))?.version, 2)
  assert.deepEqual((await plans.version(series, 1))?.regulars[0]?.person, ana)
})

test('what is as it was is not written again, and what has ended stays with its people', async () => {
  await using database = await testDatabase()
  const { desk, ana, ben, series, plans, rows } = await scene(database)
  await plans.keep([asked(series, desk, 0, daily(ana))], ana)
  // Yesterday, as it was made then.
  await database.pool.query(
    `insert into shifts select series, 'over', desk, starts - interval '9 days', ends - interval '9 days', slots from shifts order by key limit 1`,
  )
  await database.pool.query(
    `insert into shift_people select series, key, $1, 'listener', desk, starts, ends from shifts where key = 'over'`,
    [ana],
  )
  const before = await written(database)
  const key = (await rows.ofDesk(desk, Date.now(), Date.now() + 3 * DAY))[0]?.occurrence.key ?? ''
  const cancelled = daily(ben, { exceptions: [{ key, change: null }] })
  assert.ok(await plans.keep([asked(series, desk, 1, cancelled)], ben))
  assert.deepEqual(
    await written(database),
    before.filter((row) => !row.endsWith(key)),
  )
  const all = await rows.ofDesk(desk, 0, Date.now() + 10 * DAY)
  assert.deepEqual(
    new Set(all.flatMap(({ occurrence, people }) => people.map(({ person }) => `${occurrence.key === 'over'} ${person}`))),
    new Set([`true ${ana}`, `false ${ben}`]),
  )
})

test('shifts are made anew only from the plan as it is', async () => {
  await using database = await testDatabase()
  const { desk, ana, series, plans, rows } = await scene(database)
  await plans.keep([asked(series, desk, 0, daily(ana))], ana)
  const old = asked(series, desk, 1, daily(ana))
  await plans.keep([asked(series, desk, 1, daily(ana, { ended: true }))], ana)
  await plans.make([old])
  assert.deepEqual(await rows.ofDesk(desk, Date.now(), Date.now() + 10 * DAY), [])
  assert.deepEqual(await plans.ofDesk(desk), [])
  await plans.make([asked(series, desk, 2, daily(ana))])
  assert.equal((await rows.ofDesk(desk, Date.now(), Date.now() + 9 * DAY)).length, 9)
})

test('the shifts of people elsewhere, and their days off', async () => {
  await using database = await testDatabase()
  const { desk, ana, ben, series, plans, rows } = await scene(database)
  await plans.keep([asked(series, desk, 0, daily(ana))], ana)
  assert.equal((await rows.ofPeople([ana, ben], Date.now(), [])).get(ana)?.length, 10)
  assert.equal((await rows.ofPeople([ana, ben], Date.now(), [series])).size, 0)
  assert.equal((await rows.ofPeople([ben], Date.now(), [])).size, 0)
  const off = { id: randomUUID(), person: ana, from: '2027-01-01', until: '2027-01-03' }
  await rows.addTimeOff(off, ana)
  await rows.addTimeOff(off, ana)
  assert.deepEqual(await rows.timeOff([ana], '2027-01-03'), [off])
  assert.deepEqual(await rows.timeOff([ana], '2027-01-04'), [])
  assert.equal(await rows.timeOffOf(off.id), ana)
  await rows.removeTimeOff(off.id, ana)
  assert.equal(await rows.timeOffOf(off.id), null)
})
