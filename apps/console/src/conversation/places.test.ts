// The place in a conversation.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { forgetPlaces, keepPlace, placeIn } from './places.ts'

test('each conversation keeps a place of its own, part by part, until the window is somebody else’s', () => {
  assert.deepEqual(placeIn('one'), { top: null, sought: null, last: 0, side: 'message', field: null, ticked: new Set(), cursors: {} })
  keepPlace('one', { side: 'whisper', field: 'composer' })
  keepPlace('one', { top: { n: 7, over: 12 } })
  keepPlace('two', { field: 'note' })
  assert.deepEqual(placeIn('one'), {
    top: { n: 7, over: 12 },
    sought: null,
    last: 0,
    side: 'whisper',
    field: 'composer',
    ticked: new Set(),
    cursors: {},
  })
  assert.equal(placeIn('two').field, 'note')
  forgetPlaces()
  assert.equal(placeIn('one').side, 'message')
})
