// The gates to a desk.

import assert from 'node:assert/strict'
import test from 'node:test'
import {
  agreementText,
  closedGates,
  deskTo,
  GATES,
  type Gate,
  gatesToTake,
  keptOff,
  LONGEST_TEXT,
  mayDo,
  type Passage,
  ROLES,
  ROSTER_POLICY,
  relation,
  roleNow,
  type Staff,
  shutBy,
  standingOf,
  type Wanted,
  wordsOf,
} from '../index.ts'
import { ana, ben, CLAIM, cy, DESK, facts, log, START, stateOf } from '../testing/given.ts'

/** Somebody whose desk is open to them as they like. */
const FREE: Passage = {
  role: 'listener',
  training: false,
  agreement: 0,
  agreed: 0,
  access: 'open',
  organisation: 'member',
  shift: null,
  unscheduled: false,
  weekly: null,
  worked: 0,
  first: 0,
  finished: 0,
  accompanied: false,
}
const rostered = (more: Partial<Passage>) => closedGates({ ...FREE, access: 'shifts', ...more })

test('O-1 a desk is shut until the newest version of its agreement is accepted', () => {
  const closed = (agreement: number, agreed: number) => closedGates({ ...FREE, agreement, agreed })
  assert.deepEqual(closed(0, 0), [])
  assert.deepEqual(closed(1, 0), ['agreement'])
  assert.deepEqual(closed(1, 1), [])
  assert.deepEqual(closed(2, 1), ['agreement'])
})

test('O-1 one that was taken back shuts nobody out, whatever they had accepted', () => {
  assert.deepEqual(closedGates({ ...FREE, agreed: 3 }), [])
})

test('O-2 a desk that is shut names its gate', () => {
  assert.equal(shutBy([], ROSTER_POLICY), null)
  assert.equal(shutBy(['agreement', 'shift'], ROSTER_POLICY)?.refusal.rule, 'agreement-first')
  assert.equal(closedGates({ ...FREE, access: 'shifts', agreement: 1 })[0], 'agreement')
})

test('O-2 each gate has its words, with the numbers of the desk and whom to ask', () => {
  const roster = { ...ROSTER_POLICY, access: 'shifts', weeklyHours: 20, firstShifts: 3 } as const
  const words = (refused: ReturnType<typeof shutBy>) => (refused === null ? '' : wordsOf(refused.refusal))
  const shut = (gate: Gate) => words(shutBy([gate], roster))
  assert.equal(new Set(GATES.map(shut)).size, GATES.length)
  for (const gate of GATES.slice(1)) assert.match(shut(gate), /coordinator of the desk/, gate)
  assert.match(shut('shift'), /^This desk is open to you during your shifts and in the 5 min before each\./)
  assert.match(words(shutBy(['shift'], { ...roster, opensBefore: 0 })), /^This desk is open to you during your shifts\./)
  assert.match(words(shutBy(['shift'], { ...roster, access: 'available' })), /, or when you come on unscheduled\./)
  assert.match(shut('hours'), /20 hours this week/)
  assert.match(words(keptOff(['hours'], roster)), /more than 20 hours that week.* Nothing was changed/)
  assert.match(words(keptOff(['company'], roster)), /first 3 shifts\. Nothing was changed/)
  assert.equal(keptOff([], roster), null)
})

test('O-6 a desk with shifts is open on a shift, unscheduled where it is allowed, and to whoever is not held to it', () => {
  assert.deepEqual(rostered({}), ['shift'])
  assert.deepEqual(rostered({ shift: 'listener' }), [])
  assert.deepEqual(rostered({ access: 'available' }), ['shift'])
  assert.deepEqual(rostered({ access: 'available', unscheduled: true }), [])
  const nothing = { weekly: 60, worked: 60, first: 3, shift: 'supervisor' } as const
  assert.deepEqual(rostered({ ...nothing, access: 'open' }), [])
  for (const organisation of ['manager', 'admin'] as const) {
    assert.deepEqual(rostered({ ...nothing, organisation }), [])
    assert.deepEqual(rostered({ ...nothing, organisation, agreement: 1 }), ['agreement'])
  }
  assert.deepEqual(rostered(nothing), ['slot', 'hours', 'company'])
})

test('O-7 the slot is the role of whoever is on a shift', () => {
  const now = (more: Partial<Passage>) => roleNow({ ...FREE, access: 'available', ...more })
  for (const role of ROLES) assert.equal(now({ role, access: 'open', shift: 'listener' }), role)
  for (const role of ROLES) assert.equal(now({ role, organisation: 'manager', shift: 'listener', unscheduled: true }), role)
  for (const role of ROLES) assert.equal(now({ role }), role)
  for (const slot of ['supervisor', 'listener'] as const) assert.equal(now({ role: 'supervisor', shift: slot }), slot)
  assert.equal(now({ role: 'supervisor', unscheduled: true }), 'listener')
  assert.equal(now({ role: 'coordinator', shift: 'coordinator', unscheduled: true }), 'coordinator')
  for (const more of [{ shift: 'listener' }, { unscheduled: true }] as const) assert.equal(now({ role: 'trainee', ...more }), 'trainee')
})

test('O-7 a slot that the membership does not go with any more shuts the desk, and gives nothing', () => {
  const slotted = (more: Partial<Passage>) => rostered({ shift: 'supervisor', ...more })
  assert.deepEqual(slotted({ role: 'supervisor' }), [])
  for (const role of ['trainee', 'listener', 'coordinator'] as const) {
    assert.deepEqual(slotted({ role }), ['slot'], role)
    assert.equal(roleNow({ ...FREE, access: 'shifts', role, shift: 'supervisor' }), role)
  }
  assert.deepEqual(rostered({ role: 'trainee', shift: 'listener' }), ['slot'])
  assert.deepEqual(rostered({ role: 'trainee', shift: 'listener', training: true }), [])
})

test('O-8 the hours of a week are used once they are over, and not before', () => {
  const worked = (minutes: number, weekly: number | null = 120) => rostered({ shift: 'listener', weekly, worked: minutes })
  assert.deepEqual(worked(119.9), [])
  assert.deepEqual(worked(120), ['hours'])
  assert.deepEqual(worked(10_000, null), [])
})

test('O-9 whoever is new is not there alone', () => {
  const fresh = (more: Partial<Passage>) => rostered({ shift: 'listener', first: 3, ...more })
  assert.deepEqual(fresh({ finished: 2 }), ['company'])
  assert.deepEqual(fresh({ finished: 2, accompanied: true }), [])
  assert.deepEqual(fresh({ finished: 3 }), [])
  assert.deepEqual(fresh({ first: 0 }), [])
})

test('O-11 whoever puts themselves on a shift passes the same gates, with what is planned', () => {
  const passage: Passage = { ...FREE, access: 'shifts', weekly: 480, worked: 480, first: 1, agreement: 1, agreed: 1 }
  const wanted: Wanted = { slot: 'listener', minutes: 240, planned: 240, accompanied: true }
  assert.deepEqual(gatesToTake(passage, wanted), [])
  assert.deepEqual(gatesToTake(passage, { ...wanted, minutes: 241 }), ['hours'])
  assert.deepEqual(gatesToTake(passage, { ...wanted, accompanied: false }), ['company'])
  assert.deepEqual(gatesToTake({ ...passage, finished: 1 }, { ...wanted, accompanied: false }), [])
  assert.deepEqual(gatesToTake(passage, { ...wanted, slot: 'supervisor' }), ['slot'])
  assert.deepEqual(gatesToTake({ ...passage, agreed: 0 }, wanted), ['agreement'])
  assert.deepEqual(gatesToTake({ ...passage, access: 'open' }, { ...wanted, minutes: 10_000, accompanied: false }), [])
})

test('O-3 an agreement is kept as it was written; without a word there is none', () => {
  const kept = (input: string) => {
    const verdict = agreementText(input)
    return verdict.ok ? verdict.value : verdict.refusal.rule
  }
  assert.equal(kept(' What is said here\r\nstays here. '), 'What is said here\nstays here.')
  assert.equal(kept(' \n '), '')
  assert.equal(kept('x'.repeat(LONGEST_TEXT + 1)), 'too-long')
  assert.equal(kept('a\u0000b'), 'unreadable')
})

const shut = (who: Staff): Staff => ({
  ...who,
  desks: { [DESK]: standingOf({ role: 'listener', accepting: true, closed: ['agreement'] }, true) },
})

test('O-4 what one has in hand is finished, and nothing else is there', () => {
  const waiting = stateOf(log(START))
  const [taken, guided] = [stateOf(log(START, CLAIM)), stateOf(log(START, CLAIM, [cy, { do: 'guide' }]))]
  assert.equal(relation(shut(ana), waiting), 'stranger')
  assert.equal(relation(shut(ben), taken), 'stranger')
  assert.equal(relation(shut(ana), taken), 'holder')
  assert.equal(relation(shut(cy), guided), 'guide')
  assert.equal(mayDo(taken, shut(ana), 'say', facts), null)
  assert.equal(mayDo(taken, shut(ben), 'read', facts)?.refusal.rule, 'no-such-conversation')
})

test('O-4 a desk that is open to somebody brings them to a chat before one that is shut', () => {
  const state = stateOf(log(START))
  if (state === null) throw new Error('There is no chat')
  const helped = { ...state, fallback: 'elsewhere' }
  const both: Staff = { ...ana, desks: { ...shut(ana).desks, elsewhere: { role: 'listener', accepting: true } } }
  assert.equal(deskTo(both, helped), 'elsewhere')
  assert.equal(deskTo({ ...both, desks: { ...ana.desks, ...both.desks, [DESK]: { role: 'listener', accepting: true } } }, helped), DESK)
})
