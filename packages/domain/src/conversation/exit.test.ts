// The quick exit: a chat that its visitor cannot come back to.

import assert from 'node:assert/strict'
import test from 'node:test'
import { ana, asking, CLAIM, CLOSE, log, NOW, other, START, SYSTEM, say, stateOf, visitor } from '../testing/given.ts'

const EXIT = { do: 'exit' } as const

test('Q-1 a chat ends with its visitor’s quick exit, waiting or taken, and says why to whoever holds it', () => {
  for (const chat of [log(START), log(START, CLAIM)]) {
    assert.equal(asking(chat, visitor, EXIT), 'closed/everyone')
    const left = log(START, CLAIM, [visitor, EXIT])
    assert.deepEqual([left.at(-1)?.body, stateOf(left)?.phase], [{ kind: 'closed', reason: 'exit' }, 'closed'])
  }
  assert.equal(asking(log(START, CLAIM, [visitor, EXIT]), ana, say('still there?')), 'closed')
  assert.equal(asking(log(START, CLAIM, [visitor, EXIT]), ana, { do: 'note', text: 'left suddenly' }), 'note/staff')
})

test('Q-1 a message that was left still waits, and so does a chat that became one', () => {
  assert.equal(asking(log([visitor, { do: 'leave', text: 'hello' }]), visitor, EXIT), '')
  const late = { now: NOW + 3_600_000 }
  const deferred = log(START, [SYSTEM, { do: 'climb' }, late], [visitor, { do: 'defer', email: 'kim@example.org' }])
  assert.equal(asking(deferred, visitor, EXIT), '')
})

test('Q-1 nobody else takes it for them, and what has ended or not begun stays as it is', () => {
  assert.equal(asking(log(START, CLAIM), ana, EXIT), 'role-may-not')
  assert.equal(asking(log(START), other, EXIT), 'no-such-conversation')
  assert.equal(asking(log(START, CLAIM, CLOSE), visitor, EXIT), 'closed')
  assert.equal(asking([], visitor, EXIT), 'no-such-conversation')
})
