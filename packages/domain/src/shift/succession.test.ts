// Which shift comes after which, as given, when, happens.

import assert from 'node:assert/strict'
import test from 'node:test'
import { type DayShift, passingOnTo, shiftsAfter } from '../index.ts'
import { came, on, shift, time } from '../testing/day.ts'

const ana = on('ana')
const names = (shifts: readonly DayShift[]): string => shifts.map(({ key }) => key.slice(11)).join(' ')
const after = (of: DayShift, ...others: readonly DayShift[]): string => names(shiftsAfter([of, ...others], of))
const first = shift('10:00', '14:00', ana)

test('DAY-19 the next shift is the one that begins nearest to the end, of those that begin and end later and have somebody', () => {
  assert.equal(after(first, shift('14:00', '18:00', ana), shift('18:00', '22:00', ana)), '14:00')
  assert.equal(after(first, shift('12:00', '16:00', ana), shift('14:00', '18:00', ana)), '14:00')
  assert.equal(after(first, shift('13:45', '18:00', ana), shift('14:30', '18:00', ana)), '13:45')
  assert.equal(after(first, shift('20:00', '22:00', ana)), '20:00')
  assert.equal(after(first, shift('14:00', '18:00'), shift('18:00', '22:00', ana)), '18:00')
  assert.equal(after(first, shift('06:00', '10:00', ana), shift('09:00', '15:00', ana), shift('11:00', '13:00', ana)), '')
})

test('DAY-19 of two that begin at the same time both are', () => {
  assert.equal(after(first, shift('14:00', '16:00', ana), { ...shift('14:00', '18:00', ana), series: 't' }), '14:00 14:00')
})

test('DAY-19 a shift passes on once it is over, or once whoever coordinates it has been relieved', () => {
  const next = shift('14:00', '18:00', ana)
  const from = (now: string, ...people: readonly Parameters<typeof shift>[2][]) =>
    names(passingOnTo([shift('10:00', '14:00', ...people), next], next, time(now)))
  assert.deepEqual([from('13:59', ana), from('14:00', ana)], ['', '10:00'])
  const relieved = { relievedAt: time('13:57') }
  assert.equal(from('13:58', came('cy', '10:00', 'coordinator', relieved)), '10:00')
  assert.equal(from('13:58', came('ana', '10:00', 'listener', relieved), came('cy', '10:00', 'coordinator')), '')
  const last = shift('18:00', '22:00', ana)
  assert.equal(names(passingOnTo([first, next, last], last, time('18:00'))), '14:00')
})
