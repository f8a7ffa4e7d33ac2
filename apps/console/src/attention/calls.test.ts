// What calls for somebody, from the board.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { BoardItem } from '@earshot/contract'
import { NO_ABSENCE, type Role } from '@earshot/domain'
import { boardItem } from '../../../../packages/client/src/testing/board-item.ts'
import { place } from '../../../../packages/client/src/testing/place.ts'
import type { Self } from '../conversation/rules.ts'
import { callsFor } from './calls.ts'

const me = (role: Role, more: Partial<Self> = {}): Self => ({
  ...{ person: 'ana', name: 'Ana', organisation: 'member', status: 'online', absence: NO_ABSENCE, direct: true, invitations: [] },
  desks: [place({ role, limit: 1 })],
  ...more,
})
const waiting = boardItem()
const taken: BoardItem = { ...waiting, phase: 'taken', holder: { person: 'ben', name: 'Ben' }, version: 2 }
const raised: BoardItem = { ...taken, handUp: true }
const calls = (item: BoardItem, by: Self) => callsFor([item], new Map(), by).map(({ of }) => of)

test('a chat that waits calls those who may claim it, and nobody who holds enough or is away', () => {
  assert.deepEqual(calls(waiting, me('listener')), ['waiting'])
  assert.deepEqual(calls(waiting, me('listener', { holds: 1 })), [])
  assert.deepEqual(calls(waiting, me('listener', { status: 'away' })), [])
  assert.deepEqual(calls({ ...waiting, kind: 'thread' }, me('listener')), [])
})

test('a raised hand and a lost line call coordinator and supervisor, also one who holds enough, until a seat is taken', () => {
  for (const role of ['coordinator', 'supervisor'] as const) {
    assert.deepEqual(calls(raised, me(role, { holds: 1 })), ['hand'])
    assert.deepEqual(calls({ ...taken, unattended: true }, me(role, { holds: 1 })), ['left'])
    assert.deepEqual(calls(taken, me(role)), [])
    const guided = { ...raised, seats: { ...raised.seats, [role]: { person: 'cy', name: 'Cy' } } }
    assert.deepEqual(calls(guided, me(role)), [])
  }
  assert.deepEqual(calls(raised, me('listener')), [])
  assert.deepEqual(calls({ ...raised, holder: { person: 'ana', name: 'Ana' } }, me('supervisor')), [])
})

test('what is handed to me calls, and what is handed to somebody else does not', () => {
  const handOff = { desk: 'd', person: 'ana', by: 'ben', at: 0, beyond: false }
  assert.deepEqual(calls({ ...taken, handOff }, me('listener')), ['handed'])
  assert.deepEqual(calls({ ...taken, handOff: { ...handOff, person: 'cy' } }, me('listener')), [])
})
