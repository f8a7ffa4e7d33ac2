// The account of a room: everything that somebody did not hear, or heard otherwise than once and in order, shows.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Hearing } from './hearing.ts'

/** A room of two who hear places 1 and 2. */
function scene() {
  const hearing = new Hearing(2)
  const ears = [hearing.ear(0, () => {}), hearing.ear(1, () => {})]
  for (const ear of ears) ear.ready('c', 0)
  const ids = [hearing.next(performance.now()).id, hearing.next(performance.now()).id]
  const hears = (member: number, ...places: readonly number[]) => {
    for (const n of places) ears[member]?.entry('c', n, ids[n - 1] ?? '')
  }
  const acks = () => {
    for (const id of ids) ears[0]?.acked(id)
  }
  return { hearing, hears, acks }
}

test('when everybody has heard everything once and in order, the account says so', () => {
  const { hearing, hears, acks } = scene()
  hears(0, 1, 2)
  hears(1, 1, 2)
  assert.equal(hearing.complete, false, 'nothing is acked')
  acks()
  assert.equal(hearing.complete, true)
  assert.deepEqual(hearing.account, { said: 2, acked: 2, delivered: 4, lost: 0, doubled: 0, gaps: 0 })
  assert.equal(hearing.took.length, 4)
})

for (const [name, places, wrong] of [
  ['what never came is lost', [1], { lost: 1, doubled: 0, gaps: 0 }],
  ['what was left out is lost, and a gap', [2], { lost: 1, doubled: 0, gaps: 1 }],
  ['what came twice is doubled, and a gap', [1, 2, 2], { lost: 0, doubled: 1, gaps: 1 }],
] as const) {
  test(name, () => {
    const { hearing, hears, acks } = scene()
    hears(0, 1, 2)
    hears(1, ...places)
    acks()
    const { lost, doubled, gaps } = hearing.account
    assert.deepEqual({ lost, doubled, gaps }, wrong)
  })
}
