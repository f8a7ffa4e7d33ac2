// The outbox: what was asked is kept, in order, until it is settled, and belongs to one person.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { RefusalBody, SentCommand } from '@earshot/contract'
import type { Keep } from './effects.ts'
import { Outbox } from './outbox.ts'
import { Memory } from './testing/memory.ts'

const KEY = 'outbox'
const REFUSAL: RefusalBody = { rule: 'closed', words: 'It has ended.' }

function add(outbox: Outbox, id: string, c = 'c', command: SentCommand = { do: 'say', text: id }): void {
  outbox.add({ id, c, command, at: 0 })
}
const ids = (some: Outbox['all']): string => some.map(({ id }) => id).join(' ')

test('what is not settled is there again after a reload, as it was', () => {
  const keep = new Memory()
  const outbox = new Outbox(keep, KEY)
  for (const id of ['a', 'b', 'c', 'd']) add(outbox, id)
  outbox.take('a')
  outbox.failed('b', REFUSAL)
  outbox.sent('c')
  assert.deepEqual(new Outbox(keep, KEY).all, outbox.all)
  assert.deepEqual(
    outbox.all.map(({ id, state, refusal }) => [id, state, refusal?.rule]),
    [
      ['b', 'failed', 'closed'],
      ['c', 'sent', undefined],
      ['d', 'pending', undefined],
    ],
  )
  outbox.drop(() => true)
  assert.equal(keep.getItem(KEY), null)
})

const BROKEN: Record<string, Keep | null> = {
  'is none': null,
  'is full': {
    ...new Memory(),
    setItem: () => {
      throw new Error('full')
    },
  },
  'is forbidden': {
    getItem: () => {
      throw new Error('forbidden')
    },
    setItem: () => {
      throw new Error('forbidden')
    },
    removeItem: () => {
      throw new Error('forbidden')
    },
  },
}
for (const [what, keep] of Object.entries(BROKEN))
  test(`a storage that ${what} keeps nothing, and nothing else breaks`, () => {
    const outbox = new Outbox(keep, KEY)
    add(outbox, 'a')
    add(outbox, 'b')
    outbox.take('a')
    assert.equal(ids(outbox.all), 'b')
  })

test('what cannot be read of a storage is nothing', () => {
  for (const text of ['', '{', '7', 'null', '[]', '[{}]', '{"owner":1,"all":[]}', '{"owner":"","all":{}}']) {
    const keep = new Memory()
    keep.setItem(KEY, text)
    assert.deepEqual(new Outbox(keep, KEY).all, [], text)
  }
})

test('what is due has a conversation, was not answered, and is not behind a start that was not', () => {
  const outbox = new Outbox(null, KEY)
  add(outbox, 'start', '', { do: 'start', text: 'x' })
  add(outbox, 'behind', '')
  add(outbox, 'elsewhere', 'e')
  assert.equal(ids(outbox.due), 'elsewhere')
  outbox.address('c')
  assert.equal(ids(outbox.due), 'start elsewhere')
  outbox.instead('start', { do: 'say', text: 'x' })
  assert.equal(ids(outbox.due), 'start behind elsewhere')
  outbox.sent('start')
  outbox.failed('elsewhere', REFUSAL)
  assert.equal(ids(outbox.due), 'behind')
})

test('what waits behind a start that is refused is refused with it', () => {
  const outbox = new Outbox(null, KEY)
  add(outbox, 'start', 'c', { do: 'start', text: 'x' })
  for (const id of ['b', 'd']) add(outbox, id)
  add(outbox, 'elsewhere', 'e')
  outbox.failed('d', REFUSAL)
  assert.equal(ids(outbox.unanswered), 'start b elsewhere')
  outbox.failed('start', REFUSAL)
  assert.equal(ids(outbox.unanswered), 'elsewhere')
})

test('only what was refused is taken back', () => {
  const outbox = new Outbox(null, KEY)
  add(outbox, 'a')
  add(outbox, 'b')
  outbox.failed('b', REFUSAL)
  assert.equal(outbox.withdraw('a'), undefined)
  assert.deepEqual(outbox.withdraw('b')?.command, { do: 'say', text: 'b' })
  assert.equal(outbox.withdraw('b'), undefined)
  assert.equal(ids(outbox.all), 'a')
})

test('an outbox that is handed over is empty, and remembers whose it is', () => {
  const keep = new Memory()
  const outbox = new Outbox(keep, KEY)
  outbox.handOver('ana')
  add(outbox, 'a')
  assert.deepEqual([new Outbox(keep, KEY).owner, ids(new Outbox(keep, KEY).all)], ['ana', 'a'])
  outbox.take('a')
  assert.equal(new Outbox(keep, KEY).owner, 'ana')
  add(outbox, 'b')
  outbox.handOver('ben')
  assert.deepEqual([new Outbox(keep, KEY).owner, new Outbox(keep, KEY).all], ['ben', []])
  outbox.handOver('')
  assert.equal(keep.getItem(KEY), null)
})
