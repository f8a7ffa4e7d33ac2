// How shifts repeat, and their rules.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isLastOf, nthOf, ONCE, type Repeat, repeatOf, ruleOf, waysFrom } from './repeat.ts'

/** The first Tuesday of March. */
const date = '2026-03-03'
const of = (more: Partial<Repeat>): Repeat => ({ ...ONCE, ...more })

test('every way of repeating is a rule, and the rule is that way again', () => {
  const rules: readonly (readonly [Repeat, string | null])[] = [
    [ONCE, null],
    [of({ way: 'daily' }), 'FREQ=DAILY'],
    [of({ way: 'weekly', weekdays: [1, 4] }), 'FREQ=WEEKLY;BYDAY=MO,TH'],
    [of({ way: 'fortnightly', weekdays: [2] }), 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU'],
    [of({ way: 'monthly-day' }), 'FREQ=MONTHLY;BYMONTHDAY=3'],
    [of({ way: 'monthly-weekday' }), 'FREQ=MONTHLY;BYDAY=1TU'],
    [of({ way: 'daily', end: { kind: 'times', times: 10 } }), 'FREQ=DAILY;COUNT=10'],
    [of({ way: 'weekly', weekdays: [2], end: { kind: 'until', date: '2026-06-30' } }), 'FREQ=WEEKLY;UNTIL=20260630;BYDAY=TU'],
  ]
  for (const [repeat, rule] of rules) {
    assert.equal(ruleOf(repeat, date), rule)
    assert.deepEqual(repeatOf(rule, date), { ...repeat, rule }, rule ?? 'never')
  }
})

test('weeks in which no day was chosen are those of the first day', () => {
  assert.equal(ruleOf(of({ way: 'weekly' }), date), 'FREQ=WEEKLY;BYDAY=TU')
  assert.deepEqual(repeatOf('FREQ=WEEKLY', date), of({ way: 'weekly', weekdays: [2], rule: 'FREQ=WEEKLY' }))
})

test('a rule that cannot be chosen here is left as it is', () => {
  for (const rule of ['FREQ=YEARLY', 'FREQ=WEEKLY;INTERVAL=3;BYDAY=TU', 'FREQ=MONTHLY;BYDAY=2TU', 'FREQ=DAILY;UNTIL=20260231', 'no rule']) {
    const repeat = repeatOf(rule, date)
    assert.equal(repeat.way, 'other', rule)
    assert.equal(ruleOf(repeat, date), rule)
  }
})

test('the last weekday of a month is offered where it is the last, a fifth one only so', () => {
  assert.equal(ruleOf(of({ way: 'monthly-last' }), '2026-03-31'), 'FREQ=MONTHLY;BYDAY=-1TU')
  assert.deepEqual([nthOf('2026-03-31'), nthOf('2026-03-07'), nthOf('2026-03-08')], [5, 1, 2])
  assert.deepEqual([isLastOf('2026-03-24'), isLastOf('2026-03-25'), isLastOf('2026-03-31')], [false, true, true])
  assert.ok(!waysFrom('2026-03-31').includes('monthly-weekday'))
  assert.ok(waysFrom('2026-03-25').includes('monthly-weekday'), 'the fourth one, which is the last as well')
  assert.ok(!waysFrom(date).includes('monthly-last'))
})
