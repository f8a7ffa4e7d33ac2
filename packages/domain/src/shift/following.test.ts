// Shifts that follow one, otherwise than before.

import assert from 'node:assert/strict'
import test from 'node:test'
import { type KeptPlan, madeOf, newPlan, type Plan, type PlanWords, type ShiftWords, splitAt, splitOff, staffed } from '../index.ts'
import { at, MONDAYS } from '../testing/shift.ts'

const { timeZone, ...WORDS } = MONDAYS

const plan = (words: Partial<PlanWords> = {}): Plan => {
  const made = newPlan({ ...WORDS, ...words }, [{ person: 'ana', slot: 'listener', from: '2026-11-23', until: null }], timeZone)
  return made.ok ? made.value : assert.fail(made.refusal.rule)
}

/** Its shifts until the middle of December, as `key people`. */
const made = (one: Plan | null): readonly string[] => {
  if (one === null) return []
  const kept: KeptPlan = { series: 's', desk: 'd', timeZone, plan: one }
  return madeOf(kept, [], { from: at('2026-11-01T00:00Z'), to: at('2026-12-15T00:00Z') }).map(({ occurrence: { key }, people }) =>
    [key, ...people.map(({ person }) => person)].join(' '),
  )
}

const MONDAY = '2026-11-30T10:00'

test('SH-19 what follows a shift becomes a series of its own, and both together are what one was', () => {
  for (const rule of ['FREQ=WEEKLY', 'FREQ=WEEKLY;COUNT=3', 'FREQ=WEEKLY;UNTIL=20261210', 'FREQ=WEEKLY;INTERVAL=1;BYDAY=MO,TH']) {
    const whole = staffed(plan({ rule }), '2026-12-07T10:00', 'ben', 'listener')
    const { before, after } = splitAt(whole, MONDAY)
    assert.deepEqual([...made(before), ...made(after)], made(whole), rule)
    assert.ok(made(before).every((one) => one < MONDAY) && made(after).every((one) => one >= MONDAY), rule)
  }
})

test('SH-19 of the first shift of a series everything follows', () => {
  const { before, after } = splitAt(plan(), '2026-11-23T10:00')
  assert.equal(before, null)
  assert.deepEqual(made(after), made(plan()))
})

const off = (one: Plan, change: ShiftWords | null) => {
  const split = splitOff(one, MONDAY, change, timeZone)
  return split.ok ? [...made(split.value.before), '|', ...made(split.value.after)] : split.refusal.rule
}

test('SH-19 those that follow are at another time, on another day, or not there any more', () => {
  const whole = staffed(plan(), '2026-12-07T10:00', 'ben', 'listener')
  const words = { date: '2026-11-30', from: 660, to: 900, slots: WORDS.slots }
  const before = ['2026-11-23T10:00 ana', '|']
  assert.deepEqual(off(whole, words), [...before, '2026-11-30T11:00 ana', '2026-12-07T11:00 ana ben', '2026-12-14T11:00 ana'])
  assert.deepEqual(off(whole, { ...words, date: '2026-12-02' }), [...before, '2026-12-02T11:00 ana', '2026-12-09T11:00 ana ben'])
  assert.deepEqual(off(whole, null), before)
})

test('SH-19 weekdays move with the shift, and a rule that names days of a month is left', () => {
  const words = { date: '2026-12-01', from: 600, to: 840, slots: WORDS.slots }
  const twice = plan({ rule: 'FREQ=WEEKLY;BYDAY=MO,SU' })
  assert.deepEqual(off(twice, words), [
    '2026-11-23T10:00 ana',
    '2026-11-29T10:00 ana',
    '|',
    ...['2026-12-01T10:00 ana', '2026-12-07T10:00 ana', '2026-12-08T10:00 ana', '2026-12-14T10:00 ana'],
  ])
  const fortnightly = plan({ rule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,FR' })
  const split = splitOff(fortnightly, '2026-12-07T10:00', { ...words, date: '2026-12-10' }, timeZone)
  const keys = split.ok ? made(split.value.after).map((one) => one.slice(0, 10)) : []
  assert.deepEqual(keys, ['2026-12-10', '2026-12-14'])
  assert.equal(off(plan({ date: '2026-11-30', rule: 'FREQ=MONTHLY;BYMONTHDAY=-1' }), words), 'follows-no-other-day')
})
