// What a series of shifts can be.

import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { occurrencesOf, type SeriesWords, seriesWords, shiftWords, wordsOf } from '../index.ts'
import { at, MONDAYS } from '../testing/shift.ts'

const kept = (different: Partial<SeriesWords>): SeriesWords | string => {
  const verdict = seriesWords({ ...MONDAYS, ...different })
  return verdict.ok ? verdict.value : verdict.refusal.rule
}

const rule = (text: string, different: Partial<SeriesWords> = {}): string | null => {
  const words = kept({ rule: text, ...different })
  return typeof words === 'string' ? words : words.rule
}

test('SH-1 a shift begins on a day there is and ends at most 24 hours later', () => {
  assert.deepEqual(kept({}), MONDAYS)
  for (const fine of [
    { from: 0, to: 1 },
    { from: 1439, to: 2879 },
    { from: 0, to: 1440 },
    { date: '2028-02-29', rule: null },
  ])
    assert.deepEqual(kept(fine), { ...MONDAYS, ...fine })
  for (const times of [{ to: 600 }, { to: 599 }, { to: 2041 }, { from: -1 }, { from: 1440, to: 1500 }, { from: 1.5 }, { to: Number.NaN }])
    assert.equal(kept(times), 'not-shift-times')
  for (const date of ['2026-02-30', '2027-02-29', '2026-13-01', '1999-12-31', '2200-01-01', 'x', ''])
    assert.equal(kept({ date }), 'not-shift-times', date)
})

test('SH-2 a shift takes 1 to 50 listeners, and one or none of the others', () => {
  const listeners = (least: number, most: number) => kept({ slots: { ...MONDAYS.slots, listeners: { least, most } } })
  for (const [least, most] of [
    [1, 1],
    [1, 50],
    [50, 50],
  ] as const)
    assert.notEqual(listeners(least, most), 'not-shift-slots')
  for (const [least, most] of [
    [0, 1],
    [2, 1],
    [1, 51],
    [1, 1.5],
  ] as const)
    assert.equal(listeners(least, most), 'not-shift-slots')
  assert.equal(kept({ slots: { ...MONDAYS.slots, supervisor: 2 as 1 } }), 'not-shift-slots')
  assert.equal(shiftWords({ ...MONDAYS, slots: { ...MONDAYS.slots, coordinator: -1 as 1 } }).ok, false)
})

test('SH-3 a rule is kept in one form', () => {
  assert.equal(rule(' rrule:byday=mo,WE;freq=weekly;interval=2; '), 'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE')
  assert.equal(rule('FREQ=MONTHLY;BYDAY=+2TU,-1FR'), 'FREQ=MONTHLY;BYDAY=2TU,-1FR')
  for (const fine of ['FREQ=DAILY', 'FREQ=WEEKLY;COUNT=999', 'FREQ=MONTHLY;BYMONTHDAY=1,-1', 'FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=-1'])
    assert.equal(rule(fine), fine)
  assert.deepEqual(kept({ rule: null }), { ...MONDAYS, rule: null })
})

test('SH-3 more than once a day is refused', () => {
  for (const often of ['FREQ=HOURLY', 'FREQ=MINUTELY;COUNT=2', 'FREQ=SECONDLY', 'FREQ=DAILY;BYHOUR=9,17', 'FREQ=DAILY;BYMINUTE=0'])
    assert.equal(rule(often), 'repeats-too-often', often)
})

test('SH-3 what a shift cannot repeat by is refused by its name', () => {
  const refused = (text: string) => {
    const verdict = seriesWords({ ...MONDAYS, rule: text })
    return verdict.ok ? null : verdict.refusal
  }
  for (const [text, what] of [
    ['BYDAY=MO', 'FREQ'],
    ['FREQ=DAILY=WEEKLY', 'FREQ=DAILY=WEEKLY'],
    ['FREQ=WEEKLY;COUNT=2;UNTIL=20270101', 'COUNT, UNTIL'],
    ['FREQ=WEEKLY;COUNT=1000', 'COUNT=1000'],
    ['FREQ=WEEKLY;COUNT=0', 'COUNT=0'],
    ['FREQ=WEEKLY;INTERVAL=100', 'INTERVAL=100'],
    ['FREQ=WEEKLY;FREQ=DAILY', 'FREQ=DAILY'],
    ['FREQ=WEEKLY;BYDAY=1MO', 'BYDAY'],
    ['FREQ=WEEKLY;BYMONTHDAY=1', 'BYMONTHDAY'],
    ['FREQ=WEEKLY;BYDAY=MO;BYSETPOS=1', 'BYSETPOS'],
    ['FREQ=MONTHLY;BYSETPOS=1', 'BYSETPOS'],
    ['FREQ=YEARLY;BYWEEKNO=20', 'BYWEEKNO=20'],
    ['FREQ=YEARLY;RSCALE=CHINESE', 'RSCALE=CHINESE'],
    ['FREQ=DAILY;CONSTRUCTOR=1', 'CONSTRUCTOR=1'],
    ['FREQ=DAILY;UNTIL=20270230', 'UNTIL'],
    ['FREQ=DAILY;UNTIL=20270228T250000Z', 'UNTIL'],
    ['FREQ=DAILY\nDTSTART:20270101', 'FREQ=DAILYDTSTART:20270101'],
  ] as const)
    assert.deepEqual(refused(text), { rule: 'not-a-rule', what }, text)
  assert.deepEqual(refused(''), { rule: 'not-a-rule' })
  assert.match(wordsOf({ rule: 'not-a-rule', what: 'BYSETPOS' }), /BYSETPOS/)
})

test('SH-3 any text is kept or refused, and what is kept is kept as it is', () => {
  const part = fc.constantFrom(
    'FREQ=DAILY',
    'FREQ=MONTHLY',
    'INTERVAL=3',
    'COUNT=5',
    'UNTIL=20270101T000000Z',
    'BYDAY=MO,FR',
    'BYMONTH=2',
    'x',
  )
  const texts = fc.oneof(
    fc.string(),
    fc.array(part, { maxLength: 5 }).map((parts) => parts.join(';')),
  )
  fc.assert(
    fc.property(texts, (text) => {
      const once = kept({ rule: text })
      if (typeof once !== 'string') assert.deepEqual(kept(once), once)
    }),
    { numRuns: 200 },
  )
})

test('SH-4 the first day is the first that the rule makes', () => {
  const first = (text: string, date: string) => {
    const words = kept({ rule: text, date })
    return typeof words === 'string' ? words : words.date
  }
  assert.equal(first('FREQ=WEEKLY;BYDAY=MO,WE', '2026-11-24'), '2026-11-25')
  assert.equal(first('FREQ=WEEKLY;INTERVAL=2;BYDAY=MO', '2026-11-24'), '2026-12-07')
  assert.equal(first('FREQ=MONTHLY;BYDAY=-1FR', '2026-11-28'), '2026-12-25')
  assert.equal(first('FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29', '2024-03-01'), '2028-02-29')
})

test('SH-4 from that day on the rule makes the same shifts', () => {
  const year = { from: at('2026-11-24T00:00Z'), to: at('2027-11-24T00:00Z') }
  const keys = (words: SeriesWords) => occurrencesOf({ id: 's', desk: 'd', ...words }, [], [], year).map(({ key }) => key)
  for (const text of ['FREQ=WEEKLY;INTERVAL=2;BYDAY=SU,MO;WKST=SU', 'FREQ=DAILY;INTERVAL=2;BYDAY=MO', 'FREQ=MONTHLY;BYDAY=1MO;COUNT=4']) {
    const asked = { ...MONDAYS, date: '2026-11-24', rule: text }
    const words = kept(asked)
    if (typeof words === 'string') assert.fail(words)
    assert.notEqual(words.date, asked.date)
    assert.deepEqual(keys(words), keys(asked), text)
  }
})

test('SH-4 a rule by which no shift comes is refused', () => {
  for (const never of ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', 'FREQ=WEEKLY;UNTIL=20261122', 'FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=31;COUNT=3'])
    assert.equal(rule(never), 'never-comes', never)
})

test('SH-4 an end at a moment is kept as the last day on which a shift may begin', () => {
  const until = (text: string, timeZone = 'America/New_York') => rule(`FREQ=DAILY;UNTIL=${text}`, { timeZone })
  assert.equal(until('20270101'), 'FREQ=DAILY;UNTIL=20270101')
  // 10:00 in New York is 15:00 in UTC.
  assert.equal(until('20270101T150000Z'), 'FREQ=DAILY;UNTIL=20270101')
  assert.equal(until('20270101T145959Z'), 'FREQ=DAILY;UNTIL=20261231')
  assert.equal(until('20270101T100000'), 'FREQ=DAILY;UNTIL=20270101')
  assert.equal(until('20270101T095959'), 'FREQ=DAILY;UNTIL=20261231')
  // 10:00 in Kiritimati is 20:00 of the day before.
  assert.equal(until('20270101T200000Z', 'Pacific/Kiritimati'), 'FREQ=DAILY;UNTIL=20270102')
})
