// The first chat goes on by what is so: calls taken, a chat waiting, claimed, answered.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { BoardItem } from '@earshot/contract'
import { boardItem } from '../../../../packages/client/src/testing/board-item.ts'
import { place } from '../../../../packages/client/src/testing/place.ts'
import { deskFor, stepOf } from './step.ts'

const DESK = place({ role: 'supervisor' })
const ME = { person: 'me', status: 'online' } as const

const chat = (more: Partial<BoardItem>) => boardItem({ c: 'c', ...more })
const MINE = chat({ phase: 'taken', holder: { person: 'me', name: 'Me' } })
const nobody = new Set<string>()

test('it goes on step by step', () => {
  const step = (items: readonly BoardItem[], answered: ReadonlySet<string> = nobody) => stepOf({ me: ME, desk: DESK, items, answered })
  assert.equal(step([]), 'write')
  assert.equal(step([chat({ desk: 'other' }), chat({ kind: 'thread' })]), 'write')
  assert.equal(step([chat({})]), 'claim')
  assert.equal(step([MINE]), 'answer')
  assert.equal(step([MINE], new Set(['c'])), 'done')
})

test('first one has to take calls, unless a chat is in hand already', () => {
  const closed = { ...DESK, accepting: false }
  assert.equal(stepOf({ me: ME, desk: closed, items: [chat({})], answered: nobody }), 'take-calls')
  assert.equal(stepOf({ me: { ...ME, status: 'away' }, desk: DESK, items: [], answered: nobody }), 'take-calls')
  assert.equal(stepOf({ me: ME, desk: closed, items: [MINE], answered: nobody }), 'answer')
})

test('it is had on a desk on which one may answer, a live one first', () => {
  const training = { ...DESK, desk: 't', training: true }
  assert.equal(deskFor({ desks: [training, DESK] })?.desk, 'd')
  assert.equal(deskFor({ desks: [training, { ...DESK, role: 'trainee' }] })?.desk, 't')
  assert.equal(deskFor({ desks: [] }), null)
})
