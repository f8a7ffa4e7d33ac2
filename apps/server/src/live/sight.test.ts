// Whoever may not read any more loses sight of it, whatever was lost, late or under way; and nobody looks in without record.

import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import test from 'node:test'
import type { Actor } from '@earshot/domain'
import { MemoryBus } from '../adapters/memory/bus.ts'
import { MemoryJournal } from '../adapters/memory/journal.ts'
import { asks, chatOn, did, watches } from '../testing/chat.ts'
import { newNode, newStaff } from '../testing/house.ts'
import { type End, newLive, until } from '../testing/live.ts'

const DESK = randomUUID()
const SECRET = 'only for Ana'
const heard = (end: End) => JSON.stringify(end.sent).includes(SECRET)
const shuts = (end: End) => end.of('shut').map(({ rule }) => rule)

/** A promise that is kept by hand. */
function gate() {
  const { promise, resolve } = Promise.withResolvers<void>()
  return { promise, open: resolve }
}

test('rights that change while a look is written down are asked again before anything is told', async () => {
  const gone = gate()
  const asked = gate()
  const live = newLive(newNode(), async () => {
    asked.open()
    await gone.promise
  })
  const { c, visitor } = await chatOn(live, DESK)
  assert.equal(await did(live.join(newStaff(DESK, 'Ana')), c, { do: 'claim' }), 'done')
  const able = newStaff(DESK, 'Sue', 'supervisor')
  let actor: Actor = able
  const sue = live.join(() => actor)
  sue.ask({ t: 'watch', c })
  await asked.promise
  actor = { ...able, desks: {} }
  await live.hub.review(sue.session)
  gone.open()
  await until(() => shuts(sue).length === 1, 'the watch is refused')
  assert.equal(await did(visitor, c, { do: 'say', text: SECRET }), 'done')
  assert.equal(heard(sue), false)
})

test('rights that change without a word are noticed by the next entry and the next page', async () => {
  const live = newLive()
  const { c, visitor } = await chatOn(live, DESK)
  const able = newStaff(DESK, 'Ben')
  let actor: Actor = able
  const [ben, cy] = [live.join(() => actor), live.join(() => actor)]
  for (const end of [ben, cy]) assert.equal(await watches(end, c), 'staff 4')
  actor = { ...able, desks: {} }
  cy.ask({ t: 'sync', c, since: 0 })
  await until(() => shuts(cy).length === 1, 'the page is refused')
  assert.equal(await did(visitor, c, { do: 'say', text: SECRET }), 'done')
  for (const end of [ben, cy]) {
    assert.deepEqual(shuts(end), ['no-such-conversation'])
    assert.deepEqual(end.told(c), [])
  }
})

test('a claim that was committed and never answered is told, and shuts the others out, with what comes next', async () => {
  const journal = new MemoryJournal()
  const live = newLive(newNode(journal))
  const { c, visitor } = await chatOn(live, DESK)
  const [ana, ben] = [live.join(newStaff(DESK, 'Ana')), live.join(newStaff(DESK, 'Ben'))]
  for (const end of [ana, ben]) await watches(end, c)
  const append = journal.append.bind(journal)
  journal.append = (one, settle) => append(one, () => settle({ fate: 'failed', error: new Error('the line broke') }))
  asks(ana, c, { do: 'claim' })
  await until(() => ana.closed !== null, 'the line of who claimed it is closed')
  journal.append = append
  assert.equal(await did(visitor, c, { do: 'say', text: SECRET }), 'done')
  await until(() => visitor.told(c).length === 5, 'the visitor is told all of it')
  assert.deepEqual(visitor.told(c).slice(-2), ['4 claimed', '5 message'])
  assert.deepEqual(shuts(ben), ['already-taken'])
  assert.equal(heard(ben), false)
})

test('a claim on another node of which no hint came is noticed with what comes next', async () => {
  const journal = new MemoryJournal()
  const [here, there] = [newLive(newNode(journal)), newLive(newNode(journal, new MemoryBus()))]
  const { c } = await chatOn(here, DESK)
  const ben = here.join(newStaff(DESK, 'Ben'))
  await watches(ben, c)
  const ana = there.join(newStaff(DESK, 'Ana'))
  assert.equal(await did(ana, c, { do: 'claim' }), 'done')
  assert.equal(await did(ana, c, { do: 'say', text: SECRET }), 'done')
  here.bus.publish({ about: 'conversation', c, head: 6, changed: false })
  await until(() => shuts(ben).length === 1, 'it is shut')
  assert.equal(heard(ben), false)
})

test('reading on becomes a look with the claim of another, or when one takes no calls any more, and goes on record first', async () => {
  const live = newLive()
  const { c, visitor } = await chatOn(live, DESK)
  const able = newStaff(DESK, 'Sue', 'supervisor')
  let actor: Actor = able
  const [sue, zoe] = [live.join(newStaff(DESK, 'Zoe', 'supervisor')), live.join(() => actor)]
  for (const end of [sue, zoe]) assert.equal(await watches(end, c), 'supervisors 4')
  assert.deepEqual(live.audit, [])
  actor = newStaff(DESK, 'Sue', 'supervisor', false)
  await live.hub.review(zoe.session)
  await until(() => zoe.of('open').length === 2, 'it is opened anew')
  assert.equal(live.audit.length, 1)
  assert.equal(await did(live.join(newStaff(DESK, 'Ana')), c, { do: 'claim' }), 'done')
  await until(() => sue.of('open').length === 2, 'it is opened anew')
  assert.deepEqual(
    live.audit.map(({ action }) => action),
    ['conversation-read', 'conversation-read'],
  )
  assert.equal(await did(visitor, c, { do: 'say', text: 'hello?' }), 'done')
  assert.deepEqual([sue.told(c), zoe.told(c)], [['6 message'], ['5 claimed', '6 message']])
  assert.equal(live.audit.length, 2)
})

test('where a look cannot be written down, the line is closed and nothing is told', async () => {
  const live = newLive(newNode(), () => Promise.reject(new Error('the database is away')))
  const { c, visitor } = await chatOn(live, DESK)
  const sue = live.join(newStaff(DESK, 'Sue', 'supervisor'))
  assert.equal(await watches(sue, c), 'supervisors 4')
  assert.equal(await did(live.join(newStaff(DESK, 'Ana')), c, { do: 'claim' }), 'done')
  await until(() => sue.closed !== null, 'the line is closed')
  assert.equal(await did(visitor, c, { do: 'say', text: SECRET }), 'done')
  assert.deepEqual([sue.closed, sue.told(c)], [1013, []])
})

test('a watch under way ends with its line, and with an unwatch behind it', async () => {
  const journal = new MemoryJournal()
  const { c } = await chatOn(newLive(newNode(journal)), DESK)
  // Nothing is in hand there, so that it must be read first.
  const live = newLive(newNode(journal))
  const [left, turned] = [live.join(newStaff(DESK, 'Ana')), live.join(newStaff(DESK, 'Ben'))]
  left.ask({ t: 'watch', c })
  live.hub.forget(left.session)
  turned.ask({ t: 'watch', c })
  turned.ask({ t: 'unwatch', c })
  assert.equal(await watches(live.join(newStaff(DESK, 'Cy')), c), 'staff 4')
  assert.equal((await live.hub.heads()).size, 1)
})
