// Whether somebody is there.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  absenceOf,
  areAwayMinutes,
  emptiedWithout,
  isIdle,
  LONGEST_AWAY,
  NO_ABSENCE,
  type Role,
  standingsOf,
  type Trained,
} from '../index.ts'

const MINUTE = 60_000
const NOW = Date.UTC(2027, 0, 15, 12)

type Mine = Trained & { readonly desk: string }
const mine = (desk: string, more: Partial<Mine> = {}): Mine => {
  return { desk, role: 'listener', accepting: true, training: false, closed: [], ...more }
}
const practice = mine('practice', { training: true })

test('HERE-1 the shortest minutes count, and none never', () => {
  assert.deepEqual([isIdle(15 * MINUTE, [15]), isIdle(15 * MINUTE - 1, [15])], [true, false])
  assert.deepEqual([isIdle(15 * MINUTE, [60, 15]), isIdle(15 * MINUTE, [60, null])], [true, false])
  assert.deepEqual([isIdle(1000 * MINUTE, [null]), isIdle(1000 * MINUTE, [])], [false, false])
})

test('HERE-5 why and until when is kept of who is away, and forgotten of who is not', () => {
  const said = { why: 'break', backAt: NOW + 5 * MINUTE } as const
  assert.deepEqual(absenceOf('away', said, NOW), said)
  assert.deepEqual(absenceOf('away', { why: null, backAt: null }, NOW), NO_ABSENCE)
  for (const status of ['online', 'offline'] as const) assert.deepEqual(absenceOf(status, said, NOW), NO_ABSENCE)
  for (const backAt of [NOW, NOW - 1, NOW + LONGEST_AWAY + 1, Number.NaN]) {
    const kept = absenceOf('away', { why: null, backAt }, NOW)
    assert.equal('ok' in kept && kept.refusal.rule, 'not-a-return', `${backAt}`)
  }
})

test('HERE-6 the desks that nobody would answer any more', () => {
  const lives = new Map([
    ['night', { availability: 'open', answering: 1 }],
    ['day', { availability: 'open', answering: 2 }],
    ['shut', { availability: 'closed', answering: 1 }],
    ['practice', { availability: 'open', answering: 1 }],
  ] as const)
  const emptied = (all: readonly Mine[], online = true) =>
    emptiedWithout(all, online, (desk) => lives.get(desk as 'night')).map(({ desk }) => desk)
  assert.deepEqual(emptied([mine('night'), mine('day'), mine('shut'), mine('gone'), practice]), ['night'])
  assert.deepEqual(emptied([mine('night')], false), [])
  assert.deepEqual(emptied([mine('night', { accepting: false })]), [])
  assert.deepEqual(emptied([mine('night', { closed: ['agreement'] })]), [])
  assert.deepEqual(emptied([mine('night', { role: 'trainee' })]), [])
})

test('HERE-7 a live desk silences training, unless one does not answer there', () => {
  const rings = (...all: readonly Mine[]) => standingsOf(all, true).practice?.accepting
  assert.equal(rings(practice), true)
  assert.equal(rings(practice, mine('night')), false)
  const not: readonly Partial<Mine>[] = [{ accepting: false }, { closed: ['agreement'] }, { role: 'trainee' as Role }, { training: true }]
  for (const more of not) assert.equal(rings(practice, mine('night', more)), true, JSON.stringify(more))
  assert.equal(standingsOf([practice, mine('night')], true).night?.accepting, true)
  assert.equal(standingsOf([practice], false).practice?.accepting, false)
})

test('HERE-8 the minutes of a desk', () => {
  for (const minutes of [5, 240, null]) assert.equal(areAwayMinutes(minutes), true)
  for (const minutes of [4, 241, 7.5, Number.NaN]) assert.equal(areAwayMinutes(minutes), false)
})
