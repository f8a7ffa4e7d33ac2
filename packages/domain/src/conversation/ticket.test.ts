// Tickets: made of a chat or left as a message, taken, given back, closed and opened again; and who reads what meanwhile.

import assert from 'node:assert/strict'
import test from 'node:test'
import {
  type Actor,
  type Command,
  dueOf,
  type Entry,
  type Facts,
  limitFor,
  looksIn,
  readerOf,
  recordOf,
  type Staff,
  tell,
  ticketOf,
} from '../index.ts'
import {
  ana,
  asking,
  ben,
  CLAIM,
  CLOSE,
  cy,
  DESK,
  facts,
  log,
  NOW,
  START,
  type Step,
  SYSTEM,
  staff,
  stateOf,
  sue,
  visitor,
} from '../testing/given.ts'

const HOUR = 3_600_000
const convert = (different: Partial<Extract<Command, { do: 'convert' }>> = {}): Command => ({
  ...{ do: 'convert', subject: 'the atlas', promise: 'I will look in the cellar', hours: 24, keep: false },
  ...different,
})
const [LEAVES, KEEPS]: readonly [Step, Step] = [
  [ana, convert()],
  [ana, convert({ keep: true })],
]
const TAKE: Command = { do: 'claim' }
const RELEASE: Command = { do: 'release' }
const REOPEN: Command = { do: 'reopen' }
const settle = (outcome: Extract<Command, { do: 'settle' }>['outcome'] = 'answered'): Command => ({ do: 'settle', outcome })
const MESSAGE: Step = [visitor, { do: 'leave', text: 'please write' }]

const TAKEN = log(START, CLAIM)
const LEFT_TO_DESK = log(START, CLAIM, LEAVES, CLOSE)
const BENS = log(START, CLAIM, LEAVES, CLOSE, [ben, TAKE])
const CLOSED = log(START, CLAIM, LEAVES, CLOSE, [ben, TAKE], [ben, settle()])
const tom = staff('Tom', 'trainee')
const shut: Staff = { ...staff('Ida'), desks: { [DESK]: { role: 'listener', accepting: true, shut: true } } }
const elsewhere: Staff = { ...staff('Eve'), desks: { elsewhere: { role: 'supervisor', accepting: true } } }

const ticket = (entries: readonly Entry[]) => {
  const state = stateOf(entries)
  return state === null ? null : ticketOf(state)
}
const owner = (entries: readonly Entry[]): string | null => ticket(entries)?.owner?.person ?? null
function reads(entries: readonly Entry[], actor: Actor): string {
  const state = stateOf(entries)
  assert.ok(state !== null)
  const reader = readerOf(state, actor, facts)
  return 'tier' in reader ? reader.tier : reader.refusal.rule
}
const all = (entries: readonly Entry[], command: Command, world: Partial<Facts> = {}) =>
  [visitor, ana, ben, cy, sue, tom].map((actor) => asking(entries, actor, command, world))

test('TK-1 the holder makes it a ticket while the chat lasts and for the wrap-up hours after, once, and staff alone see it', () => {
  assert.deepEqual(all(TAKEN, convert()), ['role-may-not', 'converted/staff', 'holder-only', 'holder-only', 'holder-only', 'role-may-not'])
  const ended = log(START, CLAIM, CLOSE)
  const hours = facts.policy.wrapUp.hours * HOUR
  assert.equal(asking(ended, ana, convert(), { now: NOW + hours }), 'converted/staff')
  assert.equal(asking(ended, ana, convert(), { now: NOW + hours + 1 }), 'too-late')
  assert.equal(asking(log(START, CLAIM, LEAVES), ana, convert()), 'ticket-already')
  assert.equal(asking(log(MESSAGE, CLAIM), ana, convert()), 'ticket-already')
  const made = log(START, CLAIM, KEEPS)
  assert.deepEqual(made.at(-1)?.content, { subject: 'the atlas', promise: 'I will look in the cellar' })
  assert.deepEqual(ticket(made), {
    ...{ owner: { person: 'ana', name: 'Ana' }, due: NOW + 24 * HOUR, closedAt: null, outcome: null },
    made: true,
  })
  assert.equal(owner(log(START, CLAIM, LEAVES)), null)
})

test('TK-2 its subject is one line, and it is due in whole hours', () => {
  assert.equal(asking(TAKEN, ana, convert({ subject: ' ' })), 'empty')
  assert.equal(asking(TAKEN, ana, convert({ subject: 'x'.repeat(121) })), 'not-a-subject')
  assert.equal(asking(TAKEN, ana, convert({ subject: '\u0085' })), 'not-a-subject')
  assert.equal(asking(TAKEN, ana, convert({ promise: '' })), 'empty')
  for (const hours of [0, 1.5, 721, Number.NaN]) assert.equal(asking(TAKEN, ana, convert({ hours })), 'not-ticket-hours')
  assert.deepEqual(log(START, CLAIM, [ana, convert({ subject: 'two\nlines ' })]).at(-1)?.content, {
    ...{ subject: 'two lines', promise: 'I will look in the cellar' },
  })
})

test('TK-3 a message left behind is a ticket from its beginning: its claim makes the owner, its end closes it', () => {
  const [left, held, ended] = [log(MESSAGE), log(MESSAGE, CLAIM), log(MESSAGE, CLAIM, CLOSE)]
  assert.deepEqual([left, held, ended].map(owner), [null, 'ana', 'ana'])
  assert.deepEqual(
    [left, held, ended].map((entries) => ticket(entries)?.closedAt),
    [null, null, NOW],
  )
  const state = stateOf(left)
  assert.ok(state !== null)
  assert.equal(dueOf(state, 48), NOW + 48 * HOUR)
  assert.equal(asking(held, ana, RELEASE), 'released/staff')
  const free = log(MESSAGE, CLAIM, [ana, RELEASE])
  assert.deepEqual(
    [stateOf(free)?.phase, owner(free), reads(free, ben), asking(free, ben, TAKE)],
    ['waiting', null, 'staff', 'claimed/everyone'],
  )
  assert.equal(asking(held, ana, settle('double')), 'settled/staff closed/everyone')
  assert.equal(asking(held, ben, settle()), 'ticket-not-yours')
  assert.equal(asking(left, ana, settle()), 'ticket-not-yours')
  const settled = log(MESSAGE, CLAIM, [ana, settle('double')])
  assert.deepEqual([ticket(settled)?.outcome, owner(settled)], ['double', 'ana'])
})

test('TK-3 a chat whose visitor went keeps what was promised, and ends as a message', () => {
  const gone: Step = [SYSTEM, { do: 'line', person: 'ana', gone: true }]
  const offered: Step = [ana, { do: 'offer', desk: DESK, person: 'ben', brief: 'x' }]
  const missed: Step = [SYSTEM, { do: 'missed' }, { now: NOW + HOUR }]
  const climbs: Step = [SYSTEM, { do: 'climb' }, { now: NOW + HOUR }]
  const deferred: Step = [visitor, { do: 'defer', email: 'kim@example.org' }]
  const waits = log(START, CLAIM, KEEPS, offered, gone, missed, climbs, deferred)
  assert.deepEqual([owner(waits), ticket(waits)?.due], [null, NOW + 24 * HOUR])
  const ended = log(START, CLAIM, KEEPS, offered, gone, missed, climbs, deferred, [ben, TAKE], [ben, { do: 'close' }])
  assert.deepEqual([owner(ended), ticket(ended)?.closedAt], ['ben', NOW])
})

test('TK-4 while the chat lasts nobody takes its ticket, and what is kept goes with the chat', () => {
  const [left, kept] = [log(START, CLAIM, LEAVES), log(START, CLAIM, KEEPS)]
  assert.equal(asking(left, ben, TAKE), 'already-taken (Ana)')
  assert.deepEqual([reads(left, ben), reads(kept, ben), reads(left, cy)], ['already-taken', 'already-taken', 'already-taken'])
  assert.equal(asking(left, visitor, { do: 'say', text: 'hi' }), 'message/everyone')
  const offer: Step = [ana, { do: 'offer', desk: DESK, person: 'ben', brief: 'x' }]
  assert.equal(owner(log(START, CLAIM, KEEPS, offer, [ben, { do: 'take' }])), 'ben')
  assert.equal(owner(log(START, CLAIM, LEAVES, offer, [ben, { do: 'take' }])), null)
  const handed = log(START, CLAIM, KEEPS, offer, [ben, { do: 'take' }], [ben, { do: 'close' }])
  assert.deepEqual([reads(handed, ana), reads(handed, ben)], ['already-taken', 'staff'])
})

test('TK-5 what was left to the desk is taken by one of its people who answer, and read by them from then on', () => {
  assert.deepEqual(
    [ben, cy, sue, tom, shut, elsewhere].map((actor) => reads(LEFT_TO_DESK, actor)),
    ['ticket-take-first', 'ticket-take-first', 'supervisors', 'role-may-not', 'no-such-conversation', 'no-such-conversation'],
  )
  assert.deepEqual(
    [ana, ben, cy, sue, tom, shut, elsewhere, visitor].map((actor) => asking(LEFT_TO_DESK, actor, TAKE)),
    [
      ...['owned/staff', 'owned/staff', 'owned/staff', 'owned/staff'],
      ...['role-may-not', 'no-such-conversation', 'no-such-conversation', 'role-may-not'],
    ],
  )
  assert.equal(asking(LEFT_TO_DESK, tom, TAKE, { training: true }), 'owned/staff')
  assert.deepEqual([owner(BENS), reads(BENS, ben), reads(BENS, cy), reads(BENS, ana)], ['ben', 'staff', 'already-taken', 'staff'])
  assert.equal(asking(BENS, cy, TAKE), 'already-taken (Ben)')
  assert.equal(asking(BENS, ana, TAKE), 'already-taken (Ben)')
  assert.equal(asking(BENS, ben, TAKE), '')
  assert.equal(asking(log(START, CLAIM, CLOSE), ana, TAKE), 'closed')
})

test('TK-5 a ticket counts in no limit, and whoever is kept out by a gate takes none', () => {
  const state = stateOf(LEFT_TO_DESK)
  const limits = { trainee: 1, listener: 1, coordinator: 1, supervisor: 1 }
  assert.equal(limitFor(state, ben, 'claim', { desks: { [DESK]: { training: false, limits } } }), null)
  const gated: Staff = { ...ana, desks: { [DESK]: { role: 'listener', accepting: true, shut: true } } }
  assert.equal(asking(LEFT_TO_DESK, gated, TAKE), 'agreement-first')
})

test('TK-6 the owner reads, keeps notes and gives it back, and reads no more; a supervisor gives it back too', () => {
  assert.deepEqual(all(BENS, { do: 'note', text: 'x' }), [
    ...['role-may-not', 'note/staff', 'note/staff', 'holder-only', 'note/staff', 'role-may-not'],
  ])
  assert.deepEqual(all(BENS, RELEASE), [
    ...['role-may-not', 'ticket-not-yours', 'released/staff', 'ticket-not-yours', 'released/staff', 'role-may-not'],
  ])
  const back = log(START, CLAIM, LEAVES, CLOSE, [ben, TAKE], [ben, RELEASE])
  assert.deepEqual(
    [owner(back), reads(back, ben), reads(back, ana), asking(back, cy, TAKE)],
    [null, 'ticket-take-first', 'staff', 'owned/staff'],
  )
  assert.equal(asking(LEFT_TO_DESK, ana, RELEASE), 'ticket-take-first')
  assert.equal(asking(log(START, CLAIM, CLOSE), ana, RELEASE), 'no-ticket')
})

test('TK-7 the owner closes it with what became of it; nobody else does, and nothing ends for the visitor by it', () => {
  assert.deepEqual(all(BENS, settle()), [
    ...['role-may-not', 'ticket-not-yours', 'settled/staff', 'ticket-not-yours', 'ticket-not-yours', 'role-may-not'],
  ])
  assert.equal(asking(CLOSED, ben, settle()), 'ticket-closed')
  assert.equal(asking(log(START, CLAIM, KEEPS), ana, settle('no-answer')), 'settled/staff')
  assert.deepEqual([ticket(CLOSED)?.outcome, ticket(CLOSED)?.closedAt, owner(CLOSED)], ['answered', NOW, 'ben'])
  assert.deepEqual([reads(CLOSED, ben), reads(CLOSED, cy), reads(CLOSED, sue)], ['staff', 'closed', 'supervisors'])
})

test('TK-8 owner and supervisors open it again, and it is due anew', () => {
  const later = { now: NOW + 100 * HOUR }
  assert.deepEqual(all(CLOSED, REOPEN, later), [
    ...['role-may-not', 'ticket-not-yours', 'reopened/staff', 'ticket-not-yours', 'reopened/staff', 'role-may-not'],
  ])
  assert.equal(asking(BENS, ben, REOPEN), 'ticket-open')
  const again = log(START, CLAIM, LEAVES, CLOSE, [ben, TAKE], [ben, settle()], [sue, REOPEN, later])
  assert.deepEqual([owner(again), ticket(again)?.due, ticket(again)?.outcome], ['ben', later.now + facts.policy.ticketHours * HOUR, null])
  const message = log(MESSAGE, CLAIM, CLOSE, [ana, REOPEN])
  assert.deepEqual([stateOf(message)?.phase, owner(message), ticket(message)?.closedAt], ['closed', 'ana', null])
  assert.equal(asking(message, ana, settle()), 'settled/staff')
  assert.equal(asking(log(MESSAGE, CLAIM, CLOSE, [ana, REOPEN], [ana, RELEASE]), ben, TAKE), 'owned/staff')
})

test('TK-9 a visitor is told nothing of a ticket, and what staff do with one goes on record', () => {
  const kinds = (tier: 'everyone' | 'staff') => tell({ tier }, CLOSED).map(({ what }) => what.kind)
  assert.deepEqual(kinds('staff').slice(-4), ['converted', 'closed', 'owned', 'settled'])
  assert.deepEqual(
    kinds('everyone').filter((kind) => ['converted', 'owned', 'released', 'settled', 'reopened'].includes(kind)),
    [],
  )
  assert.ok(!JSON.stringify(tell({ tier: 'everyone' }, CLOSED)).includes('atlas'))
  assert.deepEqual(
    CLOSED.flatMap((entry) => recordOf(entry) ?? []),
    [
      { actor: 'ana', action: 'ticket-made', facts: { due: NOW + 24 * HOUR } },
      { actor: 'ben', action: 'ticket-taken', facts: {} },
      { actor: 'ben', action: 'ticket-closed', facts: { outcome: 'answered' } },
    ],
  )
})

test('TK-9 a supervisor who reads what waits for an owner looks', () => {
  const [state, bens] = [stateOf(LEFT_TO_DESK), stateOf(BENS)]
  assert.ok(state !== null && bens !== null)
  assert.deepEqual([looksIn(state, sue), looksIn(bens, sue), looksIn(bens, ben), looksIn(state, ana)], [true, true, false, false])
})
