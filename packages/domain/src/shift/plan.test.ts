// A plan, what is changed of it, and what comes of it.

import assert from 'node:assert/strict'
import test from 'node:test'
import {
  excepted,
  type KeptPlan,
  madeOf,
  newPlan,
  type Plan,
  type PlanWords,
  type Regular,
  replanned,
  staffed,
  type Verdict,
} from '../index.ts'
import { at, MONDAYS } from '../testing/shift.ts'

const { timeZone, ...WORDS } = MONDAYS
const ana: Regular = { person: 'ana', slot: 'listener', from: '2026-11-23', until: null }

const of = <T>(verdict: Verdict<T>): T => {
  if (!verdict.ok) assert.fail(verdict.refusal.rule)
  return verdict.value
}
const plan = (words: Partial<PlanWords> = {}, regulars: readonly Regular[] = [ana]): Plan =>
  of(newPlan({ ...WORDS, ...words }, regulars, timeZone))

/** Its shifts until the middle of December, as `key start people`. */
const made = (one: Plan | null, until = '2026-12-15T00:00Z'): readonly string[] => {
  if (one === null) return []
  const kept: KeptPlan = { series: 's', desk: 'd', timeZone, plan: one }
  return madeOf(kept, [], { from: at('2026-11-01T00:00Z'), to: at(until) }).map(({ occurrence: { key, start }, people }) =>
    [key, new Date(start).toISOString().slice(5, 16), ...people.map(({ person, slot }) => `${person}:${slot}`)].join(' '),
  )
}

const MONDAY = '2026-11-30T10:00'

test('SH-18 of a changed series each shift is otherwise, and what was changed for one stays with its day', () => {
  const words = { date: '2026-12-01', from: 600, to: 840, slots: WORDS.slots }
  const changed = staffed(of(excepted(plan(), MONDAY, words)), '2026-12-07T10:00', 'ben', 'coordinator')
  assert.deepEqual(made(of(replanned(changed, { ...WORDS, from: 660, to: 900 }, [ana], timeZone))), [
    '2026-11-23T11:00 11-23T11:00 ana:listener',
    '2026-11-30T11:00 12-01T10:00 ana:listener',
    '2026-12-07T11:00 12-07T11:00 ana:listener ben:coordinator',
    '2026-12-14T11:00 12-14T11:00 ana:listener',
  ])
})

test('SH-18 a series that was taken away has no shifts, and has them again when it is planned again', () => {
  const ended = { ...plan(), ended: true }
  assert.deepEqual(made(ended), [])
  assert.equal(made(of(replanned(ended, WORDS, [], timeZone))).length, 4)
})

test('SH-6 one shift is cancelled and taken back', () => {
  const cancelled = of(excepted(plan(), MONDAY, null))
  assert.deepEqual(made(cancelled, '2026-12-08T00:00Z'), [
    '2026-11-23T10:00 11-23T10:00 ana:listener',
    '2026-12-07T10:00 12-07T10:00 ana:listener',
  ])
  assert.deepEqual(of(excepted(cancelled, MONDAY, 'series')), plan())
  const wrong = excepted(plan(), MONDAY, { date: MONDAY.slice(0, 10), from: 600, to: 600, slots: WORDS.slots })
  assert.equal(wrong.ok ? '' : wrong.refusal.rule, 'not-shift-times')
})

test('SH-11 somebody put on one shift and off it again leaves nothing behind', () => {
  const put = staffed(plan(), MONDAY, 'ben', 'listener')
  assert.match(made(put).join(), /11-30T10:00 ana:listener ben:listener/)
  assert.deepEqual(staffed(put, MONDAY, 'ben', null), plan())
  const off = staffed(plan(), MONDAY, 'ana', null)
  assert.equal(made(off)[1], '2026-11-30T10:00 11-30T10:00')
  assert.deepEqual(staffed(off, MONDAY, 'ana', 'listener'), plan())
  assert.match(made(staffed(plan(), MONDAY, 'ana', 'coordinator'))[1] ?? '', /ana:coordinator$/)
})
