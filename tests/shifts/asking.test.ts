// What is asked on shifts over a real house: late and answered, relieved with what is in hand, covered; and calls outside of a shift.

import assert from 'node:assert/strict'
import test from 'node:test'
import { PATHS } from '@earshot/contract'
import { inquiryOf, NO_LIMITS, ticketOf } from '@earshot/domain'
import { asks } from '../house/asking.ts'
import { openChats } from '../house/chats.ts'
import type { House } from '../house/house.ts'
import { ruleOf } from '../house/http.ts'
import { answering, asMember, type Member, staffLine } from '../house/people.ts'
import { answersOn, asksOn, comes, dayOf, openDay, type Scene, toldOf } from './day-scene.ts'

const placeOf = ({ desk }: Scene) => ({ desk, slug: '', training: false })

test('DAY-3 DAY-4 who will be late asks who is on the shift before, who says yes and stays; nobody is missed meanwhile', async () => {
  await using scene = await openDay()
  const { house, desk } = scene
  const [ana, ben, cy] = [await scene.hires('Ana'), await scene.hires('Ben'), await scene.hires('Cy', 'coordinator')]
  const before = await scene.shift(-60, -12, [[ana, 'listener']])
  const next = await scene.shift(-11, 60, [[ben, 'listener']])
  await house.database.pool.query(
    `update shifts set ends = now() + interval '1 minute', starts = now() - interval '1 hour' where series = $1`,
    [before.series],
  )
  await house.database.pool.query(`update shift_people set ends = now() + interval '1 minute' where series = $1`, [before.series])
  await house.database.pool.query(`update shifts set starts = now() - interval '2 minutes' where series = $1`, [next.series])
  assert.equal(await comes(house, ana, before), 'done')
  const { id, rule } = await asksOn(house, ben, next, { kind: 'late', minutes: 20 })
  assert.equal(rule, 'done')
  const asked = (await dayOf(house, ana)).asks[0]
  assert.deepEqual([asked?.kind, asked?.minutes, asked?.asker.name, asked?.asked?.name], ['late', 20, 'Ben', 'Ana'])
  assert.ok((await toldOf(house, cy)).includes('late Ben'))
  assert.equal((await dayOf(house, cy)).watched.find(({ of }) => of === 'late')?.lateMinutes, 20)
  assert.equal(await answersOn(house, cy, id), 'no-such-ask')
  assert.equal(await answersOn(house, ana, id), 'done')
  assert.equal((await dayOf(house, ben)).asks[0]?.answer?.by, 'Ana')
  assert.deepEqual(
    (await dayOf(house, ana)).unscheduled.map((one) => one.desk),
    [desk],
  )
  // Over the end of her own shift.
  for (const table of ['shifts', 'shift_people'])
    await house.database.pool.query(`update ${table} set ends = now() where series = $1`, [before.series])
  assert.deepEqual((await house.parts.people.find([ana.actor.person])).get(ana.actor.person)?.memberships[0]?.closed, [])
  await house.database.pool.query(`update shifts set starts = now() - interval '15 minutes' where series = $1`, [next.series])
  await house.mindShifts()
  assert.ok(!(await toldOf(house, cy)).includes('missed Ben'))
  await house.database.pool.query(`update shifts set starts = now() - interval '21 minutes' where series = $1`, [next.series])
  await house.mindShifts()
  assert.ok((await toldOf(house, cy)).includes('missed Ben'))
  await house.unharmed()
})

async function relief(limit: number | null) {
  await using opening = new AsyncDisposableStack()
  const scene = opening.use(await openDay({ policy: { limits: { ...NO_LIMITS, listener: limit } } }))
  const { house } = scene
  const [ana, ben] = [await scene.hires('Ana'), await scene.hires('Ben')]
  const ending = await scene.shift(-60, 4, [[ana, 'listener']])
  const next = await scene.shift(4, 60, [[ben, 'listener']])
  await comes(house, ana, ending)
  await comes(house, ben, next)
  const lines = { ana: await answering(house, ana, placeOf(scene)), ben: await staffLine(house, ben) }
  const chats = openChats(house)
  const place = placeOf(scene)
  const start = [null, { do: 'start', text: 'hello' }] as const
  const waits = async () => (await chats.after(place, start)).c
  const moved = opening.move()
  return { scene, house, ana, ben, ending, next, lines, waits, [Symbol.asyncDispose]: () => moved.disposeAsync() }
}

const holderOf = async (house: House, c: string) => inquiryOf((await house.parts.journal.load(c))?.state ?? null)?.holder

test('DAY-5 DAY-18 with a yes one is off the shift at once, and the chat in hand is the other one’s', async () => {
  await using shown = await relief(null)
  const { house, ana, ben, next, ending, lines, waits } = shown
  const c = await waits()
  assert.equal(await asks(lines.ana, c, { do: 'claim' }), 'done')
  assert.deepEqual(
    (await dayOf(house, ben)).now[0]?.relievable.map(({ name }) => name),
    ['Ana'],
  )
  const { id, rule } = await asksOn(house, ben, next, { kind: 'relief', asked: ana.actor.person })
  assert.equal(rule, 'done')
  assert.equal((await asksOn(house, ben, next, { kind: 'relief', asked: ana.actor.person })).rule, 'asked-already')
  assert.equal(await answersOn(house, ana, id), 'done')
  assert.equal(await answersOn(house, ana, id, false), 'answered-already')
  assert.equal(await holderOf(house, c), ben.actor.person)
  assert.deepEqual((await dayOf(house, ana)).now, [])
  assert.equal(await comes(house, ana, ending), 'relieved-already')
  const { closed } = (await house.parts.people.find([ana.actor.person])).get(ana.actor.person)?.memberships[0] ?? {}
  assert.deepEqual(closed, ['shift'])
  const { rows } = await house.database.pool.query(
    'select relieved_by, relieved_at is not null as off from attendances where person = $1',
    [ana.actor.person],
  )
  assert.deepEqual(rows, [{ relieved_by: ben.actor.person, off: true }])
  const told = await house.database.pool.query(`select actor from audit where action = 'shift-relieved' and subject = $1`, [ending.series])
  assert.deepEqual(told.rows, [{ actor: ben.actor.person }])
  await house.unharmed()
})

test('DAY-18 a chat that the other one’s limit refuses stays with its holder, and both are told', async () => {
  await using shown = await relief(1)
  const { house, ana, ben, next, lines, waits } = shown
  const [first, second] = [await waits(), await waits()]
  assert.equal(await asks(lines.ana, first, { do: 'claim' }), 'done')
  assert.equal(await asks(lines.ben, second, { do: 'claim' }), 'done')
  const { id } = await asksOn(house, ben, next, { kind: 'relief', asked: ana.actor.person })
  assert.equal(await answersOn(house, ana, id), 'done')
  assert.equal(await holderOf(house, first), ana.actor.person)
  assert.equal(inquiryOf((await house.parts.journal.load(first))?.state ?? null)?.handOff, null)
  for (const member of [ana, ben]) assert.equal((await dayOf(house, member)).asks[0]?.stay, 1)
  assert.equal(await asks(lines.ana, first, { do: 'say', text: 'I am still here.' }), 'done')
})

test('DAY-18 a message that was left and the ticket of a chat that has ended are the other one’s as well', async () => {
  await using shown = await relief(null)
  const { house, ana, ben, next, lines, waits, scene } = shown
  const c = await waits()
  assert.equal(await asks(lines.ana, c, { do: 'claim' }), 'done')
  const promise = { do: 'convert', subject: 'Loan', promise: 'To look it up', hours: 24, keep: true }
  for (const command of [promise, { do: 'close' }]) assert.equal(await asks(lines.ana, c, command), 'done')
  const left = (await openChats(house).after(placeOf(scene), [null, { do: 'leave', text: 'Please write.', email: 'kim@example.org' }])).c
  assert.equal(await asks(lines.ana, left, { do: 'claim' }), 'done')
  const { id } = await asksOn(house, ben, next, { kind: 'relief', asked: ana.actor.person })
  assert.equal(await answersOn(house, ana, id), 'done')
  const ended = inquiryOf((await house.parts.journal.load(c))?.state ?? null)
  assert.equal(ended === null ? null : ticketOf(ended)?.owner?.person, ben.actor.person)
  assert.equal(await holderOf(house, left), ben.actor.person)
})

test('DAY-6 who asks to be relieved is relieved by the first who says yes', async () => {
  await using shown = await relief(null)
  const { house, ana, ben, ending } = shown
  const { id, rule } = await asksOn(house, ana, ending, { kind: 'relief' })
  assert.equal(rule, 'done')
  assert.equal((await dayOf(house, ben)).asks[0]?.asked, null)
  assert.equal(await answersOn(house, ben, id, false), 'done')
  assert.equal((await dayOf(house, ana)).now.length, 1)
  assert.equal(await answersOn(house, ben, id), 'done')
  assert.equal((await dayOf(house, ana)).now.length, 0)
})

const statusOf = async (house: House, { actor }: Member) => {
  const found = (await house.parts.people.find([actor.person])).get(actor.person)
  return [found?.status, found?.absence.why]
}

test('DAY-7 a break waits where nobody else takes calls, until somebody who does says yes', async () => {
  await using scene = await openDay()
  const { house, desk } = scene
  const [ana, ben] = [await scene.hires('Ana'), await scene.hires('Ben')]
  const shift = await scene.shift(-10, 60, [
    [ana, 'listener'],
    [ben, 'listener'],
  ])
  for (const member of [ana, ben]) assert.equal(await comes(house, member, shift), 'done')
  await answering(house, ana, placeOf(scene))
  await house.parts.people.setAccepting(ben.actor.person, desk, false)
  const { id, rule } = await asksOn(house, ana, shift, { kind: 'cover', minutes: 15 })
  assert.deepEqual([rule, await statusOf(house, ana)], ['done', ['online', null]])
  assert.equal((await dayOf(house, ana)).asks[0]?.begunAt, null)
  assert.equal(await answersOn(house, ben, id), 'take-calls-first')
  await house.parts.people.setAccepting(ben.actor.person, desk, true)
  await staffLine(house, ben)
  assert.equal(await answersOn(house, ben, id), 'done')
  assert.deepEqual(await statusOf(house, ana), ['away', 'break'])
  assert.ok(((await dayOf(house, ana)).asks[0]?.begunAt ?? 0) > 0)
  await house.parts.people.setStatus(ana.actor.person, 'online', { why: null, backAt: null })
  assert.equal((await asksOn(house, ana, shift, { kind: 'cover', minutes: 5 })).rule, 'done')
  assert.deepEqual(await statusOf(house, ana), ['away', 'break'])
  await house.unharmed()
})

test('DAY-9 where the desk allows it one takes its calls outside of a shift, until one’s own opens', async () => {
  await using scene = await openDay({ roster: { access: 'available' } })
  const { house, desk } = scene
  const [ana, eve] = [await scene.hires('Ana'), await scene.hires('Eve')]
  const shift = await scene.shift(60, 120, [[ana, 'listener']])
  const sets = async (member: Member, on: boolean) =>
    ruleOf(await house.ask('PUT', PATHS.unscheduled.replace(':desk', desk), { headers: asMember(member), body: { on } }))
  const here = async (member: Member) => (await dayOf(house, member)).unscheduled.length
  assert.deepEqual((await dayOf(house, ana)).mayBegin, [desk])
  assert.deepEqual([await sets(ana, true), await sets(ana, true), await here(ana)], ['done', 'done', 1])
  assert.deepEqual((await dayOf(house, ana)).mayBegin, [])
  assert.deepEqual([await sets(eve, true), await sets(eve, false), await here(eve)], ['done', 'done', 0])
  const opens = `update shifts set starts = now() + interval '4 minutes' where series = $1`
  await house.database.pool.query(opens, [shift.series])
  await house.mindShifts()
  assert.equal(await here(ana), 0)
  assert.equal(await sets(ana, true), 'on-shift-now')
  await using other = await openDay()
  const ben = await other.hires('Ben')
  const off = await other.house.ask('PUT', PATHS.unscheduled.replace(':desk', other.desk), { headers: asMember(ben), body: { on: true } })
  assert.equal(ruleOf(off), 'unscheduled-off')
})
