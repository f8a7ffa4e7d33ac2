// How a chat ends, and what is said of it then.

import assert from 'node:assert/strict'
import test from 'node:test'
import type { Command, Facts, Form } from '../index.ts'
import { ana, asking, ben, CLAIM, CLOSE, facts, log, NOW, START, stateOf, sue, visitor } from '../testing/given.ts'

const FORM: Form = {
  ...{ id: 'f', version: 2, use: 'wrap-up', title: 'Wrap-up' },
  fields: [
    { id: 'went', kind: 'short', label: 'How it went', help: '', required: true, options: [], least: null, most: null, takes: null },
  ],
}
const HOUR = 3_600_000
const ASKS: Partial<Facts> = { forms: [FORM] }
const WITHOUT_FAIL: Partial<Facts> = { ...ASKS, policy: { ...facts.policy, wrapUp: { required: true, hours: 2 } } }
const fill = (different: Partial<Extract<Command, { do: 'fill' }>> = {}): Command => ({
  ...{ do: 'fill', form: 'f', version: 2, answers: { went: 'well' } },
  ...different,
})
const TAKEN = log(START, CLAIM)
const ENDED = log(START, CLAIM, CLOSE)

test('E-1 the holder wraps up while it lasts and for the desk’s hours after, and may do so anew', () => {
  assert.equal(asking(TAKEN, ana, fill(), ASKS), 'filled/staff')
  assert.equal(asking(ENDED, ana, fill(), { ...WITHOUT_FAIL, now: NOW + 2 * HOUR }), 'filled/staff')
  assert.equal(asking(ENDED, ana, fill(), { ...WITHOUT_FAIL, now: NOW + 2 * HOUR + 1 }), 'too-late')
  const wrapped = log(START, CLAIM, [ana, fill(), ASKS])
  assert.equal(stateOf(wrapped)?.wrapped, true)
  assert.equal(asking(wrapped, ana, fill(), ASKS), 'filled/staff')
  assert.equal(asking(TAKEN, ana, fill({ answers: {} }), ASKS), 'answer-missing')
})

test('E-1 nobody but the holder wraps up', () => {
  for (const entries of [TAKEN, ENDED]) {
    assert.deepEqual(
      [visitor, ben, sue].map((actor) => asking(entries, actor, fill(), ASKS)),
      ['role-may-not', 'holder-only', 'holder-only'],
    )
  }
})

test('E-2 where the desk wants it without fail, staff wrap up before they close, and the visitor may always go', () => {
  assert.equal(asking(TAKEN, ana, { do: 'close' }, ASKS), 'closed/everyone')
  assert.equal(asking(TAKEN, ana, { do: 'close' }, WITHOUT_FAIL), 'wrap-up-first')
  assert.equal(asking(TAKEN, visitor, { do: 'close' }, WITHOUT_FAIL), 'closed/everyone')
  assert.equal(asking(log(START, CLAIM, [ana, fill(), ASKS]), ana, { do: 'close' }, WITHOUT_FAIL), 'closed/everyone')
  assert.equal(asking(TAKEN, ana, { do: 'close' }, { ...WITHOUT_FAIL, forms: [] }), 'closed/everyone')
  const message = log([visitor, { do: 'leave', text: 'x' }], CLAIM)
  assert.equal(asking(message, ana, { do: 'close' }, WITHOUT_FAIL), 'closed/everyone')
})

test('Q-4 what was filled in stands under the questions as they were asked, with the version; another version is refused', () => {
  const { body, content } = log(START, CLAIM, [ana, fill(), ASKS]).at(-1) ?? {}
  assert.deepEqual(body, { kind: 'filled', use: 'wrap-up', form: 'f', version: 2 })
  assert.deepEqual(content, { answers: [{ field: 'went', label: 'How it went', answer: 'well' }] })
  for (const different of [{ version: 1 }, { form: 'g' }]) assert.equal(asking(TAKEN, ana, fill(different), ASKS), 'form-changed')
})
