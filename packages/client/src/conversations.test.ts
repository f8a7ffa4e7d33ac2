// Reading conversations: asking for what was missed, once at a time, and seeing what is typed.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ClientFrame } from '@earshot/contract'
import type { ToldEntry } from '@earshot/domain'
import { Conversations } from './conversations.ts'
import { browserEffects } from './effects.ts'
import { Outbox } from './outbox.ts'
import { RoomFacts } from './room-facts.ts'
import { Clock } from './testing/clock.ts'

const C = 'c'
const entry = (n: number, kind: 'message' | 'claimed' = 'message'): ToldEntry => ({
  n,
  id: `${n}`,
  at: n,
  by: { kind: 'visitor' },
  what: { kind },
  text: `${n}`,
})

const run = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, nth) => entry(from + nth))

/** A conversation that is watched, and what was asked about it. `line.up` is whether anything can be sent. */
function watching(tail?: number) {
  const clock = new Clock()
  const outbox = new Outbox(null, '')
  const asked: ClientFrame[] = []
  const line = { up: true }
  let changes = 0
  const send = (frame: ClientFrame) => line.up && asked.push(frame) > 0
  const effects = { ...browserEffects, after: clock.after, now: clock.now }
  const conversations = new Conversations({ effects, outbox, send, tail, roomFacts: () => new RoomFacts(), changed: () => changes++ })
  conversations.watch(C)
  const told = (...entries: ToldEntry[]) => conversations.heard({ t: 'told', c: C, entries })
  const open = (head: number, tier: 'everyone' | 'staff' = 'everyone') => conversations.heard({ t: 'open', c: C, tier, head })
  const asks = () => asked.splice(0).map((frame) => (frame.t === 'sync' ? `sync ${frame.since}` : frame.t))
  return { clock, outbox, line, conversations, told, open, asks, changes: () => changes, view: () => conversations.view(C) }
}

test('what one watches is asked for once, opened, and asked for from where one is', () => {
  const { conversations, told, open, asks, view } = watching()
  conversations.watch(C)
  assert.deepEqual(asks(), ['watch'])
  assert.equal(view()?.complete, false)
  open(3)
  assert.deepEqual(asks(), ['sync 0'])
  told(entry(1), entry(2))
  assert.deepEqual([asks(), view()?.complete], [['sync 2'], false])
  told(entry(3))
  assert.deepEqual([asks(), view()?.complete, view()?.entries.length], [[], true, 3])
})

test('a gap is asked for once, and again when no answer comes', () => {
  const { clock, told, open, asks } = watching()
  open(1)
  told(entry(1))
  asks()
  told(entry(3))
  told(entry(4))
  assert.deepEqual(asks(), ['sync 1'])
  clock.turn(5_000)
  assert.deepEqual(asks(), ['sync 1'])
  told(entry(2), entry(3), entry(4))
  clock.turn(60_000)
  assert.deepEqual(asks(), [])
})

test('a beat names a lost last entry; an empty answer ends the asking', () => {
  const { conversations, clock, told, open, asks, view } = watching()
  open(1)
  told(entry(1))
  asks()
  conversations.heard({ t: 'beat', heads: { [C]: 2, unknown: 9 } })
  assert.deepEqual(asks(), ['sync 1'])
  told()
  clock.turn(60_000)
  assert.deepEqual([asks(), view()?.complete], [[], true])
})

test('on a new line everything that is watched is asked for again, and kept meanwhile', () => {
  const { conversations, told, open, asks, line, view } = watching()
  open(1)
  told(entry(1))
  line.up = false
  conversations.watch('d')
  conversations.unwatch('unknown')
  asks()
  line.up = true
  conversations.again()
  assert.deepEqual(asks(), ['watch', 'watch'])
  open(1)
  assert.deepEqual([asks(), view()?.entries.length], [[], 1])
})

test('what is shut is dropped, says why, and is asked for again by watching it again', () => {
  const { conversations, told, open, asks, view } = watching()
  open(1)
  told(entry(1))
  conversations.watch(C)
  assert.deepEqual(asks(), ['watch', 'sync 0'])
  conversations.heard({ t: 'shut', c: C, rule: 'already-taken', words: 'Ben has taken this conversation.' })
  assert.deepEqual([view()?.entries, view()?.shut?.rule, view()?.tier], [[], 'already-taken', null])
  told(entry(2))
  assert.deepEqual(asks(), [])
  conversations.watch(C)
  assert.deepEqual(asks(), ['watch'])
  open(2, 'staff')
  assert.deepEqual([asks(), view()?.shut], [['sync 0'], null])
})

test('nothing is heard of what one does not watch any more', () => {
  const { conversations, told, open, asks, clock } = watching()
  open(3)
  conversations.unwatch(C)
  told(entry(1))
  clock.turn(60_000)
  assert.deepEqual([asks(), conversations.view(C), conversations.watched], [['watch', 'sync 0', 'unwatch'], null, []])
})

test('the other side types until a message or the end comes, or for six seconds', () => {
  const { conversations, clock, told, open, view } = watching()
  const types = () => conversations.heard({ t: 'typing', c: C, by: 'staff' })
  open(0)
  types()
  clock.turn(4_000)
  types()
  clock.turn(5_999)
  assert.equal(view()?.typing, true)
  clock.turn(1)
  assert.equal(view()?.typing, false)
  types()
  told(entry(1, 'claimed'))
  assert.equal(view()?.typing, true)
  told(entry(2))
  assert.equal(view()?.typing, false)
  types()
  told({ ...entry(3), what: { kind: 'closed', reason: 'visitor' } })
  assert.equal(view()?.typing, false)
})

test('one’s own typing is told every three seconds at most', () => {
  const { conversations, clock, asks } = watching()
  asks()
  for (let second = 0; second < 7; second++) {
    conversations.typing(C)
    clock.turn(1_000)
  }
  assert.deepEqual(asks(), ['typing', 'typing', 'typing'])
})

test('what is told leaves the outbox; what was sent and never told leaves it once nothing is missing', () => {
  const { outbox, told, open, view } = watching()
  for (const id of ['1', 'gone']) outbox.add({ id, c: C, command: { do: 'say', text: id }, at: 0 })
  open(2)
  outbox.sent('gone')
  told(entry(1))
  assert.deepEqual(
    view()?.pending.map(({ id }) => id),
    ['gone'],
  )
  told(entry(2))
  assert.deepEqual(view()?.pending, [])
})

test('a view is the same object until something in it differs', () => {
  const { outbox, told, open, view, conversations } = watching()
  open(1)
  told(entry(1))
  const before = view()
  told(entry(1))
  conversations.heard({ t: 'beat', heads: { [C]: 1 } })
  assert.equal(view(), before)
  outbox.add({ id: 'x', c: 'elsewhere', command: { do: 'close' }, at: 0 })
  assert.equal(view(), before)
  outbox.add({ id: 'y', c: C, command: { do: 'close' }, at: 0 })
  assert.notEqual(view(), before)
})

test('of a long one the end is asked for first; the pages before it follow one at a time, with room between them', () => {
  const { clock, told, open, asks, view } = watching(2)
  open(703)
  assert.deepEqual(asks(), ['watch', 'sync 701'])
  told(...run(702, 703))
  assert.deepEqual([asks(), view()?.complete, view()?.earlier], [[], true, 701])
  clock.turn(200)
  assert.deepEqual(asks(), ['sync 201'])
  told(entry(704))
  clock.turn(200)
  assert.deepEqual(asks(), [], 'what is said meanwhile is no answer')
  told(...run(202, 701))
  assert.deepEqual([asks(), view()?.entries.length, view()?.earlier], [[], 503, 201])
  clock.turn(200)
  assert.deepEqual(asks(), ['sync 0'])
  clock.turn(5_000)
  assert.deepEqual(asks(), ['sync 0'], 'asked again when no answer comes')
  told(...run(1, 500))
  clock.turn(60_000)
  assert.deepEqual([asks(), view()?.entries.length, view()?.earlier], [[], 704, 0])
})

test('in a room a page of what came earlier is asked for each time it is wanted, after what is missing at the end', () => {
  const { clock, conversations, told, asks, view } = watching(3)
  const room = { kind: 'room', desk: null, people: {}, pins: [], announcements: [], titles: 0 } as const
  conversations.heard({ t: 'open', c: C, tier: 'staff', head: 1203, room })
  assert.deepEqual(asks(), ['watch', 'sync 1200'])
  conversations.earlier(C)
  told(entry(1201), entry(1202), entry(1203))
  assert.deepEqual([asks(), view()?.earlier], [[], 1200])
  clock.turn(150)
  assert.deepEqual(asks(), ['sync 700'])
  told(...run(701, 1200))
  clock.turn(60_000)
  assert.deepEqual([asks(), view()?.earlier], [[], 700])
  conversations.earlier(C)
  clock.turn(150)
  assert.deepEqual(asks(), ['sync 200'])
  told(...run(201, 700))
  assert.deepEqual([asks(), view()?.earlier], [[], 200])
})

test('nothing earlier is asked for in what one does not watch any more', () => {
  const { conversations, clock, told, open, asks } = watching(1)
  open(3)
  told(entry(3))
  conversations.unwatch(C)
  clock.turn(60_000)
  assert.deepEqual(asks(), ['watch', 'sync 2', 'unwatch'])
})
