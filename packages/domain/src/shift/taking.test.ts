// Who may be put on a shift.

import assert from 'node:assert/strict'
import test from 'node:test'
import { type Candidate, mayTake, type Occurrence, type OnShift, ROLES, type Role, SLOTS, type Slot, wordsOf } from '../index.ts'
import { MONDAYS } from '../testing/shift.ts'

const HOUR = 3_600_000
const shift: Occurrence = { series: 's', desk: 'desk', key: '2026-11-23T10:00', start: 10 * HOUR, end: 14 * HOUR, slots: MONDAYS.slots }
const listener = (person: string): OnShift => ({ person, slot: 'listener' })

type Asked = {
  readonly role?: Role | null
  readonly on?: Candidate['on']
  readonly people?: readonly OnShift[]
  readonly training?: boolean
}

const taking = (slot: Slot, { role = 'listener', on = [], people = [], training = false }: Asked = {}): string => {
  const refused = mayTake({ occurrence: shift, people, training }, { person: 'ana', name: 'Ana', role, on }, slot)
  if (refused === null) return 'may'
  const { rule, who, what } = refused.refusal
  return [rule, who ?? what].filter(Boolean).join(' ')
}

test('SH-12 the slots are for those who are that on the desk, and everybody listens', () => {
  const may = (role: Role, training: boolean) => SLOTS.filter((slot) => taking(slot, { role, training }) === 'may')
  assert.deepEqual(
    ROLES.map((role) => may(role, false)),
    [[], ['listener'], ['coordinator', 'listener'], ['supervisor', 'listener']],
  )
  assert.deepEqual(may('trainee', true), ['listener'])
  assert.equal(taking('supervisor', { role: 'coordinator' }), 'not-that-slot supervisor')
  assert.equal(taking('listener', { role: 'trainee' }), 'trainees-train')
  assert.equal(taking('listener', { role: null }), 'not-a-member Ana')
})

test('SH-13 a full slot says which it is and names nobody', () => {
  const full = ['ben', 'cy', 'dan'].map(listener)
  assert.equal(taking('listener', { people: full.slice(1) }), 'may')
  assert.equal(taking('listener', { people: full }), 'slot-full listener')
  assert.equal(taking('supervisor', { role: 'supervisor', people: full }), 'may')
  assert.equal(taking('supervisor', { role: 'supervisor', people: [{ person: 'sue', slot: 'supervisor' }] }), 'slot-full supervisor')
  const none = { ...shift, slots: { ...shift.slots, coordinator: 0 as const } }
  const cy: Candidate = { person: 'cy', name: 'Cy', role: 'coordinator', on: [] }
  assert.equal(mayTake({ occurrence: none, people: [], training: false }, cy, 'coordinator')?.refusal.rule, 'slot-full')
  assert.match(wordsOf({ rule: 'slot-full', what: 'supervisor' }), /supervisor/)
})

test('SH-13 nobody is put on a shift twice, in another slot either', () => {
  assert.equal(taking('listener', { people: [listener('ana')] }), 'on-shift-already Ana')
  assert.equal(taking('supervisor', { role: 'supervisor', people: [listener('ana')] }), 'on-shift-already Ana')
})

test('SH-13 nobody is on two shifts at a time, on whatever desk', () => {
  const other = (start: number, end: number) => [{ ...shift, desk: 'elsewhere', series: 't', start: start * HOUR, end: end * HOUR }]
  assert.equal(taking('listener', { on: other(13.9, 18) }), 'on-another-shift Ana')
  assert.equal(taking('listener', { on: other(8, 10.1) }), 'on-another-shift Ana')
  assert.equal(taking('listener', { on: other(11, 12) }), 'on-another-shift Ana')
  assert.equal(taking('listener', { on: other(14, 18) }), 'may')
  assert.equal(taking('listener', { on: other(6, 10) }), 'may')
  assert.equal(taking('listener', { on: [shift] }), 'may')
  assert.equal(taking('listener', { on: [{ ...shift, key: '2026-11-16T10:00' }] }), 'on-another-shift Ana')
})
