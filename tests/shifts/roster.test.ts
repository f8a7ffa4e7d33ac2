// The roster of a desk over HTTP and a real database: planned, changed for one shift or all that follow, undone, and who may.

import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import test from 'node:test'
import { PATHS, shownDeskSettingsSchema } from '@earshot/contract'
import type { DeskSettings, RosterPolicy } from '@earshot/domain'
import type { House } from '../house/house.ts'
import { ruleOf } from '../house/http.ts'
import { asMember, hire } from '../house/people.ts'
import { changed, DAILY, first, inDays, openScene, personOf, planner, rosterFor, told } from './scene.ts'

const at = (days: number, from = 600, to = 840) => ({ date: inDays(days), from, to, slots: DAILY.slots })

test('SH-20 coordinators plan, everybody on the desk sees it, and nobody else does either', async () => {
  await using scene = await openScene()
  const { house, desk, people } = scene
  const regulars = [{ person: personOf(people.ana), slot: 'listener' as const, from: inDays(1), until: null }]
  assert.equal(ruleOf(await planner(house, people.ana, desk).plan()), 'roster-keepers-only')
  assert.equal(ruleOf(await planner(house, people.sue, desk).plan()), 'roster-keepers-only')
  assert.equal(ruleOf(await planner(house, people.hal, desk).plan()), 'not-on-desk')
  changed(await planner(house, people.cy, desk).plan(DAILY, regulars))
  const seen = await rosterFor(house, people.ben, desk, 0, 3)
  assert.deepEqual(told(seen.shifts), ['1 10:00 Ana', '2 10:00 Ana', '3 10:00 Ana'])
  assert.deepEqual([seen.right, (await rosterFor(house, people.cy, desk)).right], ['sign-up', 'edit'])
  assert.deepEqual(seen.shifts[0]?.gaps, [
    { slot: 'coordinator', missing: 1 },
    { slot: 'listener', missing: 1 },
  ])
  const asked = `${PATHS.roster.replace(':desk', desk)}?from=${inDays(0)}&until=${inDays(3)}`
  assert.equal(ruleOf(await house.ask('GET', asked, { headers: asMember(people.hal) })), 'not-on-desk')
  await house.unharmed()
})

test('a plan that was asked for twice is there once, and one that cannot be is refused by its rule', async () => {
  await using scene = await openScene()
  const { house, desk, people } = scene
  const [cy, id] = [planner(house, people.cy, desk), randomUUID()]
  const made = changed(await cy.plan(DAILY, [], id))
  assert.deepEqual(changed(await cy.plan(DAILY, [], id)), made)
  assert.equal((await rosterFor(house, people.cy, desk, 1, 1)).shifts.length, 1)
  assert.equal(ruleOf(await cy.plan({ ...DAILY, rule: 'FREQ=HOURLY' })), 'repeats-too-often')
  assert.equal(ruleOf(await cy.plan({ ...DAILY, to: 600 })), 'not-shift-times')
  assert.equal(ruleOf(await cy.plan({ ...DAILY, date: '2026-02-30' })), 'malformed')
  await house.unharmed()
})

test('SH-6 one shift is moved, cancelled and taken back, and its series stays', async () => {
  await using scene = await openScene()
  const { house, desk, people } = scene
  const cy = planner(house, people.cy, desk)
  changed(await cy.plan())
  const shift = async (days: number) => first((await rosterFor(house, people.cy, desk)).shifts, (one) => one.key.startsWith(inDays(days)))
  changed(await cy.shift(await shift(2), at(3, 900, 960)))
  changed(await cy.shift(await shift(1), null))
  assert.deepEqual(told((await rosterFor(house, people.cy, desk, 0, 4)).shifts), ['(1 10:00)', '3 10:00', '3 15:00', '4 10:00'])
  changed(await cy.shift(await shift(1), 'series'))
  changed(await cy.shift(await shift(2), 'series'))
  assert.deepEqual(told((await rosterFor(house, people.cy, desk, 0, 3)).shifts), ['1 10:00', '2 10:00', '3 10:00'])
  assert.equal((await rosterFor(house, people.cy, desk, 0, 3)).shifts[0]?.changed, false)
})

test('SH-21 of two who change the same shift the second is told; people are put on it side by side', async () => {
  await using scene = await openScene()
  const { house, desk, people } = scene
  const cy = planner(house, people.cy, desk)
  changed(await cy.plan())
  const shift = first((await rosterFor(house, people.cy, desk)).shifts)
  const put = await Promise.all([
    cy.put(shift, people.ana, 'listener'),
    cy.put(shift, people.ben, 'listener'),
    cy.put(shift, people.cy, 'coordinator'),
  ])
  put.forEach(changed)
  changed(await cy.shift(shift, at(1, 660, 900)))
  assert.equal(ruleOf(await cy.shift(shift, null)), 'roster-changed')
  assert.deepEqual(told((await rosterFor(house, people.cy, desk, 0, 1)).shifts), ['1 11:00 Cy Ana Ben'])
  const { series, stamp, words } = first((await rosterFor(house, people.cy, desk)).series)
  changed(await cy.series(series, { words: { ...words, to: 870 }, regulars: [], stamp }))
  assert.equal(ruleOf(await cy.series(series, { words, regulars: [], stamp })), 'roster-changed')
  assert.equal(ruleOf(await cy.end(series, stamp)), 'roster-changed')
})

test('SH-19 what follows a shift is otherwise, as a series of its own', async () => {
  await using scene = await openScene()
  const { house, desk, people } = scene
  const cy = planner(house, people.cy, desk)
  changed(await cy.plan())
  const third = first((await rosterFor(house, people.cy, desk)).shifts, (one) => one.key.startsWith(inDays(3)))
  const made = changed(await cy.shift(third, at(3, 660, 900), randomUUID()))
  assert.equal(made.versions.length, 2)
  assert.deepEqual(told((await rosterFor(house, people.cy, desk, 0, 5)).shifts), ['1 10:00', '2 10:00', '3 11:00', '4 11:00', '5 11:00'])
  changed(await cy.undo(made))
  assert.deepEqual(told((await rosterFor(house, people.cy, desk, 0, 4)).shifts), ['1 10:00', '2 10:00', '3 10:00', '4 10:00'])
})

test('SH-22 a change is undone until something was changed after it', async () => {
  await using scene = await openScene()
  const { house, desk, people } = scene
  const cy = planner(house, people.cy, desk)
  const made = changed(await cy.plan())
  const shift = first((await rosterFor(house, people.cy, desk)).shifts)
  const moved = changed(await cy.shift(shift, at(1, 0, 60)))
  assert.equal(ruleOf(await cy.undo(made)), 'roster-changed')
  changed(await cy.undo(moved))
  assert.deepEqual(told((await rosterFor(house, people.cy, desk, 0, 1)).shifts), ['1 10:00'])
  assert.equal(ruleOf(await cy.undo(moved)), 'roster-changed')
  assert.equal(ruleOf(await planner(house, people.ana, desk).undo(moved)), 'roster-keepers-only')
  const other = changed(await cy.plan({ ...DAILY, from: 1200, to: 1260 }))
  changed(await cy.undo(other))
  assert.deepEqual(told((await rosterFor(house, people.cy, desk, 0, 1)).shifts), ['1 10:00'])
})

test('SH-20 whoever is on the desk takes a free place, and leaves it until a week before', async () => {
  await using scene = await openScene()
  const { house, desk, people } = scene
  changed(await planner(house, people.cy, desk).plan())
  const ana = planner(house, people.ana, desk)
  const { shifts } = await rosterFor(house, people.ana, desk)
  const [near, far] = [first(shifts), first(shifts, (one) => one.key.startsWith(inDays(9)))]
  assert.deepEqual([near.mayTake, near.refused], [['listener'], null])
  assert.equal(ruleOf(await ana.put(near, people.ben, 'listener')), 'roster-keepers-only')
  assert.equal(ruleOf(await ana.put(near, people.ana, 'coordinator')), 'not-that-slot')
  changed(await ana.put(near, people.ana, 'listener'))
  changed(await ana.put(far, people.ana, 'listener'))
  assert.equal(ruleOf(await ana.put(near, people.ana, null)), 'too-near-to-leave')
  changed(await ana.put(far, people.ana, null))
  changed(await planner(house, people.cy, desk).put(near, people.ben, 'listener'))
  assert.equal(ruleOf(await planner(house, people.sue, desk).put(near, people.sue, 'listener')), 'slot-full')
  const full = first((await rosterFor(house, people.sue, desk)).shifts)
  assert.deepEqual(full.mayTake, [])
  assert.match(full.refused ?? '', /no place left/)
})

test('SH-23 nobody is put on a shift on their day off', async () => {
  await using scene = await openScene()
  const { house, desk, people } = scene
  const cy = planner(house, people.cy, desk)
  changed(await cy.plan())
  assert.equal(ruleOf(await planner(house, people.ana, desk).timeOff(people.ana, inDays(1), inDays(1))), 'done')
  assert.equal(ruleOf(await planner(house, people.ben, desk).timeOff(people.ana, inDays(1), inDays(1))), 'roster-keepers-only')
  assert.equal(ruleOf(await planner(house, people.ana, desk).timeOff(people.ana, inDays(2), inDays(1))), 'not-time-off')
  const { shifts, timeOff } = await rosterFor(house, people.cy, desk)
  assert.deepEqual(
    timeOff.map(({ from, until }) => [from, until]),
    [[inDays(1), inDays(1)]],
  )
  const [one, two] = [first(shifts), first(shifts, ({ key }) => key.startsWith(inDays(2)))]
  assert.equal(ruleOf(await cy.put(one, people.ana, 'listener')), 'has-time-off')
  changed(await cy.put(two, people.ana, 'listener'))
})

test('SH-18 a series that is taken away has no more shifts until that is undone', async () => {
  await using scene = await openScene()
  const { house, desk, people } = scene
  const cy = planner(house, people.cy, desk)
  changed(await cy.plan())
  const { series, stamp } = first((await rosterFor(house, people.cy, desk)).series)
  const ended = changed(await cy.end(series, stamp))
  assert.deepEqual((await rosterFor(house, people.cy, desk)).shifts, [])
  changed(await cy.undo(ended))
  assert.deepEqual(told((await rosterFor(house, people.cy, desk, 0, 2)).shifts), ['1 10:00', '2 10:00'])
})

/** Sets a desk otherwise, as a manager does. */
async function set(house: House, desk: string, change: (settings: DeskSettings) => DeskSettings): Promise<void> {
  const max = asMember(await hire(house, { name: 'Max', organisation: 'manager' }))
  const path = PATHS.deskSettings.replace(':desk', desk)
  const shown = shownDeskSettingsSchema.parse((await house.ask('GET', path, { headers: max })).body)
  assert.equal(ruleOf(await house.ask('PUT', path, { headers: max, body: { ...shown, ...change(shown) } })), 'done')
}

const gated =
  (roster: Partial<RosterPolicy>) =>
  (one: DeskSettings): DeskSettings => ({
    ...one,
    policy: { ...one.policy, roster: { ...one.policy.roster, access: 'shifts', ...roster } },
  })

test('O-11 whoever puts themselves on a shift passes the gates of the desk, which a coordinator need not', async () => {
  await using scene = await openScene()
  const { house, desk, people } = scene
  const cy = planner(house, people.cy, desk)
  changed(await cy.plan())
  await set(house, desk, gated({ weeklyHours: 5 }))
  const week = (await rosterFor(house, people.ana, desk, 0, 20)).shifts.filter(({ words }) => words.date >= inDays(7))
  const monday = first(week, ({ words }) => new Date(words.date).getUTCDay() === 1)
  const next = first(week, ({ key }) => key > monday.key)
  changed(await planner(house, people.ana, desk).put(monday, people.ana, 'listener'))
  assert.equal(ruleOf(await planner(house, people.ana, desk).put(next, people.ana, 'listener')), 'hours-full')
  const seen = first((await rosterFor(house, people.ana, desk, 0, 20)).shifts, ({ key }) => key === next.key)
  assert.deepEqual(seen.mayTake, [])
  assert.match(seen.refused ?? '', /5/)
  changed(await cy.put(next, people.ana, 'listener'))
  await set(house, desk, gated({ weeklyHours: null, firstShifts: 1 }))
  assert.equal(ruleOf(await planner(house, people.ben, desk).put(next, people.ben, 'listener')), 'company-first')
  // Ana has finished one.
  await house.database.pool.query(
    `insert into attendances (series, key, person, desk, slot, starts, ends, in_at)
     values ($1, 'then', $2, $3, 'listener', now() - interval '1 day', now() - interval '20 hours', now() - interval '1 day')`,
    [next.series, personOf(people.ana), desk],
  )
  changed(await planner(house, people.ben, desk).put(next, people.ben, 'listener'))
})

test('SH-7 a closure takes away the shifts of its days, and another time zone moves those to come', async () => {
  await using scene = await openScene()
  const { house, desk, people } = scene
  changed(await planner(house, people.cy, desk).plan())
  const closure = { from: inDays(2), to: inDays(2) }
  await set(house, desk, (one) => ({ ...one, hours: { ...one.hours, closures: [{ ...closure, reason: '' }] } }))
  assert.deepEqual(told((await rosterFor(house, people.cy, desk, 0, 3)).shifts), ['1 10:00', '3 10:00'])
  const before = first((await rosterFor(house, people.cy, desk)).shifts).start
  await set(house, desk, (one) => ({ ...one, timeZone: 'UTC' }))
  const after = first((await rosterFor(house, people.cy, desk)).shifts)
  assert.equal(after.words.from, 600)
  assert.notEqual(after.start, before)
})

test('SH-12 whoever leaves the desk is on none of its shifts to come', async () => {
  await using scene = await openScene()
  const { house, desk, people } = scene
  const regulars = [{ person: personOf(people.ana), slot: 'listener' as const, from: inDays(1), until: null }]
  changed(await planner(house, people.cy, desk).plan(DAILY, regulars))
  assert.deepEqual(told((await rosterFor(house, people.cy, desk, 0, 1)).shifts), ['1 10:00 Ana'])
  await house.database.pool.query('delete from memberships where person = $1', [personOf(people.ana)])
  assert.deepEqual(told((await rosterFor(house, people.cy, desk, 0, 1)).shifts), ['1 10:00'])
  // What they were on before they left does not keep anybody from planning.
  const shift = first((await rosterFor(house, people.cy, desk)).shifts)
  changed(await planner(house, people.cy, desk).put(shift, people.ben, 'listener'))
})
