// The rules, asked from the board.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { BoardItem, Me } from '@earshot/contract'
import { NO_ABSENCE, type Role } from '@earshot/domain'
import { boardItem } from '../../../../packages/client/src/testing/board-item.ts'
import { place } from '../../../../packages/client/src/testing/place.ts'
import { isLook, may, placeOn, refusalOf } from './rules.ts'

const me = (role: Role, { status = 'online', ...over }: { status?: Me['status'] } & Parameters<typeof place>[0] = {}): Me => ({
  person: 'ana',
  name: 'Ana',
  organisation: 'member',
  status,
  absence: NO_ABSENCE,
  direct: true,
  invitations: [],
  desks: [place({ role, ...over })],
})
const waiting = boardItem()
const mine: BoardItem = { ...waiting, phase: 'taken', holder: { person: 'ana', name: 'Ana' }, version: 2 }
const others: BoardItem = { ...mine, holder: { person: 'ben', name: 'Ben' } }

test('a waiting chat is claimed by those who accept calls and are online', () => {
  assert.equal(may(waiting, me('listener'), 'claim'), true)
  assert.equal(refusalOf(waiting, me('listener', { accepting: false }), 'claim')?.rule, 'not-accepting')
  assert.equal(refusalOf(waiting, me('listener', { status: 'away' }), 'read')?.rule, 'not-accepting')
  assert.equal(may({ ...waiting, kind: 'thread' }, me('listener', { accepting: false }), 'claim'), true)
})

test('what is for supervisors is the holder’s too where the desk says so', () => {
  assert.equal(may(mine, me('listener'), 'tag'), false)
  assert.equal(may(mine, me('listener', { holderMay: ['tag'] }), 'tag'), true)
  assert.equal(may(mine, me('listener', { holderMay: ['tag'] }), 'delete'), false)
  assert.equal(may(others, me('listener', { holderMay: ['tag'] }), 'tag'), false)
  assert.equal(may(others, me('supervisor'), 'delete'), true)
})

test('who holds enough chats claims no more on that desk, but takes over one that is left alone', () => {
  const full = { ...me('listener', { limit: 2 }), holds: 2 }
  assert.deepEqual(refusalOf(waiting, full, 'claim'), { rule: 'enough-chats', what: '2' })
  assert.equal(may(waiting, { ...full, holds: 1 }, 'claim'), true)
  assert.equal(may({ ...waiting, kind: 'thread' }, full, 'claim'), true)
  const supervisor = { ...me('supervisor', { limit: 2 }), holds: 2 }
  assert.equal(may({ ...others, unattended: true }, supervisor, 'claim'), true)
})

test('a trainee claims on a training desk and nowhere else', () => {
  assert.equal(may(waiting, me('trainee'), 'claim'), false)
  assert.equal(may(waiting, me('trainee', { training: true }), 'claim'), true)
})

test('only the holder writes; a closed one takes notes and nothing else', () => {
  for (const action of ['say', 'whisper', 'name', 'address', 'note', 'close'] as const) {
    assert.equal(may(mine, me('listener'), action), true, action)
    assert.equal(may(others, me('listener'), action), false, action)
    assert.equal(may({ ...mine, phase: 'closed' }, me('listener'), action), action === 'note', action)
  }
})

test('what somebody else has taken is for supervisors to read, and that is a look', () => {
  assert.deepEqual(refusalOf(others, me('listener'), 'read'), { rule: 'already-taken', who: 'Ben' })
  assert.equal(isLook(others, me('listener')), false)
  assert.equal(isLook(others, me('supervisor')), true)
  assert.equal(isLook(mine, me('supervisor')), false)
  assert.equal(may(others, me('supervisor'), 'note'), true)
})

test('another desk is none of my business', () => {
  assert.equal(refusalOf({ ...waiting, desk: 'e' }, me('supervisor'), 'read')?.rule, 'no-such-conversation')
})

test('my place is on the desk that brings me to it: its own, or the one of mine that it asks for help', () => {
  const away = { ...waiting, desk: 'elsewhere' }
  assert.equal(placeOn(waiting, me('coordinator'))?.role, 'coordinator')
  assert.equal(placeOn(away, me('listener')), undefined)
  assert.equal(placeOn({ ...away, fallback: 'd' }, me('listener'))?.desk, 'd')
  assert.equal(may({ ...away, fallback: 'd' }, me('listener'), 'claim'), true)
  assert.equal(placeOn({ ...waiting, fallback: 'elsewhere' }, me('listener'))?.desk, 'd')
})
