// Which shift somebody is on, and which comes next.

import assert from 'node:assert/strict'
import test from 'node:test'
import { nextShift, type Own, type Slot, type Staffed, shiftNow, windowOf } from '../index.ts'
import { MONDAYS } from '../testing/shift.ts'

const time = (text: string): number => Date.parse(`2026-11-23T${text}Z`)

const shift = (start: string, end: string, slot: Slot = 'listener', relieved = false): Staffed => ({
  occurrence: { series: 's', desk: 'desk', key: `2026-11-23T${start}`, start: time(start), end: time(end), slots: MONDAYS.slots },
  people: [
    { person: 'ben', slot: 'coordinator', relieved: false },
    { person: 'ana', slot, relieved },
  ],
})

const told = (own: Own | null): string => (own === null ? 'none' : `${own.occurrence.key.slice(11)} ${own.slot}`)

test('SH-15 a shift is open from the minutes of its desk before its start until its end', () => {
  assert.deepEqual(windowOf({ start: time('10:00'), end: time('14:00') }, 5), { from: time('09:55'), to: time('14:00') })
  const on = (now: number) => told(shiftNow([shift('10:00', '14:00')], 'ana', now, 5))
  assert.equal(on(time('09:55') - 1), 'none')
  assert.equal(on(time('09:55')), '10:00 listener')
  assert.equal(on(time('14:00') - 1), '10:00 listener')
  assert.equal(on(time('14:00')), 'none')
  assert.equal(told(shiftNow([shift('10:00', '14:00')], 'ana', time('09:30'), 30)), '10:00 listener')
  assert.equal(told(shiftNow([shift('10:00', '14:00')], 'ana', time('09:59'), 0)), 'none')
  assert.equal(told(shiftNow([shift('10:00', '14:00')], 'eve', time('12:00'), 5)), 'none')
})

test('SH-16 whoever is relieved is off at once, whoever is not at the end', () => {
  assert.equal(told(shiftNow([shift('10:00', '14:00', 'listener', true)], 'ana', time('13:56'), 5)), 'none')
  assert.equal(told(shiftNow([shift('10:00', '14:00', 'listener', true)], 'ben', time('13:56'), 5)), '10:00 coordinator')
  assert.equal(told(shiftNow([shift('10:00', '14:00')], 'ana', time('13:59'), 5)), '10:00 listener')
})

test('SH-16 of two that are open it is the one that began first, until one is relieved of it or it ends', () => {
  const both = (relieved: boolean) => [shift('14:00', '18:00', 'supervisor'), shift('10:00', '14:00', 'listener', relieved)]
  assert.equal(told(shiftNow(both(false), 'ana', time('13:57'), 5)), '10:00 listener')
  assert.equal(told(shiftNow(both(true), 'ana', time('13:57'), 5)), '14:00 supervisor')
  assert.equal(told(shiftNow(both(false), 'ana', time('14:00'), 5)), '14:00 supervisor')
})

test('SH-17 the next shift is the first that starts later than now', () => {
  const day = [shift('18:00', '22:00'), shift('10:00', '14:00'), shift('14:00', '18:00', 'supervisor')]
  const next = (now: string) => told(nextShift(day, 'ana', time(now)))
  assert.equal(next('09:59'), '10:00 listener')
  assert.equal(next('10:00'), '14:00 supervisor')
  assert.equal(next('17:59'), '18:00 listener')
  assert.equal(next('18:00'), 'none')
  assert.equal(told(nextShift(day, 'eve', time('09:00'))), 'none')
})
