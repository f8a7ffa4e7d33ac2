// What the roster of a desk can be.

import assert from 'node:assert/strict'
import test from 'node:test'
import { isRosterPolicy, PRESETS, policyOf, ROSTER_BOUNDS, ROSTER_NUMBERS, ROSTER_POLICY } from '../index.ts'

test('D-23 a desk begins with a roster that may be kept, and lets everybody come in when they like', () => {
  assert.equal(isRosterPolicy(ROSTER_POLICY), true)
  for (const preset of PRESETS) assert.equal(policyOf(preset).roster.access, 'open', preset)
})

test('D-23 the numbers are whole ones within their bounds, and only the hours a week may be none', () => {
  assert.equal(ROSTER_NUMBERS.length, Object.keys(ROSTER_POLICY).length - 1)
  for (const one of ROSTER_NUMBERS) {
    const { least, most } = ROSTER_BOUNDS[one]
    const kept = (number: number) => isRosterPolicy({ ...ROSTER_POLICY, [one]: number })
    assert.deepEqual([kept(least), kept(most)], [true, true], one)
    for (const number of [least - 1, most + 1, least + 0.5, Number.NaN]) assert.equal(kept(number), false, `${one} ${number}`)
  }
  assert.equal(isRosterPolicy({ ...ROSTER_POLICY, weeklyHours: null }), true)
})
