// Handed-out passwords have the form that the doors accept.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newPassword } from './password.ts'

test('passwords are readable, long enough and never the same', () => {
  const made = Array.from({ length: 100 }, newPassword)
  for (const password of made) assert.match(password, /^[2-9a-z]{4}(-[2-9a-z]{4}){3}$/)
  assert.equal(new Set(made).size, 100)
})
