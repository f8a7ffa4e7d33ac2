// How far each room was read: never back, told once, and told again where nobody knows whether it was heard.

import assert from 'node:assert/strict'
import test from 'node:test'
import type { RoomLine } from '@earshot/contract'
import { RoomList } from './rooms.ts'

const line = (c: string, seen: number | null, more: Partial<RoomLine> = {}): RoomLine => ({
  ...{ c, kind: 'room', desk: null, title: c, who: null, stands: 'member', seen, lastAt: 0 },
  ...more,
})
const listed = async (list: RoomList, ...lines: RoomLine[]) => list.refresh(async () => ({ ok: true, value: lines }))

test('what was read here and is not known there is told, until it is', async () => {
  const list = new RoomList()
  assert.equal(await listed(list, line('a', 3), line('b', 5)), 'fresh')
  assert.deepEqual(list.untold, [])
  assert.deepEqual([list.see('a', 4), list.see('a', 4), list.see('a', 2)], [true, false, false])
  assert.deepEqual(list.untold, [{ c: 'a', n: 4 }])
  list.told('a', 4)
  assert.deepEqual(list.untold, [])
  await listed(list, line('a', 3), line('b', 5))
  assert.deepEqual(list.untold, [{ c: 'a', n: 4 }])
})

test('whoever comes to a room for the first time has read it, but not what another wrote to them alone', async () => {
  const list = new RoomList()
  await listed(list, line('a', null), line('d', null, { kind: 'direct' }))
  list.opened('a', 900)
  list.opened('d', 2)
  assert.deepEqual([list.line('a')?.seen, list.line('d')?.seen], [900, 0])
})

test('an answer that comes late or not at all changes nothing', async () => {
  const list = new RoomList()
  const late = Promise.withResolvers<readonly RoomLine[]>()
  const first = list.refresh(async () => ({ ok: true, value: await late.promise }))
  await listed(list, line('a', 1))
  late.resolve([])
  assert.equal(await first, 'late')
  assert.equal(await list.refresh(async () => ({ ok: false, refusal: { rule: 'unavailable', words: '' } })), 'failed')
  assert.deepEqual(list.open, ['a'])
})
