// A shift that is changed on its day, over a real house: prolonged, moved, taken away, somebody put on it; and what is asked of people long before.

import assert from 'node:assert/strict'
import test from 'node:test'
import { NO_ABSENCE } from '@earshot/domain'
import type { House } from '../house/house.ts'
import { ruleOf } from '../house/http.ts'
import type { Member } from '../house/people.ts'
import { answersOn, asksOn, comes, dayOf, openDay, toldOf } from './day-scene.ts'
import { changed, DAILY, first, openScene, personOf, planner, rosterFor } from './scene.ts'

const closedTo = async (house: House, { actor }: Member) =>
  (await house.parts.people.find([actor.person])).get(actor.person)?.memberships[0]?.closed

test('DAY-4 O-6 a yes to who will be late in weeks opens the desk to nobody until then', async () => {
  await using scene = await openDay()
  const { house } = scene
  const [ana, ben] = [await scene.hires('Ana'), await scene.hires('Ben')]
  const week = 7 * 1440
  await scene.shift(week, week + 60, [[ana, 'listener']])
  const next = await scene.shift(week + 60, week + 120, [[ben, 'listener']])
  const { id } = await asksOn(house, ben, next, { kind: 'late', minutes: 10 })
  assert.equal(await answersOn(house, ana, id), 'done')
  assert.deepEqual([await closedTo(house, ana), (await dayOf(house, ana)).unscheduled], [['shift'], []])
  const { rows } = await house.database.pool.query(`select began_at > now() + interval '7 days' as later from unscheduled`)
  assert.deepEqual(rows, [{ later: true }])
  await house.unharmed()
})

test('DAY-6 DAY-15 who relieves a colleague of the same shift stands for themselves only, and of two who relieve each other one stays', async () => {
  await using scene = await openDay()
  const { house } = scene
  const [ana, ben, cy] = [await scene.hires('Ana'), await scene.hires('Ben'), await scene.hires('Cy', 'coordinator')]
  const shift = await scene.shift(-60, 60, [
    [ana, 'listener'],
    [ben, 'listener'],
  ])
  const two = { supervisor: 0, coordinator: 0, listeners: { least: 2, most: 5 } }
  await house.database.pool.query('update shifts set slots = $1', [two])
  for (const member of [ana, ben]) assert.equal(await comes(house, member, shift), 'done')
  assert.ok(!(await toldOf(house, cy)).includes('soon listener'))
  const [one, other] = [await asksOn(house, ana, shift, { kind: 'relief' }), await asksOn(house, ben, shift, { kind: 'relief' })]
  const answered = await Promise.all([answersOn(house, ben, one.id), answersOn(house, ana, other.id)])
  assert.equal(answered.filter((rule) => rule === 'done').length, 1, answered.join())
  assert.ok(
    answered.every((rule) => ['done', 'ask-over', 'no-such-ask'].includes(`${rule}`)),
    answered.join(),
  )
  assert.equal((await house.database.pool.query('select from attendances where relieved_at is not null')).rowCount, 1)
  assert.ok((await toldOf(house, cy)).includes('soon listener'))
  await house.unharmed()
})

test('DAY-10 whoever is put on a shift that runs is not missed at once', async () => {
  await using scene = await openDay()
  const { house } = scene
  const [ana, ben, cy] = [await scene.hires('Ana'), await scene.hires('Ben'), await scene.hires('Cy', 'coordinator')]
  const shift = await scene.shift(-30, 60, [[ana, 'listener']])
  await comes(house, ana, shift)
  await house.database.pool.query(`insert into shift_people select series, key, $1, 'listener', desk, starts, ends from shifts`, [
    ben.actor.person,
  ])
  const about = async () => (await toldOf(house, cy)).filter((line) => line.endsWith('Ben'))
  await house.mindShifts()
  assert.deepEqual(await about(), ['late Ben'])
  await house.database.pool.query(`update shift_people set put_at = now() - interval '10 minutes' where person = $1`, [ben.actor.person])
  await house.mindShifts()
  assert.deepEqual(await about(), ['missed Ben'])
  await house.unharmed()
})

/** A shift that runs, on which Ana is and to which she has come; its desk has a day of 24 hours wherever it is, so it is planned from now on. */
async function running() {
  await using opening = new AsyncDisposableStack()
  const scene = opening.use(await openScene())
  const { house, desk, people } = scene
  const cy = planner(house, people.cy, desk)
  const now = Temporal.Now.zonedDateTimeISO('Europe/Berlin')
  const [date, minute] = [now.toPlainDate().toString(), now.hour * 60 + now.minute]
  const words = { ...DAILY, rule: null, date, from: minute, to: minute + 60 }
  const regulars = [{ person: personOf(people.ana), slot: 'listener' as const, from: date, until: null }]
  const [series] = changed(await cy.plan(words, regulars)).versions
  const shown = async () => first((await rosterFor(house, people.cy, desk, -1, 3)).shifts, (one) => one.series === series?.series)
  assert.equal(await comes(house, people.ana, await shown()), 'done')
  const facts = async () =>
    (
      await house.database.pool.query(
        `select a.in_at is not null as came, a.left_at is not null as gone, a.ends = s.ends as same, a.ends <= now() as over
         from attendances a left join shifts s using (series, key)`,
      )
    ).rows[0]
  const { rule: _, ...own } = words
  const moved = opening.move()
  return { scene, cy, words: own, minute, shown, facts, [Symbol.asyncDispose]: () => moved.disposeAsync() }
}

test('DAY-11 of a shift that is prolonged while it runs what is on record goes to its new end', async () => {
  await using shift = await running()
  const { house, people } = shift.scene
  changed(await shift.cy.shift(await shift.shown(), { ...shift.words, to: shift.minute + 120 }))
  assert.deepEqual(await shift.facts(), { came: true, gone: false, same: true, over: false })
  const { rowCount } = await house.database.pool.query(`select from shift_people where put_at > starts + interval '2 minutes'`)
  assert.equal(rowCount, 0)
  await house.parts.people.setStatus(personOf(people.ana), 'offline', NO_ABSENCE)
  await house.mindShifts()
  assert.deepEqual(await shift.facts(), { came: true, gone: true, same: true, over: false })
  await house.unharmed()
})

test('DAY-1 a shift that is moved to later is come to anew', async () => {
  await using shift = await running()
  const { house, people } = shift.scene
  const tomorrow = Temporal.PlainDate.from(shift.words.date).add({ days: 1 }).toString()
  changed(await shift.cy.shift(await shift.shown(), { ...shift.words, date: tomorrow }))
  assert.deepEqual(await shift.facts(), { came: false, gone: false, same: true, over: false })
  assert.equal(await comes(house, people.ana, await shift.shown()), 'shift-not-open')
  await house.unharmed()
})

test('DAY-17 a shift that is taken away while it runs was over then, and goes on where that is undone', async () => {
  await using shift = await running()
  const { house, people } = shift.scene
  changed(await shift.cy.shift(await shift.shown(), null))
  assert.deepEqual(await shift.facts(), { came: true, gone: false, same: null, over: true })
  changed(await shift.cy.shift(await shift.shown(), 'series'))
  assert.deepEqual(await shift.facts(), { came: true, gone: false, same: true, over: false })
  assert.equal(ruleOf(await shift.cy.put(await shift.shown(), people.ben, 'listener')), 'done')
  await house.unharmed()
})
