// What was missed is read back once, and never what this node is just about to tell by itself.

import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import test from 'node:test'
import { MemoryBus } from '../adapters/memory/bus.ts'
import { MemoryJournal } from '../adapters/memory/journal.ts'
import { asks, chatOn, did } from '../testing/chat.ts'
import { newNode, newStaff } from '../testing/house.ts'
import { newLive, until } from '../testing/live.ts'

const DESK = randomUUID()

test('in a conversation that never rests, what was missed is read once, and the rest is told from memory', async () => {
  const journal = new MemoryJournal()
  const { live, c, visitor } = await chatOn(newLive(newNode(journal, new MemoryBus())), DESK)
  const elsewhere = newLive(newNode(journal, new MemoryBus())).join(newStaff(DESK, 'Ana'))
  assert.equal(await did(elsewhere, c, { do: 'claim' }), 'done')
  const read = journal.read.bind(journal)
  let reads = 0
  journal.read = async (...asked) => {
    const entries = await read(...asked)
    if (++reads < 20) assert.equal(await did(visitor, c, { do: 'say', text: 'meanwhile' }), 'done')
    return entries
  }
  await live.hub.heads()
  await until(() => visitor.told(c).length === 5, 'all of it is told')
  assert.deepEqual(visitor.told(c), ['1 opened', '2 notice', '3 message', '4 claimed', '5 message'])
  assert.equal(reads, 1)
})

test('a beat does not read back what is being committed here', async () => {
  const journal = new MemoryJournal()
  const { live, c, visitor } = await chatOn(newLive(newNode(journal)), DESK)
  const append = journal.append.bind(journal)
  const landed = Promise.withResolvers<() => void>()
  journal.append = (one, settle) => append(one, (fate) => landed.resolve(() => settle(fate)))
  const read = journal.read.bind(journal)
  let reads = 0
  journal.read = (...asked) => {
    reads++
    return read(...asked)
  }
  asks(visitor, c, { do: 'say', text: 'on its way' })
  const settle = await landed.promise
  assert.deepEqual([...(await live.hub.heads()).values()], [{ [c]: 3 }])
  settle()
  await until(() => visitor.told(c).length === 4, 'it is told')
  assert.equal(reads, 0)
})
