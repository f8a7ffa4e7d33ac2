// What is asked on a shift, as given, when, happens.

import assert from 'node:assert/strict'
import test from 'node:test'
import { askOnShift, type DayShift, type DeskDay, relievable, type ShiftAsking, tellsLate } from '../index.ts'
import { asked, came, day, on, shift, time } from '../testing/day.ts'

const late = (minutes: number | null, whom: string | null = null): ShiftAsking => ({ kind: 'late', minutes, asked: whom })
const relieve = (whom: string | null): ShiftAsking => ({ kind: 'relief', minutes: null, asked: whom })
const cover = (minutes: number | null): ShiftAsking => ({ kind: 'cover', minutes, asked: null })

function asks(on: DeskDay, of: DayShift, person: string, asking: ShiftAsking): string {
  const verdict = askOnShift(on, of, person, asking)
  if (!verdict.ok) return verdict.refusal.rule
  const { asked, until, begins } = verdict.value
  return `${asked ?? 'whoever'} until ${new Date(until).toISOString().slice(11, 16)}${begins ? ', begins' : ''}`
}

const morning = shift(
  '06:00',
  '10:00',
  came('eve', '06:00'),
  came('cy', '06:00', 'coordinator'),
  came('dan', '06:00', 'listener', { relievedAt: 1 }),
)
const own = shift('10:00', '14:00', on('ana'), on('ben', {}, 'coordinator'))

test('DAY-3 it is told who is on the shift before, of the same slot first', () => {
  const now = day('09:40', [own, morning])
  assert.equal(asks(now, own, 'ana', late(10)), 'eve until 10:10')
  assert.equal(asks(now, own, 'ben', late(120)), 'cy until 12:00')
  assert.equal(asks(now, own, 'ana', late(10, 'cy')), 'cy until 10:10')
  for (const other of ['dan', 'ben', 'ana', 'zed']) assert.equal(asks(now, own, 'ana', late(10, other)), 'not-to-ask')
})

test('DAY-3 the shift before ends when the next begins, or as long before or after as that opens', () => {
  const before = (end: string) => tellsLate(day('09:40', [own, shift('06:00', end, came('eve', '06:00'))]), own, on('ana')).join()
  assert.deepEqual(['09:54', '09:55', '10:00', '10:05', '10:06'].map(before), ['', 'eve', 'eve', 'eve', ''])
})

test('DAY-3 where nobody is on the shift before it is who coordinates now, or whoever is there', () => {
  const long = shift('08:00', '12:00', came('cy', '08:00', 'coordinator'), came('eve', '08:00'))
  assert.equal(asks(day('09:40', [own, long]), own, 'ana', late(10)), 'cy until 10:10')
  assert.equal(asks(day('09:40', [own]), own, 'ana', late(10)), 'whoever until 10:10')
  assert.equal(asks(day('10:05', [own]), own, 'ana', late(10)), 'whoever until 10:15')
})

test('DAY-3 it is said before having come, of 1 to 120 minutes, by who is on the shift', () => {
  const now = day('09:58', [shift('10:00', '14:00', came('ana', '09:57')), morning])
  assert.equal(asks(now, now.shifts[0] ?? own, 'ana', late(10)), 'come-already')
  for (const minutes of [null, 0, 121, 1.5, Number.NaN])
    assert.equal(asks(day('09:40', [own]), own, 'ana', late(minutes)), 'not-late-minutes')
  assert.equal(asks(day('09:40', [own]), own, 'zed', late(10)), 'not-your-shift')
  assert.equal(asks(day('14:00', [own]), own, 'ana', late(10)), 'shift-over')
})

const ending = shift('10:00', '14:00', came('ana', '10:00'), on('tom'), came('gus', '10:00', 'listener', { relievedAt: 1 }))
const next = shift('14:00', '18:00', came('ben', '13:56'), on('fay'))
const names = (now: string, shifts: readonly DayShift[], person: string) =>
  relievable(day(now, shifts), shifts.find((one) => one.people.some((who) => who.person === person)) ?? own, person).map(
    (one) => one.person,
  )

test('DAY-5 who has come to a later shift relieves in the last minutes of one that ends', () => {
  const at = (now: string) => asks(day(now, [ending, next]), next, 'ben', relieve('ana'))
  assert.equal(at('13:55'), 'ana until 14:00')
  assert.equal(
    asks(
      day('13:54', [ending, { ...next, start: time('13:59'), people: [came('ben', '13:54')] }]),
      { ...next, start: time('13:59'), people: [came('ben', '13:54')] },
      'ben',
      relieve('ana'),
    ),
    'too-early-to-relieve',
  )
  assert.equal(at('14:00'), 'not-to-relieve')
  assert.deepEqual(names('13:57', [ending, next], 'ben'), ['ana'])
  assert.deepEqual(names('13:54', [ending, next], 'ben'), [])
})

test('DAY-5 nobody relieves who has not come, is relieved, or goes on longer, and nobody who has not come relieves', () => {
  for (const whom of ['tom', 'gus', 'ben', 'zed'])
    assert.equal(asks(day('13:57', [ending, next]), next, 'ben', relieve(whom)), 'not-to-relieve')
  assert.equal(asks(day('13:57', [ending, next]), next, 'fay', relieve('ana')), 'come-first')
  assert.equal(asks(day('13:57', [ending, next]), ending, 'ana', relieve('ben')), 'not-to-relieve')
  const gone = shift('14:00', '18:00', came('ben', '13:56', 'listener', { leftAt: time('13:57') }))
  assert.equal(asks(day('13:58', [ending, gone]), gone, 'ben', relieve('ana')), 'come-first')
  assert.equal(asks(day('13:57', [ending, next]), ending, 'gus', relieve(null)), 'relieved-already')
})

test('DAY-5 of those of the same shift one relieves the other', () => {
  const both = shift('10:00', '14:00', came('ana', '10:00'), came('ben', '10:00'))
  assert.equal(asks(day('13:56', [both]), both, 'ben', relieve('ana')), 'ana until 14:00')
  assert.equal(asks(day('13:56', [both]), both, 'ben', relieve('ben')), 'not-to-relieve')
})

test('DAY-6 one asks to be relieved at any time of the shift that one has come to', () => {
  assert.equal(asks(day('11:00', [ending]), ending, 'ana', relieve(null)), 'whoever until 14:00')
  assert.equal(asks(day('11:00', [ending]), ending, 'tom', relieve(null)), 'come-first')
})

test('DAY-7 a break begins at once where somebody else takes calls, and else waits', () => {
  const at = (different: Partial<DeskDay>) => asks(day('11:00', [ending], different), ending, 'ana', cover(15))
  assert.equal(at({ answering: ['ana', 'ben'] }), 'whoever until 11:15, begins')
  assert.equal(at({ answering: ['ana'] }), 'whoever until 11:15')
  assert.equal(at({ answering: [] }), 'whoever until 11:15')
  assert.equal(at({ answering: [], inHours: false }), 'whoever until 11:15, begins')
  for (const minutes of [null, 4, 61, 5.5]) assert.equal(asks(day('11:00', [ending]), ending, 'ana', cover(minutes)), 'not-cover-minutes')
  assert.equal(asks(day('11:00', [ending]), ending, 'tom', cover(15)), 'come-first')
})

test('DAY-8 the same is not asked twice while it is not answered', () => {
  const again = (one: Parameters<typeof asked>[0], now = '11:00') =>
    asks(day(now, [ending], { asks: [asked({ until: time('11:15'), ...one })] }), ending, 'ana', cover(15))
  assert.equal(again({}), 'asked-already')
  assert.equal(again({ answer: { yes: false, by: 'ben' } }), 'whoever until 11:15')
  assert.equal(again({}, '11:15'), 'whoever until 11:30')
  assert.equal(again({ kind: 'relief' }), 'whoever until 11:15')
  assert.equal(again({ asker: 'ben' }), 'whoever until 11:15')
})
