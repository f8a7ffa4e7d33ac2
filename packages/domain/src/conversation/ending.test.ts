// How a chat ends, and what is said of it then.

import assert from 'node:assert/strict'
import test from 'node:test'
import { type Command, dueAt, type Entry, type Facts, type Form, follow } from '../index.ts'
import { ana, asking, ben, CLAIM, CLOSE, cy, facts, log, NOW, START, SYSTEM, say, stateOf, sue, visitor } from '../testing/given.ts'

const FORM: Form = {
  ...{ id: 'f', version: 2, use: 'wrap-up', title: 'Wrap-up', note: '', referral: null },
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

test('END-1 the holder wraps up while it lasts and for the desk’s hours after, and may do so anew', () => {
  assert.equal(asking(TAKEN, ana, fill(), ASKS), 'filled/staff')
  assert.equal(asking(ENDED, ana, fill(), { ...WITHOUT_FAIL, now: NOW + 2 * HOUR }), 'filled/staff')
  assert.equal(asking(ENDED, ana, fill(), { ...WITHOUT_FAIL, now: NOW + 2 * HOUR + 1 }), 'too-late')
  const wrapped = log(START, CLAIM, [ana, fill(), ASKS])
  assert.equal(stateOf(wrapped)?.wrapped, true)
  assert.equal(asking(wrapped, ana, fill(), ASKS), 'filled/staff')
  assert.equal(asking(TAKEN, ana, fill({ answers: {} }), ASKS), 'answer-missing')
})

test('END-1 nobody but the holder wraps up', () => {
  for (const entries of [TAKEN, ENDED]) {
    assert.deepEqual(
      [visitor, ben, sue].map((actor) => asking(entries, actor, fill(), ASKS)),
      ['already-open', 'holder-only', 'holder-only'],
    )
  }
})

test('END-2 where the desk wants it without fail, staff wrap up before they close, and the visitor may always go', () => {
  assert.equal(asking(TAKEN, ana, { do: 'close' }, ASKS), 'closed/everyone')
  assert.equal(asking(TAKEN, ana, { do: 'close' }, WITHOUT_FAIL), 'wrap-up-first')
  assert.equal(asking(TAKEN, visitor, { do: 'close' }, WITHOUT_FAIL), 'closed/everyone')
  assert.equal(asking(log(START, CLAIM, [ana, fill(), ASKS]), ana, { do: 'close' }, WITHOUT_FAIL), 'closed/everyone')
  assert.equal(asking(TAKEN, ana, { do: 'close' }, { ...WITHOUT_FAIL, forms: [] }), 'closed/everyone')
  const message = log([visitor, { do: 'leave', text: 'x' }], CLAIM)
  assert.equal(asking(message, ana, { do: 'close' }, WITHOUT_FAIL), 'closed/everyone')
})

test('FORM-4 what was filled in stands under the questions as they were asked, with the version; another version is refused', () => {
  const { body, content } = log(START, CLAIM, [ana, fill(), ASKS]).at(-1) ?? {}
  assert.deepEqual(body, { kind: 'filled', use: 'wrap-up', form: 'f', version: 2 })
  assert.deepEqual(content, { answers: [{ field: 'went', label: 'How it went', answer: 'well' }] })
  for (const different of [{ version: 1 }, { form: 'g' }]) assert.equal(asking(TAKEN, ana, fill(different), ASKS), 'form-changed')
})

const MINUTE = 60_000
const SILENT: Facts['policy'] = { ...facts.policy, silence: { on: true, warn: 10, end: 5, words: 'Are you there?' } }
const after = (minutes: number): Partial<Facts> => ({ policy: SILENT, now: NOW + minutes * MINUTE })
const look: Command = { do: 'silence' }
const ANSWERED = log(START, CLAIM, [ana, say('How can I help?')])
const WARNED = log(START, CLAIM, [ana, say('How can I help?')], [SYSTEM, look, after(10)])
const due = (entries: readonly Entry[], minutes = 0, policy = SILENT) => {
  const state = stateOf(entries)
  const at = state === null ? null : dueAt('silence', state, policy, NOW + minutes * MINUTE)
  return at === null ? null : (at - NOW) / MINUTE
}

test('END-4 a visitor who does not answer is asked in the desk’s words, and after a while the chat ends for silence', () => {
  assert.equal(asking(ANSWERED, SYSTEM, look, after(9.99)), '')
  assert.equal(asking(ANSWERED, SYSTEM, look, after(10)), 'warned/everyone')
  assert.deepEqual(WARNED.at(-1)?.content, { text: 'Are you there?' })
  assert.equal(asking(WARNED, SYSTEM, look, after(14.99)), '')
  assert.equal(asking(WARNED, SYSTEM, look, after(15)), 'closed/everyone')
  const ended = log(START, CLAIM, [ana, say('x')], [SYSTEM, look, after(10)], [SYSTEM, look, after(15)])
  assert.deepEqual(ended.at(-1)?.body, { kind: 'closed', reason: 'silence' })
  assert.equal(asking(ANSWERED, SYSTEM, look, { ...after(60), policy: { ...SILENT, silence: { ...SILENT.silence, on: false } } }), '')
})

test('END-4 a chat that is held is looked after from its claim on, and none before or after', () => {
  const [claimed, state] = [log(START, CLAIM).at(-1), stateOf(log(START, CLAIM))]
  assert.ok(claimed !== undefined && state !== null)
  assert.deepEqual(
    follow('c', state, claimed, SILENT).map(({ key, at }) => [key, at - NOW]),
    [['silence:c', 10 * MINUTE]],
  )
  assert.deepEqual([due(log(START)), due(ENDED), due(ANSWERED), due(WARNED)], [null, null, 10, 15])
  assert.equal(due(log(START, CLAIM), 30), 40, 'while the visitor waits, nothing can come due sooner')
  assert.equal(due(log(START, CLAIM), 30, facts.policy), null)
})

test('END-5 who writes or says that they are there is asked no more, and the count begins anew', () => {
  assert.equal(asking(WARNED, visitor, { do: 'here' }, after(14)), 'here/everyone')
  assert.equal(asking(WARNED, visitor, say('yes'), after(14)), 'message/everyone here/everyone')
  assert.equal(asking(ANSWERED, visitor, { do: 'here' }, after(1)), '')
  assert.equal(asking(ANSWERED, visitor, say('yes'), after(1)), 'message/everyone')
  const there = log(START, CLAIM, [ana, say('x')], [SYSTEM, look, after(10)], [visitor, { do: 'here' }, after(14)])
  assert.deepEqual([asking(there, SYSTEM, look, after(23.99)), asking(there, SYSTEM, look, after(24))], ['', 'warned/everyone'])
})

test('END-6 nobody is asked while they wait for an answer, and none while nobody is there who waits for them', () => {
  const gone: Command = { do: 'line', person: 'ana', gone: true }
  const quiet: readonly (readonly Entry[])[] = [
    log(START),
    log(START, CLAIM),
    log(START, CLAIM, [ana, say('x')], [visitor, say('y')]),
    log(START, CLAIM, [ana, say('x')], [SYSTEM, gone]),
    log(START, CLAIM, [ana, say('x')], [ana, { do: 'offer', desk: 'elsewhere', person: null, brief: 'x' }]),
    log(START, CLAIM, [ana, say('x')], [SYSTEM, gone], [cy, { do: 'claim' }]),
    log([visitor, { do: 'leave', text: 'x' }], CLAIM),
  ]
  for (const entries of quiet) assert.equal(asking(entries, SYSTEM, look, after(60)), '', `${entries.at(-1)?.body.kind}`)
})

const rating = (comment = ''): Command => ({ do: 'rate', score: 2, comment })
const READ_BY: Record<string, Partial<Facts>> = {
  staff: { policy: { ...facts.policy, rating: { on: true, holder: true } } },
  supervisors: { policy: { ...facts.policy, rating: { on: true, holder: false } } },
}

test('END-7 a visitor says how it was once it has ended, for an hour and anew if they like, in words too', () => {
  assert.equal(asking(TAKEN, visitor, rating()), 'not-ended')
  assert.equal(asking(ENDED, visitor, rating(), { now: NOW + HOUR }), 'rated/staff')
  assert.equal(asking(ENDED, visitor, rating(), { now: NOW + HOUR + 1 }), 'too-late')
  const rated = log(START, CLAIM, CLOSE, [visitor, rating(' ')], [visitor, rating('thank you')])
  assert.deepEqual(
    rated.slice(-2).map(({ body, content }) => [body, content]),
    [
      [{ kind: 'rated', score: 2 }, null],
      [{ kind: 'rated', score: 2 }, { text: 'thank you' }],
    ],
  )
  assert.equal(asking(ENDED, visitor, rating('a\u0000b')), 'unreadable')
})

test('END-7 nobody says it for them, and nothing is asked of a chat that nobody took or a desk that does not ask', () => {
  assert.deepEqual(
    [ana, sue].map((actor) => asking(ENDED, actor, rating())),
    ['role-may-not', 'role-may-not'],
  )
  assert.equal(asking(log(START, [visitor, { do: 'close' }]), visitor, rating()), 'not-to-rate')
  assert.equal(asking(ENDED, visitor, rating(), { policy: { ...facts.policy, rating: { on: false, holder: true } } }), 'not-to-rate')
})

test('END-8 it is read by supervisors, and by the holder where the desk says so; by no visitor', () => {
  for (const [audience, world] of Object.entries(READ_BY)) assert.equal(asking(ENDED, visitor, rating(), world), `rated/${audience}`)
})
