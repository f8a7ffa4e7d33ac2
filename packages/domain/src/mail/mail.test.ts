// Mail that goes out: what may be a letter, how many go, and when it is tried again.

import assert from 'node:assert/strict'
import test from 'node:test'
import { letter, mailAgain, mailBudget } from '../index.ts'

const asked = { to: 'kim@example.org', subject: 'Your chat', text: 'Hello' }

test('E-2 a mail that is not taken is tried again, later each time, for a day and no longer', () => {
  const waits = Array.from({ length: 20 }, (_, nth) => mailAgain(nth + 1))
  const some = waits.filter((wait) => wait !== null)
  assert.ok(some.every((wait, nth) => nth === 0 || wait >= (some[nth - 1] ?? 0)))
  assert.equal(waits[0], 60_000)
  const hours = some.reduce((sum, wait) => sum + wait, 0) / 3_600_000
  assert.ok(hours > 24 && hours < 30, `${hours}`)
  assert.ok(waits.slice(some.length).every((wait) => wait === null))
})

test('E-4 forms, which go where a desk has said, are counted apart', () => {
  assert.equal(mailBudget('transcript', 5), 5)
  assert.ok(mailBudget('form', 5) > 100)
})

test('E-9 a letter has an address, a subject of one line, and text that can be read', () => {
  assert.deepEqual(letter({ ...asked, subject: ' Your\r\nBcc: all@example.org ', text: 'a\r\nb' }), {
    ok: true,
    value: { ...asked, subject: 'Your Bcc: all@example.org', text: 'a\nb' },
  })
  const rule = (different: Partial<typeof asked>) => {
    const kept = letter({ ...asked, ...different })
    return kept.ok ? 'kept' : kept.refusal.rule
  }
  assert.equal(rule({ to: 'kim@example.org, all@example.org' }), 'not-an-email')
  assert.equal(rule({ to: 'kim@example.org\r\nBcc: all@example.org' }), 'not-an-email')
  assert.equal(rule({ subject: ' ' }), 'empty')
  assert.equal(rule({ text: '\ud800' }), 'unreadable')
  assert.equal(rule({ text: 'x'.repeat(3_000_000) }), 'too-long')
})
