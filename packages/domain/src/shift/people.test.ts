// Who is on a shift, and whom it lacks.

import assert from 'node:assert/strict'
import test from 'node:test'
import { gapsOf, type OnShift, peopleOn, type Regular } from '../index.ts'
import { MONDAYS } from '../testing/shift.ts'

const KEY = '2026-11-30T10:00'
const ana: Regular = { person: 'ana', slot: 'listener', from: '2026-11-23', until: null }
const ben: Regular = { person: 'ben', slot: 'supervisor', from: '2026-11-23', until: '2026-11-30' }

const named = (people: readonly OnShift[]): string => people.map(({ person, slot }) => `${person} ${slot}`).join(', ')

test('SH-11 whoever stands for a series is on it from one day to another, both closed', () => {
  const on = (key: string) => named(peopleOn(key, [ana, ben], []))
  assert.equal(on('2026-11-16T10:00'), '')
  assert.equal(on('2026-11-23T10:00'), 'ana listener, ben supervisor')
  assert.equal(on('2026-11-30T10:00'), 'ana listener, ben supervisor')
  assert.equal(on('2026-12-07T10:00'), 'ana listener')
})

test('SH-11 somebody is put on one shift or taken off it, and the others stay as they are', () => {
  const changes = [
    { key: KEY, person: 'ana', slot: 'listener', on: false },
    { key: KEY, person: 'cy', slot: 'listener', on: true },
  ] as const
  assert.equal(named(peopleOn(KEY, [ana, ben], changes)), 'ben supervisor, cy listener')
  assert.equal(named(peopleOn('2026-11-23T10:00', [ana, ben], changes)), 'ana listener, ben supervisor')
})

test('SH-11 each is on a shift once, as the last line about them says', () => {
  assert.equal(named(peopleOn(KEY, [ana, { ...ana, slot: 'coordinator' }], [])), 'ana coordinator')
  const moved = { key: KEY, person: 'ana', slot: 'supervisor', on: true } as const
  assert.equal(named(peopleOn(KEY, [ana], [moved])), 'ana supervisor')
  assert.equal(named(peopleOn(KEY, [ana], [moved, { ...moved, slot: 'listener', on: false }])), '')
  assert.equal(named(peopleOn(KEY, [ana], [{ ...moved, on: false }, moved])), 'ana supervisor')
})

test('SH-14 a shift lacks what its slots have fewer than they need', () => {
  const gaps = (...people: readonly OnShift[]) => gapsOf(MONDAYS, people).map(({ slot, missing }) => `${slot} ${missing}`)
  assert.deepEqual(gaps(), ['supervisor 1', 'coordinator 1', 'listener 2'])
  assert.deepEqual(gaps(ana, ben), ['coordinator 1', 'listener 1'])
  const [cy, dan]: OnShift[] = [
    { person: 'cy', slot: 'coordinator' },
    { person: 'dan', slot: 'listener' },
  ]
  if (cy === undefined || dan === undefined) throw new Error('Nobody there')
  assert.deepEqual(gaps(ana, ben, cy, dan), [])
  assert.deepEqual(gaps(ana, ben, cy, dan, { person: 'eve', slot: 'listener' }), [])
  assert.deepEqual(gapsOf({ slots: { ...MONDAYS.slots, supervisor: 0, coordinator: 0 } }, [ana, dan]), [])
})
