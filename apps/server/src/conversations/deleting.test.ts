// Deleting at the door: what is gone is in no answer to anybody, whatever was under way meanwhile.

import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import test from 'node:test'
import { MemoryBus } from '../adapters/memory/bus.ts'
import { MemoryJournal } from '../adapters/memory/journal.ts'
import type { Journal } from '../ports.ts'
import { chatOn, did, watches } from '../testing/chat.ts'
import { newNode, newStaff } from '../testing/house.ts'
import { newLive, until } from '../testing/live.ts'

const DESK = randomUUID()
const [ana, sue] = [newStaff(DESK, 'Ana'), newStaff(DESK, 'Sue', 'supervisor')]

/** A chat that Ana holds, and what was written in it last. */
async function taken(journal: Journal = new MemoryJournal()) {
  const scene = await chatOn(newLive(newNode(journal, new MemoryBus())), DESK)
  const { live, c, visitor } = scene
  const [holder, supervisor] = [live.join(ana), live.join(sue)]
  assert.equal(await did(holder, c, { do: 'claim' }), 'done')
  for (const end of [holder, supervisor]) await watches(end, c)
  assert.equal(await did(visitor, c, { do: 'say', text: 'my secret number' }), 'done')
  const log = await live.conversations.entries(c, 'supervisors', 0, 100)
  return { ...scene, holder, supervisor, entry: log.at(-1)?.id ?? '' }
}

test('U-4 its content leaves the log, and what this node had in hand', async () => {
  const { live, c, supervisor, entry } = await taken()
  assert.equal(await did(supervisor, c, { do: 'delete', entry }), 'done')
  const log = await live.conversations.entries(c, 'supervisors', 0, 100)
  assert.deepEqual(
    log.slice(-2).map(({ body, content }) => [body.kind, content]),
    [
      ['message', null],
      ['deleted', null],
    ],
  )
  for (let place = 0; place < log.length; place++) assert.ok(!JSON.stringify(live.conversations.justAfter(c, place)).includes('secret'))
})

test('U-4 whoever comes or asks again is not told it, and whoever was told hears that it is gone', async () => {
  const { live, c, visitor, holder, supervisor, entry } = await taken()
  const before = [visitor, holder].map((end) => end.sent.length)
  assert.equal(await did(supervisor, c, { do: 'delete', entry }), 'done')
  for (const [nth, end] of [visitor, holder].entries()) {
    await until(() => end.told(c).some((one) => one.endsWith('deleted')), 'it is told')
    end.ask({ t: 'sync', c, since: 0 })
    await until(() => end.of('told').at(-1)?.entries.length === (end === visitor ? 6 : 7), 'all of it is told again')
    assert.ok(!JSON.stringify(end.sent.slice(before[nth])).includes('secret'))
  }
  const late = live.join(newStaff(DESK, 'Sam', 'supervisor'))
  await watches(late, c)
  late.ask({ t: 'sync', c, since: 0 })
  await until(() => late.of('told').length > 0, 'the log is told')
  assert.ok(!JSON.stringify(late.sent).includes('secret'))
})

test('U-4 what was being read when it was deleted is read again', async () => {
  const journal = new MemoryJournal()
  const held: (() => void)[] = []
  let holding = false
  const slow: Journal = {
    append: (...asked) => journal.append(...asked),
    load: (c) => journal.load(c),
    loadAll: (all) => journal.loadAll(all),
    find: (c, id) => journal.find(c, id),
    findAll: (asked) => journal.findAll(asked),
    last: (c, kind) => journal.last(c, kind),
    knows: (c, id) => journal.knows(c, id),
    heads: (all) => journal.heads(all),
    async read(...asked) {
      const read = await journal.read(...asked)
      if (holding) await new Promise<void>((resolve) => held.push(resolve))
      return read
    },
  }
  const { live, c, visitor, supervisor, entry } = await taken(slow)
  holding = true
  const told = visitor.sent.length
  visitor.ask({ t: 'sync', c, since: 0 })
  await until(() => held.length === 1, 'it is being read')
  assert.equal(await did(supervisor, c, { do: 'delete', entry }), 'done')
  holding = false
  held[0]?.()
  await until(() => visitor.of('told').some(({ entries }) => entries.length > 3), 'it is told')
  assert.ok(!JSON.stringify(visitor.sent.slice(told)).includes('secret'))
  assert.deepEqual(live.faults, [])
})

test('U-2 two who delete the same at once delete it once', async () => {
  const { live, c, supervisor, entry } = await taken()
  const other = live.join(newStaff(DESK, 'Sam', 'supervisor'))
  assert.deepEqual(await Promise.all([supervisor, other].map((end) => did(end, c, { do: 'delete', entry }))), ['done', 'done'])
  const log = await live.conversations.entries(c, 'supervisors', 0, 100)
  assert.equal(log.filter(({ body }) => body.kind === 'deleted').length, 1)
})

test('U-1 an entry of another conversation is not found', async () => {
  const [one, other] = [await taken(), await taken()]
  assert.equal(await did(one.supervisor, one.c, { do: 'delete', entry: other.entry }), 'no-such-entry')
})

test('U-5 it goes on record with the entry', async () => {
  const journal = new MemoryJournal()
  const { c, supervisor, entry } = await taken(journal)
  await did(supervisor, c, { do: 'delete', entry })
  assert.deepEqual(journal.audited, [{ actor: sue.person, action: 'entry-deleted', facts: { entry } }])
})
