// The rules of a conversation, as given, when, happens.

import assert from 'node:assert/strict'
import test from 'node:test'
import { decide, policyOf } from '../index.ts'
import { ana, asking, ben, CLAIM, CLOSE, facts, log, NOW, other, START, say, staff, stateOf, sue, visitor } from '../testing/given.ts'

const HOUR = 3_600_000
const waiting = log(START)
const taken = log(START, CLAIM)
const closed = log(START, CLAIM, CLOSE)

test('C-1 a first message opens a chat with welcome, house rules and the message, in this order', () => {
  assert.equal(asking([], visitor, { do: 'start', text: 'hello' }), 'opened/everyone notice/everyone notice/staff message/everyone')
  const verdict = decide(null, visitor, { do: 'start', text: 'hello' }, facts)
  assert.ok(verdict.ok)
  assert.deepEqual(
    verdict.value.map((draft) => draft.content),
    [null, { text: facts.policy.welcome }, { text: facts.policy.houseRules.join('\n') }, { text: 'hello' }],
  )
})

test('C-1 a desk without a welcome or house rules leaves those entries out', () => {
  const policy = { ...facts.policy, welcome: '', houseRules: [] }
  assert.equal(asking([], visitor, { do: 'start', text: 'hello' }, { policy }), 'opened/everyone message/everyone')
})

test('C-2 a chat does not open while nobody can answer', () => {
  assert.equal(asking([], visitor, { do: 'start', text: 'hello' }, { available: false }), 'desk-unavailable')
})

test('C-3 starting again is refused while the conversation is open, and differently once it has ended', () => {
  assert.equal(asking(waiting, visitor, { do: 'start', text: 'again' }), 'already-open')
  assert.equal(asking(waiting, visitor, { do: 'leave', text: 'again' }), 'already-open')
  assert.equal(asking(closed, visitor, { do: 'start', text: 'again' }), 'closed')
})

test('C-4 a message left behind opens a thread with what was given, also when nobody is there', () => {
  const left = { do: 'leave', text: 'please write', name: 'Kim', email: 'kim@example.org' } as const
  assert.equal(asking([], visitor, left, { available: false }), 'opened/everyone message/everyone named/staff addressed/staff')
  assert.equal(asking([], visitor, { do: 'leave', text: 'please write' }), 'opened/everyone message/everyone')
  assert.equal(asking([], visitor, { ...left, email: 'nowhere' }), 'not-an-email')
  assert.equal(asking([], visitor, { ...left, name: '(S) Kim' }), 'name-imitates-role')
})

test('C-5 a second claim is refused with the name of the first', () => {
  assert.equal(asking(waiting, ana, { do: 'claim' }), 'claimed/everyone')
  assert.equal(asking(taken, ben, { do: 'claim' }), 'already-taken (Ana)')
  assert.equal(asking(taken, sue, { do: 'claim' }), 'already-taken (Ana)')
})

test('C-5 a claim by whoever holds it already changes nothing and is not refused', () => {
  assert.equal(asking(taken, ana, { do: 'claim' }), '')
  assert.equal(asking(closed, ana, { do: 'claim' }), 'closed')
})

test('C-6 only the holder answers, and only once it is claimed', () => {
  assert.equal(asking(taken, ana, say('hi')), 'message/everyone')
  assert.equal(asking(waiting, ana, say('hi')), 'holder-only')
  assert.equal(asking(taken, ben, say('hi')), 'holder-only')
  assert.equal(asking(taken, sue, say('hi')), 'holder-only')
  assert.equal(asking(waiting, visitor, say('hi')), 'message/everyone')
  assert.equal(asking(taken, visitor, say('hi')), 'message/everyone')
  assert.equal(asking([], visitor, say('hi')), 'no-such-conversation')
})

test('C-7 only the holder and whoever guides whisper, for staff', () => {
  assert.equal(asking(taken, ana, { do: 'whisper', text: 'hm' }), 'whisper/staff')
  for (const actor of [ben, sue]) assert.equal(asking(taken, actor, { do: 'whisper', text: 'hm' }), 'whisper-holder-only')
  assert.equal(asking(taken, visitor, { do: 'whisper', text: 'hm' }), 'role-may-not')
  const guided = log(START, CLAIM, [sue, { do: 'guide' }])
  assert.equal(asking(guided, sue, { do: 'whisper', text: 'hm' }), 'whisper/staff')
  assert.equal(asking(guided, sue, say('hi')), 'holder-only')
})

test('C-8 holder and supervisors keep notes, also afterwards', () => {
  for (const entries of [taken, closed]) {
    assert.equal(asking(entries, ana, { do: 'note', text: 'n' }), 'note/staff')
    assert.equal(asking(entries, sue, { do: 'note', text: 'n' }), 'note/staff')
    assert.equal(asking(entries, ben, { do: 'note', text: 'n' }), 'holder-only')
  }
})

test('C-9 the holder keeps name and email, for staff', () => {
  assert.equal(asking(taken, ana, { do: 'name', name: 'Kim' }), 'named/staff')
  assert.equal(asking(taken, ana, { do: 'address', email: 'kim@example.org' }), 'addressed/staff')
  assert.equal(asking(taken, ana, { do: 'name', name: '(S) Ana' }), 'name-imitates-role')
  assert.equal(asking(taken, ana, { do: 'address', email: 'kim' }), 'not-an-email')
  assert.equal(asking(taken, ben, { do: 'name', name: 'Kim' }), 'holder-only')
})

test('C-10 the trail keeps pages without query and fragment, where the desk keeps one', () => {
  const visit = { do: 'visit', page: 'https://site.example/help?name=kim#top', title: 'Help' } as const
  assert.equal(asking(waiting, visitor, visit), 'trail-off')
  const verdict = decide(stateOf(waiting), visitor, visit, { ...facts, policy: policyOf('library-desk') })
  assert.ok(verdict.ok)
  assert.deepEqual(verdict.value[0]?.content, { page: 'https://site.example/help', title: 'Help' })
  assert.equal(verdict.value[0]?.audience, 'staff')
  for (const page of [
    'javascript:alert(1)',
    'https://kim:secret@site.example/',
    'https://site.example\\@x/',
    'https://x/a\u0000',
    'https://x/\u202e',
  ])
    assert.equal(asking(waiting, visitor, { ...visit, page }, { policy: policyOf('library-desk') }), 'unreadable')
})

test('C-11 visitor or holder end it, and after that nobody writes', () => {
  assert.equal(asking(taken, visitor, { do: 'close' }), 'closed/everyone')
  assert.equal(asking(taken, ana, { do: 'close' }), 'closed/everyone')
  assert.equal(asking(taken, ben, { do: 'close' }), 'holder-only')
  assert.equal(asking(waiting, ana, { do: 'close' }), 'holder-only')
  for (const actor of [visitor, ana]) assert.equal(asking(closed, actor, say('still')), 'closed')
  assert.equal(asking(closed, ana, { do: 'whisper', text: 'still' }), 'closed')
  assert.equal(asking(closed, ben, { do: 'claim' }), 'closed')
})

test('C-12 an idle chat ends by itself after the idle hours, and not before', () => {
  const system = { kind: 'system' } as const
  const idle = facts.policy.idleHours * HOUR
  assert.equal(asking(waiting, system, { do: 'lapse' }, { now: NOW + idle }), 'closed/everyone')
  assert.equal(asking(waiting, system, { do: 'lapse' }, { now: NOW + idle - 1 }), '')
  const later = log(START, [visitor, say('more'), { now: NOW + HOUR }])
  assert.equal(asking(later, system, { do: 'lapse' }, { now: NOW + idle }), '')
  assert.equal(asking(closed, system, { do: 'lapse' }, { now: NOW + 2 * idle }), 'closed')
  assert.equal(asking(waiting, ana, { do: 'lapse' }), 'role-may-not')
  const thread = log([visitor, { do: 'leave', text: 'write me' }])
  assert.equal(asking(thread, system, { do: 'lapse' }, { now: NOW + 2 * idle }), '')
})

test('C-13 a message left behind is open to members who accept no calls', () => {
  const thread = log([visitor, { do: 'leave', text: 'write me' }])
  assert.equal(asking(thread, staff('Cy', 'listener', false), { do: 'claim' }), 'claimed/everyone')
  assert.equal(asking(waiting, staff('Cy', 'listener', false), { do: 'claim' }), 'not-accepting')
})

test('P-2 a stranger hears the same as for a conversation that does not exist', () => {
  const away = { ...ana, desks: {} }
  for (const actor of [other, away]) {
    for (const entries of [waiting, taken, closed]) assert.equal(asking(entries, actor, say('x')), 'no-such-conversation')
  }
  assert.equal(asking([], ana, say('x')), 'no-such-conversation')
})
