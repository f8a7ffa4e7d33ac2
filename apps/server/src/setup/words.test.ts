// Desk addresses and handed-out passwords have the form that the doors accept.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newPassword } from './password.ts'
import { slugOf } from './slug.ts'

test('a desk’s address is made of small letters, digits and single hyphens', () => {
  assert.equal(slugOf('Ask the Library!'), 'ask-the-library')
  assert.equal(slugOf('  Écoute – Zürich №1 '), 'ecoute-zurich-no1')
  assert.equal(slugOf('聴く'), 'desk')
  for (const name of ['a'.repeat(80), `${'a'.repeat(39)} b`, '--x--']) assert.match(slugOf(name), /^[a-z0-9]+(-[a-z0-9]+)*$/)
})

test('passwords are readable, long enough and never the same', () => {
  const made = Array.from({ length: 100 }, newPassword)
  for (const password of made) assert.match(password, /^[2-9a-z]{4}(-[2-9a-z]{4}){3}$/)
  assert.equal(new Set(made).size, 100)
})
