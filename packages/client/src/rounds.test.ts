// Which frames begin another round of asking.

import assert from 'node:assert/strict'
import test from 'node:test'
import { Rounds } from './rounds.ts'

test('what has changed is asked for in another round, and nothing else is', () => {
  const rounds = new Rounds()
  const { cannedRound, rosterRound } = rounds.now
  assert.equal(rounds.heard({ t: 'roster', desk: 'desk' }), true)
  assert.deepEqual(rounds.now, { cannedRound, rosterRound: rosterRound + 1 })
  assert.equal(rounds.heard({ t: 'canned' }), true)
  assert.deepEqual(rounds.now, { cannedRound: cannedRound + 1, rosterRound: rosterRound + 1 })
  assert.equal(rounds.heard({ t: 'me' }), false)
  assert.deepEqual(rounds.now, { cannedRound: cannedRound + 1, rosterRound: rosterRound + 1 })
})

test('on a new line the roster is asked for again, since nobody says again what was missed', () => {
  const rounds = new Rounds()
  const before = rounds.now.rosterRound
  assert.equal(rounds.heard({ t: 'hello', c: null, person: 'ana' }), true)
  assert.notEqual(rounds.now.rosterRound, before)
})
