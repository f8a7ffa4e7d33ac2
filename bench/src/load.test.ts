// The account of messages: what counts as done, and that losses, doubles and gaps do not go unnoticed.

import assert from 'node:assert/strict'
import { beforeEach, test } from 'node:test'
import { openIds } from './ids.ts'
import { Load } from './load.ts'

const chats = ['one', 'two'].map((c) => ({ c, token: '' }))
let sent: { chat: number; side: string; id: string; text: string }[]
let load: Load

beforeEach(() => {
  sent = []
  load = new Load(chats, (chat, side, id, text) => sent.push({ chat, side, id, text }))
})

function written(chat = 0): string {
  load.write(chat, 'visitor', performance.now())
  return sent.at(-1)?.id ?? ''
}

test('a message is eighty bytes with an id that is a uuid', () => {
  written()
  assert.equal(Buffer.byteLength(sent[0]?.text ?? ''), 80)
  assert.match(sent[0]?.id ?? '', /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
})

test('a message is done once it was delivered to the other side and acked to its own', () => {
  const id = written()
  const [visitor, staff] = [load.ear('visitor', () => {}), load.ear('staff', () => {})]
  visitor.entry('one', 1, id)
  visitor.acked(id)
  assert.equal(load.done, 0, 'the own echo is no delivery')
  staff.entry('one', 1, id)
  assert.equal(load.done, 1)
  assert.deepEqual(load.totals, { sent: 1, acked: 1, delivered: 1, doubled: 0, gaps: 0 })
})

test('a second ack and a second delivery are doubles', () => {
  const id = written()
  const staff = load.ear('staff', () => {})
  staff.entry('one', 1, id)
  staff.entry('one', 1, id)
  staff.acked(id)
  staff.acked(id)
  assert.equal(load.totals.doubled, 2)
  assert.equal(load.done, 1)
})

test('positions count on from where a chat was opened, for each chat and side', () => {
  const staff = load.ear('staff', () => {})
  staff.ready('one', 7)
  staff.ready('two', 0)
  staff.entry('one', 8, written())
  staff.entry('two', 1, written(1))
  assert.equal(load.totals.gaps, 0)
  staff.entry('one', 10, written())
  assert.equal(load.totals.gaps, 1)
})

test('entries of others move the position and count for nothing else', () => {
  const staff = load.ear('staff', () => {})
  staff.entry('one', 1, openIds().idOf(0))
  staff.entry('one', 2, written())
  assert.deepEqual({ ...load.totals, sent: 0, acked: 0 }, { sent: 0, acked: 0, delivered: 1, doubled: 0, gaps: 0 })
})

test('a refusal ends the run in words', () => {
  assert.throws(() => load.ear('visitor', () => {}).refused('Not here.'), /Not here\./)
})

test('the number of a message is read back from its id, and only from an id of the same run', () => {
  const [ids, others] = [openIds(), openIds()]
  for (const number of [0, 1, 255, 65_536, 8_388_607, 4_294_967_295]) assert.equal(ids.numberOf(ids.idOf(number)), number)
  assert.equal(ids.numberOf(others.idOf(1)), -1)
})
