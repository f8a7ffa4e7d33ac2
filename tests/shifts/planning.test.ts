// Planning over HTTP and a real database where it is in the way of something: many at once, people who have left, days where nothing can be, and addresses that name no shift.

import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import test from 'node:test'
import { PATHS } from '@earshot/contract'
import { ruleOf } from '../house/http.ts'
import { asMember, hire, type Member, makeDesk } from '../house/people.ts'
import { changed, DAILY, first, inDays, openScene, personOf, planner, rosterFor, told } from './scene.ts'

const at = (days: number, from = 600, to = 840) => ({ date: inDays(days), from, to, slots: DAILY.slots })
const standing = (member: Member) => ({ person: personOf(member), slot: 'listener' as const, from: inDays(0), until: null })

test('SH-21 as many as there are places sign up at the same time, and the others are told that it is full', async () => {
  await using scene = await openScene()
  const { house, desk, people } = scene
  const most = { supervisor: 0, coordinator: 0, listeners: { least: 1, most: 9 } } as const
  changed(await planner(house, people.cy, desk).plan({ ...DAILY, slots: most }))
  const shift = first((await rosterFor(house, people.cy, desk)).shifts)
  const all = await Promise.all(Array.from({ length: 11 }, (_, nth) => hire(house, { name: `L${nth}`, roles: { [desk]: 'listener' } })))
  const rules = (await Promise.all(all.map((one) => planner(house, one, desk).put(shift, one, 'listener')))).map(ruleOf)
  assert.deepEqual(rules.toSorted(), [...Array(9).fill('done'), 'slot-full', 'slot-full'])
  await house.unharmed()
})

test('SH-13 two desks that put somebody on a shift of the same time at the same moment do not both have them', async () => {
  await using scene = await openScene()
  const { house, desk, people } = scene
  const other = (await makeDesk(house)).desk
  const [dee, both] = [
    await hire(house, { name: 'Dee', roles: { [other]: 'coordinator' } }),
    await hire(house, { name: 'Both', roles: { [desk]: 'listener', [other]: 'listener' } }),
  ]
  const [here, there] = [planner(house, people.cy, desk), planner(house, dee, other)]
  changed(await here.plan())
  changed(await there.plan())
  const [mine, theirs] = [(await rosterFor(house, people.cy, desk)).shifts, (await rosterFor(house, dee, other)).shifts]
  for (const nth of [0, 1, 2, 3]) {
    const [one, two] = [mine[nth], theirs[nth]]
    assert.ok(one !== undefined && two !== undefined)
    const put = await Promise.all([here.put(one, both, 'listener'), there.put(two, both, 'listener')])
    assert.deepEqual(put.map(ruleOf).toSorted(), ['done', 'on-another-shift'])
  }
  await house.unharmed()
})

test('SH-12 who has left the desk takes no place of its shifts, and keeps nobody from changing them', async () => {
  await using scene = await openScene()
  const { house, desk, people } = scene
  const cy = planner(house, people.cy, desk)
  changed(await cy.plan(DAILY, [standing(people.ana), standing(people.ben)]))
  await house.database.pool.query('delete from memberships where person = $1', [personOf(people.ana)])
  const shift = first((await rosterFor(house, people.sue, desk)).shifts)
  assert.deepEqual([told([shift]), shift.mayTake], [['1 10:00 Ben'], ['listener']])
  changed(await planner(house, people.sue, desk).put(shift, people.sue, 'listener'))
  changed(await cy.shift(shift, at(1, 660, 900)))
  assert.deepEqual(told((await rosterFor(house, people.cy, desk, 0, 1)).shifts), ['1 11:00 Ben Sue'])
  const { series, words, regulars, stamp } = first((await rosterFor(house, people.cy, desk)).series)
  changed(await cy.series(series, { words: { ...words, to: 870 }, regulars, stamp }))
  assert.equal(ruleOf(await cy.put(shift, people.ana, 'listener')), 'not-a-member')
  assert.equal(ruleOf(await cy.put(shift, people.hal, 'listener')), 'not-a-member')
  await house.unharmed()
})

test('SH-6 a shift is not moved or planned where nobody would see it', async () => {
  await using scene = await openScene()
  const { house, desk, people } = scene
  const cy = planner(house, people.cy, desk)
  changed(await cy.plan())
  const shift = first((await rosterFor(house, people.cy, desk)).shifts)
  const once = { ...DAILY, rule: null }
  for (const days of [-3, 600]) {
    assert.equal(ruleOf(await cy.shift(shift, at(days))), 'not-that-day')
    assert.equal(ruleOf(await cy.plan({ ...once, date: inDays(days) })), 'not-that-day')
  }
  const only = changed(await cy.plan({ ...once, from: 1200, to: 1260 })).versions[0]?.series
  const { series, words, stamp } = first((await rosterFor(house, people.cy, desk)).series, (one) => one.series === only)
  assert.equal(ruleOf(await cy.series(series, { words: { ...words, date: inDays(-3) }, regulars: [], stamp })), 'not-that-day')
  assert.deepEqual(told((await rosterFor(house, people.cy, desk, 0, 1)).shifts), ['1 10:00', '1 20:00'])
  await house.unharmed()
})

test('SH-5 an address whose key is no day and time names no shift', async () => {
  await using scene = await openScene()
  const { house, desk, people } = scene
  const cy = planner(house, people.cy, desk)
  changed(await cy.plan())
  const shift = first((await rosterFor(house, people.cy, desk)).shifts)
  for (const key of ['9999-99-99T10:00', '0000-00-00T00:00', '2027-02-30T10:00', '2027-01-01T24:00']) {
    assert.equal(ruleOf(await cy.put({ ...shift, key }, people.ana, 'listener')), 'malformed', key)
    assert.equal(ruleOf(await cy.shift({ ...shift, key }, null)), 'malformed', key)
    const comes = PATHS.checkIn.replace(':series', shift.series).replace(':key', key)
    assert.equal(ruleOf(await house.ask('POST', comes, { headers: asMember(people.ana), body: {} })), 'malformed', key)
  }
  assert.equal(ruleOf(await cy.put({ ...shift, key: '2199-01-01T10:00' }, people.ana, 'listener')), 'no-such-shift')
  await house.unharmed()
})

test('SH-20 a coordinator of another desk changes nothing here, by whatever id, nor takes the series of another as the one that follows', async () => {
  await using scene = await openScene()
  const { house, desk, people } = scene
  const [cy, other] = [planner(house, people.cy, desk), await makeDesk(house)]
  const made = changed(await cy.plan())
  const dee = await hire(house, { name: 'Dee', roles: { [other.desk]: 'coordinator' } })
  const theirs = planner(house, dee, other.desk)
  const own = changed(await theirs.plan()).versions[0]?.series ?? ''
  const shift = first((await rosterFor(house, people.cy, desk)).shifts, ({ key }) => key.startsWith(inDays(3)))
  const { series, stamp, words } = first((await rosterFor(house, people.cy, desk)).series)
  const rules = await Promise.all([
    theirs.shift(shift, null),
    theirs.put(shift, dee, 'listener'),
    theirs.put(shift, people.ana, null),
    theirs.end(series, stamp),
    theirs.series(series, { words, regulars: [], stamp }),
  ])
  assert.deepEqual(new Set(rules.map(ruleOf)), new Set(['not-on-desk']))
  assert.equal(ruleOf(await theirs.undo(made)), 'no-such-shift')
  assert.equal(ruleOf(await cy.shift(shift, at(3, 700, 800), own)), 'roster-changed')
  assert.equal(ruleOf(await theirs.plan(DAILY, [], series)), 'no-such-shift')
  assert.equal(ruleOf(await cy.plan({ ...DAILY, from: 1200, to: 1260 }, [standing(people.hal)], randomUUID())), 'not-a-member')
  assert.deepEqual(told((await rosterFor(house, dee, other.desk, 0, 1)).shifts), ['1 10:00'])
  await house.unharmed()
})
