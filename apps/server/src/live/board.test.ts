// The board hears of every change, whatever comes, goes or beats while it is loaded.

import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import test from 'node:test'
import type { Staff } from '@earshot/domain'
import type { OpenConversation } from '../ports.ts'
import { chatOn } from '../testing/chat.ts'
import { newStaff } from '../testing/house.ts'
import { type End, newLive, until } from '../testing/live.ts'
import { Board } from './board.ts'

/** A board whose readings are answered by hand, in their order. */
function newBoard() {
  const live = newLive()
  const readings: { desk: string; answer: (open: readonly OpenConversation[]) => void; fail: (error: Error) => void }[] = []
  const open = (desk: string) =>
    new Promise<readonly OpenConversation[]>((answer, fail) => {
      readings.push({ desk, answer, fail })
    })
  const board = new Board({
    boards: { open },
    state: (c) => live.conversations.inquiry(c),
    life: (desk) => ({ desk, availability: 'open', answering: 1 }),
    training: () => false,
  })
  const opened = async (desk: string): Promise<OpenConversation> => {
    const { c } = await chatOn(live, desk)
    const state = await live.conversations.inquiry(c)
    assert.ok(state !== null)
    return { c, state }
  }
  return { live, board, readings, opened }
}

const shown = (end: End): string[] => {
  const items = new Set<string>()
  for (const { whole, items: told } of end.of('board')) {
    if (whole) items.clear()
    for (const { c } of told) items.add(c)
  }
  return [...items]
}

test('a beat while a board is loaded leaves it to those who wait for it', async () => {
  const { live, board, readings, opened } = newBoard()
  const desk = randomUUID()
  const [one, two] = [await opened(desk), await opened(desk)]
  const ana = live.join(newStaff(desk, 'Ana'))
  const joining = board.join(ana.session)
  const beat = board.reread()
  await until(() => readings.length === 2, 'both read')
  for (const { answer } of readings) answer([one])
  await Promise.all([joining, beat])
  assert.deepEqual(shown(ana), [one.c])
  await board.changed(two.c)
  assert.deepEqual(shown(ana), [one.c, two.c])
})

test('whoever leaves while a board is loaded hears no more of it', async () => {
  const { live, board, readings, opened } = newBoard()
  const desk = randomUUID()
  const one = await opened(desk)
  const ana = live.join(newStaff(desk, 'Ana'))
  const joining = board.join(ana.session)
  board.leave(ana.session)
  readings[0]?.answer([])
  await joining
  const heard = ana.sent.length
  await board.changed(one.c)
  assert.equal(ana.sent.length, heard)
})

test('O-2 to whom a desk is shut its board says nothing, not even that something moves', async () => {
  const { live, board, readings, opened } = newBoard()
  const desk = randomUUID()
  const [one, two] = [await opened(desk), await opened(desk)]
  const ana = newStaff(desk, 'Ana')
  const shut = live.join({ ...ana, desks: { [desk]: { role: 'listener', accepting: false, shut: true } } })
  const open = live.join(newStaff(desk, 'Ben'))
  const joining = Promise.all([board.join(shut.session), board.join(open.session)])
  for (const { answer } of readings) answer([one])
  await joining
  const heard = () => [shown(shut), shut.sent.length, board.stamp(shut.session)]
  const before = heard()
  assert.deepEqual(shown(open), [one.c])
  await board.changed(two.c)
  assert.deepEqual(shown(open), [one.c, two.c])
  assert.deepEqual(heard(), before)
  assert.deepEqual(before[0], [])
})

test('desks that change while a board is loaded leave a session on those it has last', async () => {
  const { live, board, readings, opened } = newBoard()
  const [first, second] = [randomUUID(), randomUUID()]
  const chats = [await opened(first), await opened(second)]
  let actor: Staff = newStaff(first, 'Ana')
  const ana = live.join(() => actor)
  const joining = board.join(ana.session)
  actor = { ...actor, desks: newStaff(second, 'Ana').desks }
  const rejoining = board.rejoin(ana.session)
  // The later one is answered first.
  for (const { answer } of readings.toReversed()) answer([])
  await Promise.all([joining, rejoining])
  for (const { c } of chats) await board.changed(c)
  assert.deepEqual(shown(ana), [chats[1]?.c])
})

test('a board that could not be loaded is read again by who comes next', async () => {
  const { live, board, readings, opened } = newBoard()
  const desk = randomUUID()
  const [one, two] = [await opened(desk), await opened(desk)]
  const failing = board.join(live.join(newStaff(desk, 'Ana')).session)
  readings[0]?.fail(new Error('the database is away'))
  await assert.rejects(failing)
  const ben = live.join(newStaff(desk, 'Ben'))
  const joining = board.join(ben.session)
  readings[1]?.answer([one])
  await joining
  await board.changed(two.c)
  assert.deepEqual(shown(ben), [one.c, two.c])
})
