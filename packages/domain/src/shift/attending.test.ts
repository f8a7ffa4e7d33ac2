// Coming to a shift, as given, when, happens.

import assert from 'node:assert/strict'
import test from 'node:test'
import {
  checkInTo,
  confirmShift,
  type DayShift,
  dutiesDue,
  isToConfirm,
  minutesLate,
  missedNow,
  outAt,
  ROOM_BEFORE,
  type Verdict,
} from '../index.ts'
import { came, on, policy, shift, time } from '../testing/day.ts'

const MINUTE = 60_000
const told = (verdict: Verdict<boolean>): boolean | string =>
  verdict.ok ? verdict.value : `${verdict.refusal.rule}${verdict.refusal.what === undefined ? '' : ` ${verdict.refusal.what}`}`

test('DAY-1 one comes from when the shift opens until it ends', () => {
  const comes = (now: number) => told(checkInTo(shift('10:00', '14:00', on('ana')), 'ana', policy, now))
  assert.equal(comes(time('09:55') - 1), 'shift-not-open 5')
  assert.equal(comes(time('09:55')), true)
  assert.equal(comes(time('14:00') - 1), true)
  assert.equal(comes(time('14:00')), 'shift-over')
  assert.equal(told(checkInTo(shift('10:00', '14:00', on('ana')), 'ana', { ...policy, opensBefore: 30 }, time('09:30'))), true)
})

test('DAY-1 a second time is the first, and not for whom it is not or who was relieved', () => {
  const there = shift('10:00', '14:00', came('ana', '10:00'), came('ben', '10:00', 'listener', { relievedAt: time('11:00') }))
  assert.equal(told(checkInTo(there, 'ana', policy, time('11:00'))), false)
  assert.equal(told(checkInTo(there, 'ben', policy, time('11:00'))), 'relieved-already')
  assert.equal(told(checkInTo(there, 'eve', policy, time('11:00'))), 'not-your-shift')
})

test('DAY-1 who comes after the start is late', () => {
  assert.equal(minutesLate(time('10:00'), time('09:58')), null)
  assert.equal(minutesLate(time('10:00'), time('10:00')), null)
  assert.equal(minutesLate(time('10:00'), time('10:00') + 1), 0)
  assert.equal(minutesLate(time('10:00'), time('10:12')), 12)
  assert.equal(minutesLate(time('10:00'), null), null)
})

test('DAY-10 whoever is put on a shift that runs is waited for as long as anybody else', () => {
  const missed = (now: string, different: object) => missedNow(shift('10:00', '14:00', on('ana', different)), policy, time(now)).length
  const put = { putAt: time('11:00') }
  assert.deepEqual([missed('11:09', put), missed('11:10', put)], [0, 1])
  assert.deepEqual([missed('10:09', { putAt: time('08:00') }), missed('10:10', { putAt: time('08:00') })], [0, 1])
  assert.deepEqual([missed('10:29', { lateMinutes: 30, agreed: true }), missed('10:30', { lateMinutes: 30, agreed: true })], [0, 1])
})

test('DAY-2 a shift is confirmed from its reminder on, and once', () => {
  const says = (now: number, one = on('ana')) => told(confirmShift(shift('10:00', '14:00', one), 'ana', policy, now))
  assert.equal(says(time('10:00') - 24 * 60 * MINUTE - 1), 'not-to-confirm-yet 24')
  assert.equal(says(time('10:00') - 24 * 60 * MINUTE), true)
  assert.equal(says(time('09:00'), on('ana', { confirmedAt: 1 })), false)
  assert.equal(says(time('14:00')), 'shift-over')
  assert.equal(told(confirmShift(shift('10:00', '14:00'), 'ana', policy, time('09:00'))), 'not-your-shift')
  const asks = (now: string, one = on('ana')) => isToConfirm(shift('10:00', '14:00', one), one, policy, time(now))
  assert.deepEqual(
    [asks('09:00'), asks('10:00'), asks('09:58', came('ana', '09:57')), asks('09:00', on('ana', { confirmedAt: 1 }))],
    [true, false, false, false],
  )
})

test('DAY-10 who has not come is missed after the minutes of the desk, once', () => {
  const missed = (now: number, one = on('ana')) => missedNow(shift('10:00', '14:00', one), policy, now).length
  assert.deepEqual([missed(time('10:10') - 1), missed(time('10:10')), missed(time('15:00'))], [0, 1, 1])
  assert.equal(missed(time('11:00'), came('ana', '10:20')), 0)
  assert.equal(missed(time('11:00'), on('ana', { missedAt: time('10:10') })), 0)
  assert.equal(missed(time('11:00'), on('ana', { relievedAt: time('10:05') })), 0)
})

test('DAY-4 who is late as agreed is missed only when those minutes are over as well', () => {
  const missed = (now: number, lateMinutes: number, agreed: boolean) =>
    missedNow(shift('10:00', '14:00', on('ana', { lateMinutes, agreed })), policy, now).length
  assert.deepEqual([missed(time('10:29'), 30, true), missed(time('10:30'), 30, true)], [0, 1])
  assert.equal(missed(time('10:10'), 30, false), 1)
  assert.deepEqual([missed(time('10:09'), 3, true), missed(time('10:10'), 3, true)], [0, 1])
})

test('DAY-11 one is there until one is relieved, or goes, or to the end', () => {
  const out = (different: object, now: string) =>
    outAt({ end: time('14:00') }, { inAt: time('10:00'), leftAt: null, relievedAt: null, ...different }, time(now))
  assert.equal(out({}, '13:59'), null)
  assert.equal(out({}, '14:00'), time('14:00'))
  assert.equal(out({ leftAt: time('12:00') }, '15:00'), time('12:00'))
  assert.equal(out({ relievedAt: time('13:56'), leftAt: time('13:57') }, '15:00'), time('13:56'))
  assert.equal(out({ inAt: null }, '15:00'), null)
})

test('DAY-12 what is due for a shift, and when it is not any more', () => {
  const due = (now: number, one: DayShift = shift('10:00', '14:00', on('ana'))) => dutiesDue(one, policy, now).join()
  const before = (minutes: number) => time('10:00') - minutes * MINUTE
  assert.equal(due(before(24 * 60) - 1), '')
  assert.equal(due(before(24 * 60)), 'remind')
  assert.equal(due(before(12 * 60)), 'remind,unconfirmed')
  assert.equal(due(time('10:00') - ROOM_BEFORE), 'remind,unconfirmed,room')
  assert.equal(due(time('10:00')), 'room')
  assert.equal(due(time('14:00')), 'end')
  assert.equal(due(time('10:00'), shift('10:00', '14:00')), '')
  assert.equal(due(time('14:00'), shift('10:00', '14:00')), 'end')
})
