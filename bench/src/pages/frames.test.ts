// The arithmetic of frames.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { framesOf, framesOfAll } from './frames.ts'

test('frames are what lies between the moments; those above 50 ms are long', () => {
  assert.deepEqual(framesOf([0, 16, 32, 82, 132.5, 148.5]), { frames: 5, median_ms: 16, long_frames: 1, longest_ms: 50.5 })
  assert.deepEqual(framesOf([]), { frames: 0, median_ms: 0, long_frames: 0, longest_ms: 0 })
})

test('what lies between two runs is no frame', () => {
  assert.deepEqual(
    framesOfAll([
      [0, 10],
      [5000, 5020],
    ]),
    { frames: 2, median_ms: 10, long_frames: 0, longest_ms: 20 },
  )
})
