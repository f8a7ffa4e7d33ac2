// The board as staff see it: changes in their places, and asked for again when it differs from the server's.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type BoardItem, type Me, PATHS, type ServerFrame } from '@earshot/contract'
import { NO_ABSENCE } from '@earshot/domain'
import { browserEffects } from './effects.ts'
import { StaffClient } from './staff.ts'
import { boardItem } from './testing/board-item.ts'
import { Clock } from './testing/clock.ts'
import { Hands } from './testing/hand.ts'
import { Memory } from './testing/memory.ts'

const DESK = 'desk'
const A = '01890000-0000-7000-8000-00000000000a'
const item = (c: string, openedAt: number, more: Partial<BoardItem> = {}): BoardItem => boardItem({ c, desk: DESK, openedAt, ...more })
const board = (stamp: string, items: BoardItem[], whole = false, answering = 1): ServerFrame => {
  return { t: 'board', whole, items, desks: [{ desk: DESK, availability: 'open', answering }], stamp }
}
const meOf = (person: string): Me => ({
  person,
  name: person,
  organisation: 'member',
  status: 'online',
  absence: NO_ABSENCE,
  direct: true,
  invitations: [],
  desks: [],
})
const hello = (person: string): ServerFrame => ({ t: 'hello', c: null, person })

/** Ana's client on lines that the test plays; `answer` is who the server says one is, null while it says nothing. */
async function ofAna(actedAt?: () => number | null) {
  const clock = new Clock()
  const hands = new Hands()
  const answer: { me: Me | null } = { me: meOf('ana') }
  const fetch = (url: string) =>
    answer.me === null ? Promise.reject(new Error('unreached')) : Promise.resolve(Response.json(url.endsWith(PATHS.rooms) ? [] : answer.me))
  const effects = { ...browserEffects, after: clock.after, now: clock.now, openLine: hands.openLine, fetch }
  const client = new StaffClient({ base: 'http://house', tab: new Memory(), effects, ...(actedAt && { actedAt }) })
  await client.start()
  const asked = () => hands.last.asked.splice(0).map(({ t }) => t)
  const shown = () => client.snapshot().board.map(({ c, phase }) => `${c} ${phase}`)
  return { clock, hands, answer, client, asked, shown }
}

const turns = async () => {
  for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setImmediate(resolve))
}

test('changes come to stand in their places, oldest first; what has ended goes', async () => {
  const { hands, client, shown } = await ofAna()
  hands.last.say(hello('ana'), board('1', [item('b', 2)]))
  assert.equal(client.snapshot().ready, false)
  hands.last.say(board('2', [item('b', 2), item('a', 1), item('d', 4)], true))
  hands.last.say(board('3', [item('c', 3), item('d', 4, { phase: 'closed' })], false, 2))
  hands.last.say(board('4', [item('a', 1, { phase: 'taken', holder: { person: 'ben', name: 'Ben' } })], false, 2))
  assert.deepEqual([client.snapshot().ready, shown()], [true, ['a taken', 'b waiting', 'c waiting']])
  assert.equal(client.snapshot().desks.get(DESK)?.answering, 2)
  hands.last.say(board('5', [item('z', 9)], true))
  assert.deepEqual(shown(), ['z waiting'])
})

test('a board that differs from the server’s is asked for again', async () => {
  const { hands, asked } = await ofAna()
  hands.last.say(hello('ana'), board('1', [], true))
  hands.last.say({ t: 'beat', heads: {}, board: '1' }, { t: 'beat', heads: {} })
  assert.deepEqual(asked(), ['here', 'here', 'here'])
  hands.last.say({ t: 'beat', heads: {}, board: '2' })
  assert.deepEqual(asked(), ['here', 'board'])
})

test('HERE-3 a page that is awake answers each beat, with how long ago somebody did something in it', async () => {
  let actedAt: number | null = 0
  const { clock, hands } = await ofAna(() => actedAt)
  actedAt = clock.now()
  hands.last.say(hello('ana'), { t: 'beat', heads: {} })
  clock.turn(4_000)
  hands.last.say({ t: 'beat', heads: {} })
  assert.deepEqual(hands.last.asked, [
    { t: 'here', idle: 0 },
    { t: 'here', idle: 0 },
    { t: 'here', idle: 4_000 },
  ])
  actedAt = null
  hands.last.say({ t: 'beat', heads: {} })
  assert.deepEqual(hands.last.asked.at(-1), { t: 'here', idle: null })
})

test('what one holds is read, and not any more once somebody else does', async () => {
  const { hands, client, asked } = await ofAna()
  hands.last.say(hello('ana'), board('1', [item(A, 1, { holder: { person: 'ana', name: 'Ana' } }), item('b', 2)], true))
  assert.deepEqual([asked(), [...client.snapshot().chats.keys()]], [['here', 'watch'], [A]])
  hands.last.say(board('2', [item(A, 1, { holder: { person: 'ben', name: 'Ben' } })]))
  assert.deepEqual([asked(), [...client.snapshot().chats.keys()]], [['unwatch'], []])
})

test('who one is is asked again when the server says so', async () => {
  const { hands, answer, client } = await ofAna()
  hands.last.say(hello('ana'))
  answer.me = { ...meOf('ana'), status: 'away' }
  hands.last.say({ t: 'me' })
  await turns()
  assert.equal(client.snapshot().me?.status, 'away')
})

test('on a line of somebody else nothing is sent or shown, however long it takes to learn who it is', async () => {
  const { clock, hands, answer, client, asked } = await ofAna()
  hands.last.say(hello('ana'), board('1', [item('a', 1)], true))
  hands.last.wire.cut()
  client.ask(A, { do: 'claim' })
  client.retryNow()
  answer.me = null
  hands.last.say(hello('ben'), board('1', [item('b', 1)], true))
  assert.deepEqual([asked(), hands.last.wire.broken], [[], true])
  await turns()
  clock.turn(3_000)
  await turns()
  assert.equal(hands.all.length, 2)
  answer.me = meOf('ben')
  clock.turn(3_000)
  await turns()
  hands.last.say(hello('ben'))
  const { me, line, pending, board: items } = client.snapshot()
  assert.deepEqual([hands.all.length, me?.person, line, pending, items, asked()], [3, 'ben', 'online', [], [], ['here']])
})

test('TK-5 what has ended with an open ticket is no open conversation, and is kept for as long as the ticket is open', async () => {
  const { hands, client, shown } = await ofAna()
  const promised = () => client.snapshot().promised.map(({ c }) => c)
  const ticket = { owner: null, due: 1, closedAt: null, outcome: null, made: true }
  hands.last.say(hello('ana'))
  hands.last.say(board('1', [item(A, 1, { phase: 'closed', ticket })], true))
  assert.deepEqual([shown(), promised()], [[], [A]])
  hands.last.say(board('2', [item(A, 1, { phase: 'closed', ticket: { ...ticket, closedAt: 2 }, version: 2 })]))
  assert.deepEqual([shown(), promised()], [[], []])
})
