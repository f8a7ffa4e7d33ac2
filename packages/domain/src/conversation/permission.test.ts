// The permission table, against every role, action and relation.

import assert from 'node:assert/strict'
import test from 'node:test'
import {
  ACTIONS,
  type Action,
  type Actor,
  type Command,
  decide,
  granted,
  mayAnswer,
  mayDo,
  PARTIES,
  RELATIONS,
  ROLES,
  readerOf,
  type Staff,
} from '../index.ts'
import { ana, ben, CLAIM, CLOSE, cy, DESK, facts, log, NOW, START, SYSTEM, say, staff, stateOf, sue, visitor } from '../testing/given.ts'

const GUIDED = log(START, CLAIM, [sue, { do: 'guide' }], [cy, { do: 'guide' }])
const HAND = log(START, CLAIM, [ana, { do: 'hand', up: true }])
const CLIMBED = log(START, [SYSTEM, { do: 'climb' }, { now: NOW + 600_000 }])
const GONE = log(START, CLAIM, [SYSTEM, { do: 'line', person: 'ana', gone: true }])
const OFFERED = log(START, CLAIM, [ana, { do: 'offer', desk: DESK, person: 'ben', brief: 'x' }])
const states = [
  [],
  log(START),
  log(START, CLAIM),
  log(START, CLAIM, CLOSE),
  GUIDED,
  HAND,
  CLIMBED,
  GONE,
  OFFERED,
  log([visitor, { do: 'leave', text: 'x' }]),
].map((entries) => stateOf(entries))
const actors: readonly Actor[] = [
  visitor,
  { kind: 'system' },
  ana,
  ben,
  cy,
  sue,
  ...ROLES.flatMap((role) => [staff('Zoe', role, true), staff('Zoe', role, false)]),
  { ...ana, desks: {} },
]

const COMMANDS: Record<Exclude<Action, 'read' | 'type' | 'copy' | 'email'>, Command> = {
  start: { do: 'start', text: 'x' },
  leave: { do: 'leave', text: 'x' },
  say: { do: 'say', text: 'x' },
  whisper: { do: 'whisper', text: 'x' },
  note: { do: 'note', text: 'x' },
  attach: { do: 'attach', name: 'x.txt', file: { type: 'text/plain', size: 1 }, whisper: false },
  claim: { do: 'claim' },
  close: { do: 'close' },
  exit: { do: 'exit' },
  guide: { do: 'guide' },
  rise: { do: 'rise' },
  hand: { do: 'hand', up: true },
  fill: { do: 'fill', form: 'wrap-up', version: 1, answers: {} },
  receive: {
    do: 'receive',
    visitor,
    by: { kind: 'system' },
    filled: { form: 'refer', version: 1 },
    content: { answers: [] },
    record: {},
  },
  rate: { do: 'rate', score: 3, comment: '' },
  name: { do: 'name', name: 'Kim' },
  address: { do: 'address', email: 'kim@example.org' },
  vacate: { do: 'vacate', person: 'sue' },
  nudge: { do: 'nudge', text: 'x' },
  heed: { do: 'heed', person: 'ben' },
  withhold: { do: 'withhold', what: 'name' },
  visit: { do: 'visit', page: 'https://site.example/', title: '' },
  defer: { do: 'defer', email: 'kim@example.org' },
  here: { do: 'here' },
  silence: { do: 'silence' },
  lapse: { do: 'lapse' },
  offer: { do: 'offer', desk: 'elsewhere', person: null, brief: 'x' },
  take: { do: 'take' },
  decline: { do: 'decline', reason: 'x' },
  withdraw: { do: 'withdraw' },
  missed: { do: 'missed' },
  convert: { do: 'convert', subject: 'x', promise: 'x', hours: 24, keep: true },
  release: { do: 'release' },
  settle: { do: 'settle', outcome: 'answered' },
  reopen: { do: 'reopen' },
  climb: { do: 'climb' },
  line: { do: 'line', person: 'ana', gone: true },
  ban: { do: 'ban' },
  delete: { do: 'delete', entry: 'e1' },
  tag: { do: 'tag', tag: 't', on: true },
  found: { do: 'found', form: 'direct', desk: null, title: '', people: ['ben'] },
  retitle: { do: 'retitle', title: 'Evenings' },
  invite: { do: 'invite', person: 'ben' },
  join: { do: 'join' },
  part: { do: 'part' },
  remove: { do: 'remove', person: 'ben' },
  pin: { do: 'pin', entry: 'e2', on: true },
  announce: { do: 'announce', text: 'x', until: NOW + 3_600_000 },
  carry: {
    ...{ do: 'carry', text: 'x', until: NOW + 3_600_000, first: 'a1', read: [] },
    by: { kind: 'staff', person: 'cy', name: 'Cy', role: 'coordinator' },
  },
  retract: { do: 'retract', announcement: 'a1' },
  acknowledge: { do: 'acknowledge', announcement: 'a1' },
  engage: { do: 'engage', instead: null },
}

test('P-1 what the table does not grant is refused, for every party, action and relation', () => {
  for (const action of ACTIONS) {
    assert.equal(granted('visitor', action, 'stranger'), false)
    for (const party of PARTIES)
      for (const relation of RELATIONS)
        if (relation === 'stranger') assert.equal(granted(party, action, relation), action === 'found' && party === 'colleague')
  }
  assert.equal(granted('trainee', 'claim', 'caller'), false)
  assert.equal(granted('visitor', 'whisper', 'own'), false)
  assert.equal(granted('supervisor', 'say', 'member'), false)
  assert.equal(granted('coordinator', 'read', 'member'), false)
})

test('P-7 mayDo and decide agree: nobody who may is refused for want of permission, nobody who may not gets through', () => {
  const ofPermission = ['no-such-conversation', 'not-accepting', 'already-taken', 'holder-only', 'whisper-holder-only', 'role-may-not']
  for (const state of states) {
    for (const actor of actors) {
      for (const action of ACTIONS) {
        if (action === 'read' || action === 'type' || action === 'copy' || action === 'email') continue
        const may = mayDo(state, actor, action, facts)
        const verdict = decide(state, actor, COMMANDS[action], facts)
        const nothingToDo = verdict.ok && verdict.value.length === 0
        if (may !== null && !nothingToDo) assert.deepEqual(verdict, may)
        else if (!verdict.ok) assert.ok(!ofPermission.includes(verdict.refusal.rule), `${action}: ${verdict.refusal.rule}`)
      }
    }
  }
})

const reads = (entries: Parameters<typeof stateOf>[0], actor: Actor, training = false): string => {
  const state = stateOf(entries)
  if (state === null) return 'none'
  const reader = readerOf(state, actor, { ...facts, training })
  return 'tier' in reader ? reader.tier : reader.refusal.rule
}

test('P-3 who reads: callers while it waits, then the holder and supervisors', () => {
  const [waiting, taken] = [log(START), log(START, CLAIM)]
  assert.equal(reads(waiting, ben), 'staff')
  assert.equal(reads(waiting, staff('Cy', 'listener', false)), 'not-accepting')
  assert.equal(reads(taken, ana), 'staff')
  assert.equal(reads(taken, ben), 'already-taken')
  assert.equal(reads(taken, staff('Cy', 'coordinator')), 'already-taken')
  assert.equal(reads(taken, sue), 'supervisors')
  assert.equal(reads(taken, visitor), 'everyone')
  for (const closed of [log(START, CLAIM, CLOSE), log(START, [visitor, { do: 'close' }])]) {
    assert.equal(reads(closed, ben), 'closed')
    assert.equal(reads(closed, sue), 'supervisors')
  }
})

test('P-4 a trainee answers on a training desk only', () => {
  const trainee = staff('Tom', 'trainee')
  assert.equal(reads(log(START), trainee), 'role-may-not')
  assert.equal(reads(log(START), trainee, true), 'staff')
  assert.equal(mayDo(stateOf(log(START)), trainee, 'claim', { ...facts, training: false })?.refusal.rule, 'role-may-not')
  assert.equal(mayDo(stateOf(log(START)), trainee, 'claim', { ...facts, training: true }), null)
  for (const role of ROLES) assert.deepEqual([mayAnswer(role, true), mayAnswer(role, false)], [true, role !== 'trainee'], role)
})

test('P-5 a manager or admin without a place on the desk sees nothing', () => {
  for (const organisation of ['manager', 'admin'] as const) {
    const office: Staff = { ...staff('Max'), organisation, desks: {} }
    assert.equal(reads(log(START), office), 'no-such-conversation')
  }
})

test('P-6 a refusal names the rule that helps', () => {
  const rule = (entries: Parameters<typeof stateOf>[0], actor: Actor, asked: Command) => {
    const verdict = decide(stateOf(entries), actor, asked, facts)
    return verdict.ok ? 'accepted' : verdict.refusal.rule
  }
  assert.equal(rule(log(START), staff('Cy', 'listener', false), { do: 'claim' }), 'not-accepting')
  assert.equal(rule(log(START, CLAIM), ben, { do: 'claim' }), 'already-taken')
  assert.equal(rule(log(START, CLAIM), ben, say('x')), 'holder-only')
  assert.equal(rule(log(START), staff('Tom', 'trainee'), { do: 'claim' }), 'role-may-not')
  assert.equal(DESK in ana.desks, true)
})
