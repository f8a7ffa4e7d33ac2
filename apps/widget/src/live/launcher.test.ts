// The launcher promises what the desk can keep.

import assert from 'node:assert/strict'
import test from 'node:test'
import type { PublicDesk } from '@earshot/contract'
import { coloursOf } from '@earshot/domain'
import { DESK } from '../testing/desk.ts'
import { launcherOf } from './launcher.ts'

const is = (change: Partial<PublicDesk>, chatting = false) => launcherOf({ ...DESK, ...change }, chatting).is

test('it leads to a chat while somebody answers, else to a message, or goes where the desk wants that', () => {
  assert.equal(is({}), 'chat')
  for (const availability of ['closed', 'nobody'] as const) {
    assert.equal(is({ availability }), 'leave')
    assert.equal(is({ availability, hides: true }), 'hidden')
    assert.equal(is({ availability, hides: true }, true), 'chat')
  }
  assert.equal(launcherOf(null, false).is, 'chat')
})

test('it has the desk’s colours, in light and in dark', () => {
  assert.deepEqual(launcherOf(DESK, false).colours, [])
  const { colours } = launcherOf({ ...DESK, colours: coloursOf('#ffd400') }, false)
  assert.equal(colours.length, 6)
  assert.deepEqual([colours[0], colours[1], colours[5]], ['#ffd400', '#000000', '#ffd400'])
})
