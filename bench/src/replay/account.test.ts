// The account sees each fault there can be, in whichever copy it is, and none where there is none.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ToldBody, ToldEntry } from '@earshot/domain'
import type { Side } from '../wire.ts'
import { type Account, accountOf, type Copy, type Played, type Typed } from './account.ts'

const MARK = 'of replay 7d1c'

const typed: readonly Typed[] = [
  { kind: 'turn', from: 'visitor', text: 'hi', place: 'turn 1', id: '#a', refused: null },
  { kind: 'whisper', from: 'staff', text: `Whisper 0 ${MARK}`, place: 'whisper 0', id: '#w', refused: null },
  { kind: 'turn', from: 'staff', text: 'hello', place: 'turn 2', id: '#b', refused: null },
  { kind: 'turn', from: 'staff', text: 'hello', place: 'turn 3', id: '#c', refused: null },
  { kind: 'turn', from: 'visitor', text: ' ', place: 'turn 4', id: '#x', refused: 'empty' },
  { kind: 'whisper', from: 'staff', text: `Whisper 3 ${MARK}`, place: 'whisper 3', id: '#v', refused: null },
  { kind: 'turn', from: 'visitor', text: 'one\r\ntwo', place: 'turn 5', id: '#d', refused: null },
]

type Line = Omit<ToldEntry, 'n'>
const line = (id: string, what: ToldBody, by: Side | 'system', text?: string): Line => ({
  id,
  at: 0,
  by: by === 'staff' ? { kind: by, name: 'Ana' } : { kind: by },
  what,
  ...(text === undefined ? {} : { text }),
})

const WHISPERS = ['#w', '#v']
const log: readonly Line[] = [
  // The opening has the id of the command, and the first words have one of their own.
  line('#a', { kind: 'opened', form: 'chat', handle: 'V-4F2K' }, 'visitor'),
  line('#n1', { kind: 'notice', about: 'welcome' }, 'system', 'Welcome'),
  line('#n2', { kind: 'message' }, 'visitor', 'hi'),
  line('#n3', { kind: 'claimed' }, 'staff'),
  line('#w', { kind: 'whisper' }, 'staff', `Whisper 0 ${MARK}`),
  line('#b', { kind: 'message' }, 'staff', 'hello'),
  line('#c', { kind: 'message' }, 'staff', 'hello'),
  line('#v', { kind: 'whisper' }, 'staff', `Whisper 3 ${MARK}`),
  line('#d', { kind: 'message' }, 'visitor', 'one\ntwo'),
]

const numbered = (lines: readonly Line[]): readonly ToldEntry[] => lines.map((one, nth) => ({ ...one, n: nth + 1 }))
const copyOf = (reader: Side, lines: readonly Line[] = log): Copy => {
  const entries = numbered(lines.filter(({ id }) => reader === 'staff' || !WHISPERS.includes(id)))
  return { reader, head: entries.length, entries }
}
const whole: Played = { chat: 'one', typed, copies: [copyOf('visitor'), copyOf('staff')], heard: ['{"t":"beat"}'] }

/** How many of each fault there are. */
const counted = (played: Partial<Played>): Readonly<Record<string, number>> => {
  const account: Account = accountOf({ ...whole, ...played })
  return Object.fromEntries(Object.entries(account).flatMap(([fault, lines]) => (lines.length === 0 ? [] : [[fault, lines.length]])))
}

/** Both readers' copies of a log that has become another. */
const copiesOf = (change: (lines: readonly Line[]) => readonly Line[]): readonly Copy[] => [
  copyOf('visitor', change(log)),
  copyOf('staff', change(log)),
]
const without = (id: string) => (lines: readonly Line[]) => lines.filter((one) => one.id !== id)
const swapped = (one: string, other: string) => (lines: readonly Line[]) => {
  const [from, to] = [lines.find(({ id }) => id === one), lines.find(({ id }) => id === other)]
  return lines.flatMap((each) => (each === from ? (to ?? []) : each === to ? (from ?? []) : each))
}
const replaced = (id: string, change: Partial<Line>) => (lines: readonly Line[]) =>
  lines.map((one) => (one.id === id ? { ...one, ...change } : one))

test('a chat that came back whole has no faults, though texts repeat and one was refused', () => {
  assert.deepEqual(counted({}), {})
})

test('a visitor may type while a whisper is under way', () => {
  assert.deepEqual(counted({ copies: copiesOf(swapped('#v', '#d')) }), {})
})

for (const id of ['#n2', '#b', '#c', '#d', '#w'])
  test(`the loss of ${id} shows, for one reader and for both`, () => {
    assert.deepEqual(counted({ copies: copiesOf(without(id)) }), { lost: 1 })
    assert.deepEqual(counted({ copies: [copyOf('visitor'), copyOf('staff', without(id)(log))] }), { lost: 1 })
  })

test('what never came is lost for whoever should have read it', () => {
  assert.deepEqual(counted({ copies: [] }), { lost: 6 })
  assert.deepEqual(counted({ copies: [copyOf('staff')] }), { lost: 4 }, 'whispers are not for the visitor')
  assert.deepEqual(
    counted({ typed: typed.map((one) => (one.id === '#d' ? { ...one, id: null } : one)), copies: copiesOf(without('#d')) }),
    {
      lost: 1,
    },
  )
})

test('a copy that ends before its head has lost something', () => {
  const short = copyOf('staff', without('#n1')(log))
  assert.deepEqual(counted({ copies: [copyOf('visitor'), { ...short, head: short.head + 1 }] }), { lost: 1 })
})

test('a text that is not what was typed, or not of whom, is lost', () => {
  assert.deepEqual(counted({ copies: copiesOf(replaced('#b', { text: 'hell' })) }), { lost: 1 })
  assert.deepEqual(counted({ copies: copiesOf(replaced('#b', { by: { kind: 'visitor' } })) }), { lost: 1 })
  assert.deepEqual(counted({ copies: copiesOf(replaced('#n2', { text: 'ho' })) }), { lost: 1 })
})

test('what is there twice is doubled, under the same id or another', () => {
  const again = (id: string) =>
    copiesOf((lines) => [...lines, ...lines.filter((one) => one.id === id).map((one) => ({ ...one, id: '#z' }))])
  const same = (id: string) => copiesOf((lines) => [...lines, ...lines.filter((one) => one.id === id)])
  for (const id of ['#n2', '#b', '#d']) assert.deepEqual(counted({ copies: again(id) }), { doubled: 1 }, `${id} under another id`)
  for (const id of ['#n2', '#b', '#d', '#n3', '#a', '#n1']) assert.deepEqual(counted({ copies: same(id) }), { doubled: 1 }, `${id} again`)
  assert.deepEqual(counted({ copies: again('#a') }), { doubled: 1 }, 'opened twice')
})

test('a refused turn that is there all the same is one too many', () => {
  const copies = copiesOf((lines) => [...lines, line('#x', { kind: 'message' }, 'visitor', ' ')])
  assert.deepEqual(counted({ copies }), { doubled: 1 })
})

test('turns that changed places are out of order, of two sides and of one', () => {
  assert.deepEqual(counted({ copies: copiesOf(swapped('#b', '#c')) }), { out_of_order: 1 })
  assert.deepEqual(counted({ copies: copiesOf(swapped('#c', '#d')) }), { out_of_order: 1 })
  assert.deepEqual(counted({ copies: [copyOf('visitor', swapped('#b', '#c')(log)), copyOf('staff')] }), { out_of_order: 1 })
})

test('a whisper keeps its place among what its listener typed and had seen', () => {
  assert.deepEqual(counted({ copies: copiesOf(swapped('#c', '#v')) }), { out_of_order: 1 })
  assert.deepEqual(counted({ copies: copiesOf(swapped('#n2', '#w')) }), { out_of_order: 1 })
})

test('an entry that is told behind a later one is out of order', () => {
  const { entries, ...copy } = copyOf('staff')
  const [first, second, ...rest] = entries
  assert.ok(first !== undefined && second !== undefined)
  assert.deepEqual(counted({ copies: [copyOf('visitor'), { ...copy, entries: [second, first, ...rest] }] }), { out_of_order: 1 })
})

test('a whisper leaks by its words, its id or its kind, in a frame and in what is read back', () => {
  assert.deepEqual(counted({ heard: [`{"text":"Whisper 3 ${MARK}"}`] }), { leaked_whispers: 1 })
  assert.deepEqual(counted({ heard: ['{"id":"#w"}', '{"t":"ack","id":"#v"}'] }), { leaked_whispers: 2 })
  assert.deepEqual(counted({ heard: ['{"what":{"kind":"whisper"}}'] }), { leaked_whispers: 1 })
  const leaky = numbered(log)
  assert.deepEqual(counted({ copies: [{ reader: 'visitor', head: leaky.length, entries: leaky }, copyOf('staff')] }), {
    leaked_whispers: 2,
  })
})

test('words that only look like a whisper are none', () => {
  assert.deepEqual(counted({ heard: [JSON.stringify({ text: '{"kind":"whisper"}' })] }), {})
})
