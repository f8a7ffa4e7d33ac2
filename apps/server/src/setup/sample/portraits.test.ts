// A drawn portrait is a picture that the house keeps.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pictureOf } from '../../people/picture.ts'
import { drawn } from './portraits.ts'

test('a portrait is a small PNG, and the same each time', () => {
  const colours = { behind: [200, 210, 220], figure: [40, 50, 60] } as const
  const { type, bytes } = drawn(colours)
  assert.deepEqual([type, bytes.length < 1000], ['image/png', true])
  assert.ok(pictureOf(bytes.toString('base64')).ok)
  assert.deepEqual(drawn(colours).bytes, bytes)
})
