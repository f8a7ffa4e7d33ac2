// Shifts where the clocks change.

import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { occurrencesOf, type Span } from '../index.ts'
import { at, given, SLOTS_OF_ONE, series } from '../testing/shift.ts'

/** One shift on the wall clock of a zone, from and to as hours and minutes: its moments in UTC. */
const shift = (timeZone: string, date: string, from: string, to: string): string => {
  const [begin, end] = [minutes(from), minutes(to)]
  const whole = { timeZone, date, from: begin, to: end > begin ? end : end + 1440, rule: null }
  const day = at(`${date}T00:00Z`)
  return given(whole, new Date(day - 86_400_000).toISOString(), new Date(day + 3 * 86_400_000).toISOString()).join()
}

const minutes = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))

test('SH-8 a time in the gap is as much later as the clocks go forward', () => {
  assert.equal(shift('America/New_York', '2026-03-08', '02:30', '06:00'), '2026-03-08T07:30/2026-03-08T10:00')
  assert.equal(shift('America/New_York', '2026-03-07', '22:00', '02:30'), '2026-03-08T03:00/2026-03-08T07:30')
  assert.equal(shift('Europe/Berlin', '2026-03-29', '02:30', '06:00'), '2026-03-29T01:30/2026-03-29T04:00')
  assert.equal(shift('Australia/Lord_Howe', '2025-10-05', '02:15', '06:00'), '2025-10-04T15:45/2025-10-04T19:00')
  assert.equal(shift('Africa/Casablanca', '2025-04-06', '02:30', '06:00'), '2025-04-06T02:30/2025-04-06T05:00')
})

test('SH-8 a time that comes twice is the first of the two', () => {
  assert.equal(shift('America/New_York', '2025-11-02', '01:30', '06:00'), '2025-11-02T05:30/2025-11-02T11:00')
  assert.equal(shift('America/New_York', '2025-11-01', '22:00', '01:30'), '2025-11-02T02:00/2025-11-02T05:30')
  assert.equal(shift('Europe/Berlin', '2025-10-26', '02:30', '06:00'), '2025-10-26T00:30/2025-10-26T05:00')
  assert.equal(shift('Australia/Lord_Howe', '2025-04-06', '01:45', '06:00'), '2025-04-05T14:45/2025-04-05T19:30')
  assert.equal(shift('Africa/Casablanca', '2025-02-23', '02:30', '06:00'), '2025-02-23T01:30/2025-02-23T06:00')
})

test('SH-8 where no clocks change nothing does, at half hours either', () => {
  assert.equal(shift('America/Phoenix', '2026-03-08', '02:30', '06:00'), '2026-03-08T09:30/2026-03-08T13:00')
  assert.equal(shift('America/Phoenix', '2025-11-01', '22:00', '06:00'), '2025-11-02T05:00/2025-11-02T13:00')
  assert.equal(shift('Asia/Kolkata', '2026-03-08', '22:00', '06:00'), '2026-03-08T16:30/2026-03-09T00:30')
})

test('SH-9 a night in which the clocks change is as much shorter or longer', () => {
  const hours = (timeZone: string, date: string) => {
    const [start = '', end = ''] = shift(timeZone, date, '22:00', '06:00').split('/')
    return (at(`${end}Z`) - at(`${start}Z`)) / 3_600_000
  }
  assert.deepEqual([hours('America/New_York', '2026-03-07'), hours('America/New_York', '2025-11-01')], [7, 9])
  assert.deepEqual([hours('Europe/Berlin', '2026-03-28'), hours('Europe/Berlin', '2025-10-25')], [7, 9])
  assert.deepEqual([hours('Australia/Lord_Howe', '2025-10-04'), hours('Australia/Lord_Howe', '2025-04-05')], [7.5, 8.5])
  assert.deepEqual([hours('Africa/Casablanca', '2025-04-05'), hours('Africa/Casablanca', '2025-02-22')], [7, 9])
  assert.deepEqual([hours('America/Phoenix', '2026-03-07'), hours('America/Phoenix', '2025-11-01')], [8, 8])
})

test('SH-9 a shift whose time the clocks leave out is not there that day', () => {
  assert.equal(shift('America/New_York', '2026-03-08', '02:00', '03:00'), '')
  assert.equal(shift('America/New_York', '2026-03-08', '02:30', '03:00'), '')
  assert.equal(shift('America/New_York', '2026-03-08', '02:15', '02:45'), '2026-03-08T07:15/2026-03-08T07:45')
  assert.equal(shift('America/New_York', '2026-03-09', '02:00', '03:00'), '2026-03-09T06:00/2026-03-09T07:00')
})

const ZONES = [
  'UTC',
  'America/New_York',
  'America/Havana',
  'America/Sao_Paulo',
  'America/Phoenix',
  'America/St_Johns',
  'Europe/Berlin',
  'Europe/Dublin',
  'Africa/Casablanca',
  'Africa/Cairo',
  'Asia/Beirut',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'Asia/Tehran',
  'Australia/Lord_Howe',
  'Pacific/Chatham',
  'Pacific/Kiritimati',
  'Antarctica/Troll',
] as const

/** A year of shifts that each begin when the one before ends, by the minutes of the day at which they change over. */
const yearOf = (timeZone: string, year: number, changes: readonly number[]): readonly Span[] => {
  const date = `${year}-01-01`
  const look = { from: at(`${date}T12:00Z`), to: at(`${year}-12-31T12:00Z`) }
  return changes
    .flatMap((from, nth) => {
      const to = changes[nth + 1] ?? (changes[0] ?? 0) + 1440
      const daily = { timeZone, date: `${year - 1}-12-30`, from, to, rule: 'FREQ=DAILY', slots: SLOTS_OF_ONE }
      return occurrencesOf(series(daily), [], [], look)
    })
    .map(({ start, end }) => ({ from: start, to: end }))
    .toSorted((one, other) => one.from - other.from)
}

const years = fc.integer({ min: 2015, max: 2035 })

test('SH-8 shifts around the clock follow each other without overlap or gap, in any zone and year', () => {
  fc.assert(
    fc.property(fc.constantFrom(...ZONES), years, (timeZone, year) => {
      const shifts = yearOf(timeZone, year, [600, 840, 1080])
      assert.ok(shifts.length > 3 * 363)
      for (const [nth, { from }] of shifts.entries()) if (nth > 0) assert.equal(from, shifts[nth - 1]?.to, new Date(from).toISOString())
    }),
    { numRuns: 25 },
  )
})

test('SH-8 nobody hands over to nobody, whenever they change over', () => {
  const moments = fc.uniqueArray(fc.integer({ min: 0, max: 1439 }), { minLength: 1, maxLength: 4 })
  const nearChanges = fc
    .uniqueArray(fc.integer({ min: 0, max: 24 }), { minLength: 1, maxLength: 4 })
    .map((all) => all.map((one) => one * 10))
  fc.assert(
    fc.property(fc.constantFrom(...ZONES), years, fc.oneof(moments, nearChanges), (timeZone, year, changes) => {
      const ordered = changes.toSorted((one, other) => one - other)
      const shifts = yearOf(timeZone, year, ordered)
      let until = shifts[0]?.from ?? Number.NaN
      for (const { from, to } of shifts) {
        assert.ok(from <= until, `nobody from ${until} to ${from}`)
        until = Math.max(until, to)
      }
    }),
    { numRuns: 25 },
  )
})

test('SH-8 moments are those of the calendar, at every change of the clocks and at any other time', () => {
  const wall = fc.tuple(fc.constantFrom(...ZONES), years, fc.integer({ min: 0, max: 364 }), fc.integer({ min: 0, max: 1439 }), fc.boolean())
  fc.assert(
    fc.property(wall, ([timeZone, year, day, minute, near]) => {
      const any = Temporal.PlainDateTime.from({ year, month: 1, day: 1 }).add({ days: day, minutes: minute })
      const change = any.toZonedDateTime(timeZone).getTimeZoneTransition('next')
      const time = near && change !== null && change.year < 2040 ? change.toPlainDateTime().add({ minutes: (minute % 181) - 90 }) : any
      const from = time.hour * 60 + time.minute
      const moment = time.toZonedDateTime(timeZone, { disambiguation: 'compatible' }).epochMilliseconds
      const one = series({ timeZone, date: time.toPlainDate().toString(), from, to: from + 720, rule: null })
      const [found] = occurrencesOf(one, [], [], { from: moment, to: moment + 1 })
      assert.equal(found?.start, moment)
    }),
    { numRuns: 400 },
  )
})
