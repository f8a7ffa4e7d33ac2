// Who fits on the shifts that a change makes.

import assert from 'node:assert/strict'
import test from 'node:test'
import { type Fellows, type Made, mayLeaveShift, misfit, type Occurrence, type OnShift } from '../index.ts'
import { MONDAYS } from '../testing/shift.ts'

const HOUR = 3_600_000

const shift = (start: number, people: readonly OnShift[], series = 's'): Made => ({
  occurrence: { series, desk: 'desk', key: `2026-11-23T${start}:00`, start: start * HOUR, end: (start + 4) * HOUR, slots: MONDAYS.slots },
  date: '2026-11-23',
  people,
})
const ana: OnShift = { person: 'ana', slot: 'listener' }
const others = ['ben', 'cy', 'dan'].map((person): OnShift => ({ person, slot: 'listener' }))

const fellows = (different: Partial<Fellows> = {}): Fellows => ({
  members: new Map([...others, ana].map(({ person }) => [person, { name: person.toUpperCase(), role: 'listener' }])),
  elsewhere: new Map(),
  daysOff: [],
  training: false,
  ...different,
})

const why = (before: readonly Made[], after: readonly Made[], known = fellows()): string => {
  const refused = misfit(before, after, known)
  return refused === null ? 'fits' : [refused.refusal.rule, refused.refusal.who ?? refused.refusal.what ?? ''].join(' ').trim()
}

test('SH-13 whoever a change puts on two shifts at once does not fit, of whatever series', () => {
  const elsewhere: Occurrence = shift(12, [], 'other').occurrence
  assert.equal(why([], [shift(10, [ana])]), 'fits')
  assert.equal(why([], [shift(10, [ana]), shift(13, [ana])]), 'on-another-shift ANA')
  assert.equal(why([], [shift(10, [ana]), shift(14, [ana])]), 'fits')
  assert.equal(why([], [shift(10, [ana])], fellows({ elsewhere: new Map([['ana', [elsewhere]]]) })), 'on-another-shift ANA')
})

test('SH-13 one more than a slot takes does not fit, and whoever was there before stays', () => {
  assert.equal(why([], [shift(10, [ana, ...others])]), 'slot-full listener')
  assert.equal(why([shift(10, others)], [shift(10, [...others, ana])]), 'slot-full listener')
  assert.equal(why([shift(10, [ana, ...others])], [shift(10, [ana, ...others])]), 'fits')
})

test('SH-12 whoever is not on the desk does not fit, and who has left it keeps nobody from a change or from their place', () => {
  const { members } = fellows()
  const gone = fellows({ members: new Map([...members].filter(([person]) => person !== 'ana')) })
  assert.equal(why([], [shift(10, [ana])], gone), 'not-a-member')
  assert.equal(why([shift(10, [ana])], [shift(10, [ana])], gone), 'fits')
  assert.equal(why([shift(10, [ana])], [shift(11, [ana])], gone), 'fits')
  const [ben, ...rest] = others
  assert.ok(ben !== undefined)
  assert.equal(why([shift(10, [ana, ben])], [shift(10, [ana, ben, ...rest])], gone), 'fits')
})

test('SH-23 nobody is put on a shift on a day they have off', () => {
  const off = (from: string, until: string) => fellows({ daysOff: [{ person: 'ana', from, until }] })
  assert.equal(why([], [shift(10, [ana])], off('2026-11-20', '2026-11-23')), 'has-time-off ANA')
  assert.equal(why([], [shift(10, [ana])], off('2026-11-20', '2026-11-22')), 'fits')
  assert.equal(why([], [shift(10, [ana])], off('2026-11-24', '2026-11-24')), 'fits')
  assert.equal(why([shift(10, [ana])], [shift(10, [ana])], off('2026-11-23', '2026-11-23')), 'fits')
  // A series at another time is not kept by the holiday of whoever stands for it.
  assert.equal(why([shift(10, [ana])], [shift(11, [ana])], off('2026-11-23', '2026-11-23')), 'fits')
  assert.equal(why([shift(10, others)], [shift(11, [ana])], off('2026-11-23', '2026-11-23')), 'has-time-off ANA')
})

test('SH-20 somebody takes themselves off a shift until a week before it', () => {
  const [start, week] = [Date.UTC(2026, 10, 23, 10), 7 * 24 * HOUR]
  assert.equal(mayLeaveShift({ start }, start - week), null)
  assert.equal(mayLeaveShift({ start }, start - week + 1)?.refusal.rule, 'too-near-to-leave')
})
