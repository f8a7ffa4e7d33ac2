// Handing a chat over, as given, when, happens.

import assert from 'node:assert/strict'
import test from 'node:test'
import { type Actor, type Command, decide, dueAt, type Entry, follow, readerOf, type Staff } from '../index.ts'
import { ana, asking, ben, CLAIM, cy, DESK, facts, log, NOW, START, SYSTEM, say, staff, stateOf, sue, visitor } from '../testing/given.ts'

const offer = (desk: string, person: string | null = null, brief = 'asked about rent'): Command => ({ do: 'offer', desk, person, brief })
const TAKE: Command = { do: 'take' }
const MISSED: Command = { do: 'missed' }
const elsewhere = (name: string, accepting = true): Staff => ({ ...staff(name), desks: { elsewhere: { role: 'listener', accepting } } })
const hal = elsewhere('Hal')
const taken = log(START, CLAIM)
const toBen = log(START, CLAIM, [ana, offer(DESK, 'ben')])
const toDesk = log(START, CLAIM, [ana, offer('elsewhere')])
const later = { now: NOW + facts.policy.handOffSeconds * 1000 }

function reads(entries: readonly Entry[], actor: Actor): string {
  const state = stateOf(entries)
  assert.ok(state !== null)
  const reader = readerOf(state, actor, facts)
  return 'tier' in reader ? reader.tier : reader.refusal.rule
}

test('H-1 the holder offers it with a brief, to another desk or a person, once at a time', () => {
  assert.equal(asking(taken, ana, offer(DESK, 'ben')), 'offered/staff')
  assert.equal(asking(taken, ana, offer('elsewhere')), 'offered/staff')
  assert.equal(asking(taken, ana, offer('elsewhere', 'hal')), 'offered/staff')
  assert.equal(asking(taken, ana, offer('elsewhere', null, ' ')), 'empty')
  assert.equal(asking(taken, ben, offer('elsewhere')), 'holder-only')
  assert.equal(asking(toBen, ana, offer('elsewhere')), 'offered-already')
})

test('H-1 not to oneself, one’s own desk as a whole, a desk that is not there or a training desk', () => {
  for (const [desk, person] of [
    [DESK, 'ana'],
    [DESK, null],
    ['nowhere', null],
    ['school', null],
  ] as const)
    assert.equal(asking(taken, ana, offer(desk, person)), 'not-to-hand-to', `${desk} ${person}`)
  assert.equal(asking(taken, ana, offer('school'), { training: true }), 'offered/staff')
})

test('H-2 until it is accepted it stays with its holder, and nobody it is offered to reads it', () => {
  assert.deepEqual([reads(toBen, ben), reads(toDesk, hal), reads(toBen, ana)], ['already-taken', 'already-taken', 'staff'])
  assert.equal(asking(toDesk, ana, say('one moment')), 'message/everyone')
  assert.equal(asking(toDesk, hal, say('hi')), 'holder-only')
  assert.equal(asking(toDesk, elsewhere('Ida', false), TAKE), 'not-offered')
  assert.equal(asking(toBen, cy, TAKE), 'not-offered')
  assert.equal(asking(taken, ben, TAKE), 'not-offered')
})

test('H-3 accepting makes it theirs and their desk’s, and the visitor is told who comes in the desk’s words', () => {
  assert.equal(asking(toDesk, hal, TAKE), 'notice/everyone handed/everyone')
  const verdict = decide(stateOf(toDesk), hal, TAKE, { ...facts, policy: { ...facts.policy, handOff: '{who} comes to you.' } })
  assert.ok(verdict.ok)
  assert.deepEqual(verdict.value[0]?.content, { text: 'Hal comes to you.' })
  const odd = decide(stateOf(toDesk), { ...hal, name: '$& and $1' }, TAKE, facts)
  assert.ok(odd.ok)
  assert.match(JSON.stringify(odd.value[0]?.content), /"\$& and \$1 takes over/)
  const handed = log(START, CLAIM, [ana, offer('elsewhere')], [hal, TAKE])
  assert.deepEqual(
    [stateOf(handed)?.holder, stateOf(handed)?.holderName, stateOf(handed)?.desk, stateOf(handed)?.handOff],
    ['hal', 'Hal', 'elsewhere', null],
  )
  assert.equal(asking(handed, hal, say('hello')), 'message/everyone')
  assert.deepEqual([reads(handed, ana), reads(handed, sue)], ['no-such-conversation', 'no-such-conversation'])
  assert.equal(asking(handed, visitor, say('thanks')), 'message/everyone')
})

test('H-3 guides of another desk lose their seats, those of the same desk keep them, and who accepts leaves theirs', () => {
  const seats = (...steps: Parameters<typeof stepsOf>) => stateOf(stepsOf(...steps))?.seats
  assert.deepEqual(seats(hal, 'elsewhere', null), { supervisor: null, coordinator: null })
  assert.deepEqual(seats(ben, DESK, 'ben'), { supervisor: { person: 'sue', name: 'Sue' }, coordinator: { person: 'cy', name: 'Cy' } })
})
const stepsOf = (to: Staff, desk: string, person: string | null) =>
  log(START, CLAIM, [sue, { do: 'guide' }], [cy, { do: 'guide' }], [ana, offer(desk, person)], [to, TAKE])

test('H-4 declining says why, and the holder may take the offer back', () => {
  assert.equal(asking(toBen, ben, { do: 'decline', reason: 'two chats already' }), 'declined/staff')
  assert.equal(asking(toBen, ben, { do: 'decline', reason: '' }), 'empty')
  assert.equal(asking(toBen, cy, { do: 'decline', reason: 'no' }), 'not-offered')
  assert.equal(asking(toBen, ana, { do: 'withdraw' }), 'withdrawn/staff')
  for (const last of [[ben, { do: 'decline', reason: 'no' }] as const, [ana, { do: 'withdraw' }] as const]) {
    const over = stateOf(log(START, CLAIM, [ana, offer(DESK, 'ben')], last))
    assert.deepEqual([over?.handOff, over?.holder, over?.phase], [null, 'ana', 'taken'])
  }
})

test('H-5 an offer that nobody answers ends by itself and the chat stays with its holder', () => {
  assert.equal(asking(toBen, SYSTEM, MISSED, { now: later.now - 1 }), '')
  assert.equal(asking(toBen, SYSTEM, MISSED, later), 'missed/staff')
  const over = log(START, CLAIM, [ana, offer(DESK, 'ben')], [SYSTEM, MISSED, later])
  assert.deepEqual([stateOf(over)?.holder, stateOf(over)?.phase, stateOf(over)?.handOff], ['ana', 'taken', null])
  assert.equal(asking(over, ben, TAKE), 'not-offered')
  assert.equal(asking(over, SYSTEM, MISSED, { now: later.now * 2 }), '')
})

test('H-5 it goes back to Waiting when the holder’s line is gone, and climbs again', () => {
  const gone: Command = { do: 'line', person: 'ana', gone: true }
  const free = log(START, CLAIM, [ana, offer(DESK, 'ben')], [SYSTEM, gone], [SYSTEM, MISSED, later])
  const state = stateOf(free)
  assert.deepEqual([state?.phase, state?.holder, state?.unattended], ['waiting', null, false])
  assert.equal(asking(free, ben, { do: 'claim' }), 'claimed/everyone')
  const last = free.at(-1)
  assert.ok(state !== null && last !== undefined && dueAt('climb', state, facts.policy, facts.now) !== null)
  assert.deepEqual(
    follow('c', state, last, facts.policy).map(({ task }) => task),
    ['climb'],
  )
})

test('F-1 an offer starts the timer that ends it', () => {
  const [state, last] = [stateOf(toBen), toBen.at(-1)]
  assert.ok(state !== null && last !== undefined)
  assert.deepEqual(
    follow('c', state, last, facts.policy).map(({ task, at }) => [task, at]),
    [['missed', later.now]],
  )
})
