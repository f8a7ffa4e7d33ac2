// The shifts of a series, its exceptions, and closures.

import assert from 'node:assert/strict'
import test from 'node:test'
import { type Exception, occurrencesOf } from '../index.ts'
import { at, given, MONDAYS, series } from '../testing/shift.ts'

test('SH-5 those are given that overlap the time that is asked for, by their keys', () => {
  const look = (from: string, to: string) =>
    occurrencesOf(series(), [], [], { from: at(from), to: at(to) }).map(({ key, desk }) => `${desk} ${key}`)
  assert.deepEqual(look('2026-11-01T00:00Z', '2026-12-01T00:00Z'), ['desk 2026-11-23T10:00', 'desk 2026-11-30T10:00'])
  assert.deepEqual(look('2026-11-23T13:59Z', '2026-11-23T15:00Z'), ['desk 2026-11-23T10:00'])
  assert.deepEqual(look('2026-11-23T14:00Z', '2026-11-30T10:00Z'), [])
  assert.deepEqual(look('2026-11-23T12:00Z', '2026-11-23T12:00Z'), [])
  assert.deepEqual(look('2026-11-23T13:00Z', '2026-11-23T11:00Z'), [])
})

test('SH-5 the furthest zones and the longest shifts are found by any of their minutes', () => {
  for (const [timeZone, minute, start] of [
    ['Pacific/Kiritimati', 0, '2026-11-22T10:00Z'],
    ['Pacific/Kiritimati', 1439, '2026-11-23T09:59Z'],
    ['Etc/GMT+12', 1439, '2026-11-24T11:59Z'],
  ] as const) {
    const whole = { timeZone, from: minute, to: minute + 1440, rule: null }
    const found = (after: number) => {
      const from = at(start) + after * 60_000
      return occurrencesOf(series(whole), [], [], { from, to: from + 60_000 }).length
    }
    assert.deepEqual([-1, 0, 1439, 1440].map(found), [0, 1, 1, 0], timeZone)
  }
})

test('SH-5 a rule ends where it says, and without an end goes on for ever', () => {
  assert.deepEqual(given({ rule: 'FREQ=WEEKLY;COUNT=2' }, '2026-01-01T00:00Z', '2027-06-01T00:00Z').length, 2)
  assert.deepEqual(given({ rule: 'FREQ=WEEKLY;UNTIL=20261207' }, '2026-01-01T00:00Z', '2027-06-01T00:00Z').length, 3)
  assert.deepEqual(given({ rule: null }, '2026-01-01T00:00Z', '2027-06-01T00:00Z').length, 1)
  assert.deepEqual(given({ rule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE' }, '2026-11-23T00:00Z', '2026-12-10T00:00Z'), [
    '2026-11-23T10:00/2026-11-23T14:00',
    '2026-11-25T10:00/2026-11-25T14:00',
    '2026-12-07T10:00/2026-12-07T14:00',
    '2026-12-09T10:00/2026-12-09T14:00',
  ])
  assert.deepEqual(given({}, '2199-06-01T00:00Z', '2199-06-05T00:00Z'), ['2199-06-03T10:00/2199-06-03T14:00'])
})

test('SH-5 what is looked at has an end, whatever is asked', () => {
  const endless = (from: number, to: number) => occurrencesOf(series({ rule: 'FREQ=DAILY' }), [], [], { from, to }).length
  assert.equal(endless(at('2027-01-01T00:00Z'), Number.POSITIVE_INFINITY), 732)
  assert.equal(endless(Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY), 0)
  assert.equal(endless(at('2199-12-31T00:00Z'), Number.MAX_VALUE), 1)
  assert.equal(endless(at('2300-01-01T00:00Z'), at('2301-01-01T00:00Z')), 0)
  assert.equal(endless(Number.NaN, Number.NaN), 0)
})

const words = (date: string, from = 600, to = 840) => ({ date, from, to, slots: MONDAYS.slots })
const moved = (date: string, from?: number, to?: number): Exception => ({ key: '2026-11-30T10:00', change: words(date, from, to) })

test('SH-6 a cancelled shift is not there, and the others are', () => {
  assert.deepEqual(given({}, '2026-11-23T00:00Z', '2026-12-10T00:00Z', [{ key: '2026-11-30T10:00', change: null }]), [
    '2026-11-23T10:00/2026-11-23T14:00',
    '2026-12-07T10:00/2026-12-07T14:00',
  ])
})

test('SH-6 a moved shift is found where it is now, by its old key', () => {
  assert.deepEqual(given({}, '2026-11-30T00:00Z', '2026-12-02T00:00Z', [moved('2026-11-30', 660, 900)]), [
    '2026-11-30T11:00/2026-11-30T15:00',
  ])
  assert.deepEqual(given({}, '2026-11-30T00:00Z', '2026-12-02T00:00Z', [moved('2027-03-30')]), [])
  assert.deepEqual(given({}, '2027-03-30T00:00Z', '2027-03-31T00:00Z', [moved('2027-03-30')]), ['2027-03-30T10:00/2027-03-30T14:00'])
  const [found] = occurrencesOf(series(), [moved('2027-03-30')], [], { from: at('2027-03-30T00:00Z'), to: at('2027-03-31T00:00Z') })
  assert.equal(found?.key, '2026-11-30T10:00')
  assert.deepEqual(given({}, '2026-11-30T00:00Z', '2026-12-08T00:00Z', [moved('2026-12-07', 0, 60)]), [
    '2026-12-07T00:00/2026-12-07T01:00',
    '2026-12-07T10:00/2026-12-07T14:00',
  ])
})

test('SH-6 one shift takes others, and the series does not', () => {
  const slots = { supervisor: 0, coordinator: 0, listeners: { least: 5, most: 9 } } as const
  const change: Exception = { key: '2026-11-30T10:00', change: { ...words('2026-11-30'), slots } }
  const all = occurrencesOf(series(), [change], [], { from: at('2026-11-23T00:00Z'), to: at('2026-12-10T00:00Z') })
  assert.deepEqual(
    all.map((one) => one.slots.listeners.least),
    [2, 5, 2],
  )
})

test('SH-6 the last exception of a key counts, and one without a shift says nothing', () => {
  const look = (...exceptions: readonly Exception[]) => given({}, '2026-11-30T00:00Z', '2026-12-02T00:00Z', exceptions)
  assert.deepEqual(look(moved('2026-11-30', 0, 60), { key: '2026-11-30T10:00', change: null }), [])
  assert.deepEqual(look({ key: '2026-11-30T10:00', change: null }, moved('2026-11-30', 0, 60)), ['2026-11-30T00:00/2026-11-30T01:00'])
  const there = ['2026-11-30T10:00/2026-11-30T14:00']
  for (const key of ['2026-11-24T10:00', '2026-11-30T11:00', '2026-11-16T10:00', '2026-11-31T10:00', 'x', ''])
    assert.deepEqual(look({ key, change: words('2026-12-01') }), there, key)
})

test('SH-7 a closure takes away what begins on its days, and leaves what began before', () => {
  const nights = { from: 1320, to: 1800, rule: 'FREQ=DAILY' }
  assert.deepEqual(given(nights, '2026-12-23T12:00Z', '2026-12-27T00:00Z', [], ['2026-12-25']), [
    '2026-12-23T22:00/2026-12-24T06:00',
    '2026-12-24T22:00/2026-12-25T06:00',
    '2026-12-26T22:00/2026-12-27T06:00',
  ])
})

test('SH-7 a moved shift is taken away by the day it begins now', () => {
  const look = (closed: string) => given({}, '2026-11-30T00:00Z', '2026-12-03T00:00Z', [moved('2026-12-02')], [closed])
  assert.deepEqual(look('2026-11-30'), ['2026-12-02T10:00/2026-12-02T14:00'])
  assert.deepEqual(look('2026-12-02'), [])
})

test('SH-7 it is the day of the desk that is closed', () => {
  const late = { timeZone: 'America/New_York', from: 1200, to: 1380, rule: null, date: '2026-12-24' }
  // 20:00 in New York is the next day in UTC.
  assert.deepEqual(given(late, '2026-12-24T00:00Z', '2026-12-27T00:00Z', [], ['2026-12-25']), ['2026-12-25T01:00/2026-12-25T04:00'])
  assert.deepEqual(given(late, '2026-12-24T00:00Z', '2026-12-27T00:00Z', [], ['2026-12-24']), [])
})

test('SH-10 a day that there is not is left out', () => {
  const starts = (different: Parameters<typeof given>[0], from: string, to: string) =>
    given(different, from, to).map((one) => one.slice(0, 10))
  assert.deepEqual(starts({ date: '2027-01-31', rule: 'FREQ=MONTHLY' }, '2027-01-01T00:00Z', '2027-06-30T00:00Z'), [
    '2027-01-31',
    '2027-03-31',
    '2027-05-31',
  ])
  const leap = { date: '2024-02-29', rule: 'FREQ=YEARLY' }
  assert.deepEqual(starts(leap, '2026-06-01T00:00Z', '2028-05-31T00:00Z'), ['2028-02-29'])
  assert.deepEqual(starts(leap, '2026-01-01T00:00Z', '2027-12-31T00:00Z'), [])
  assert.deepEqual(starts({ date: '2028-02-28', rule: 'FREQ=DAILY' }, '2028-02-28T00:00Z', '2028-03-02T00:00Z'), [
    '2028-02-28',
    '2028-02-29',
    '2028-03-01',
  ])
})
