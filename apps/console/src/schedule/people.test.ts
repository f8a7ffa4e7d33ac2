// Who is on which shift, and who could be.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Roster, RosterShift } from '@earshot/contract'
import { candidatesFor, filled, inOrder, placesOf, plannedWhileOff, rowsOf } from './people.ts'

const HOUR = 3_600_000
const on = (name: string, slot: 'supervisor' | 'coordinator' | 'listener' = 'listener') => ({
  person: name,
  name,
  slot,
  inAt: null,
  relievedAt: null,
})

function shift(key: string, from: number, to: number, people: RosterShift['people'], more: Partial<RosterShift> = {}): RosterShift {
  const date = key.slice(0, 10)
  const start = Date.parse(`${date}T00:00:00Z`) + from * HOUR
  const slots = { supervisor: 1, coordinator: 0, listeners: { least: 2, most: 2 } } as const
  return {
    series: 'a',
    key,
    start,
    end: start + (to - from) * HOUR,
    words: { date, from: from * 60, to: to * 60, slots },
    repeats: true,
    changed: false,
    cancelled: false,
    people,
    gaps: [],
    mayTake: [],
    refused: null,
    stamp: '1',
    ...more,
  }
}

const morning = shift('2026-03-03T09:00', 9, 13, [on('Ben', 'supervisor'), on('Ana')])
const roster = (shifts: readonly RosterShift[], timeOff: Roster['timeOff'] = []): Roster => ({
  desk: 'd',
  timeZone: 'UTC',
  right: 'edit',
  closures: [],
  people: [
    { person: 'Ana', name: 'Ana', role: 'listener' },
    { person: 'Ben', name: 'Ben', role: 'supervisor' },
    { person: 'Cleo', name: 'Cleo', role: 'listener' },
    { person: 'Dan', name: 'Dan', role: 'trainee' },
    { person: 'Eve', name: 'Eve', role: 'supervisor' },
  ],
  shifts: [...shifts],
  series: [],
  timeOff,
  bare: [],
})
const names = (all: readonly { name: string; hindered: string | null }[]) =>
  all.map(({ name, hindered }) => (hindered === null ? name : `${name} ${hindered}`))

test('a shift has so many of those it needs, slot by slot', () => {
  assert.deepEqual(filled({ ...morning, gaps: [{ slot: 'listener', missing: 1 }] }), { on: 2, needed: 3 })
  const three = [on('Ana'), on('Cleo'), on('Dan')]
  assert.deepEqual(
    filled({ ...morning, people: three, gaps: [{ slot: 'supervisor', missing: 1 }] }),
    { on: 2, needed: 3 },
    'three listeners and no supervisor',
  )
  assert.deepEqual(filled({ ...morning, people: [...three, on('Ben', 'supervisor')] }), { on: 4, needed: 3 })
  assert.deepEqual(
    placesOf(morning).map(({ slot, least, people }) => [slot, least, people.length]),
    [
      ['supervisor', 1, 1],
      ['listener', 2, 1],
    ],
  )
  assert.deepEqual(
    placesOf({ ...morning, people: [on('Kim', 'coordinator')] }).map(({ slot }) => slot),
    ['supervisor', 'coordinator', 'listener'],
    'whoever is in a slot that is there no more is shown',
  )
})

test('supervisor and coordinator stand before listeners', () => {
  const people = [on('Cleo'), on('Ana'), on('Kim', 'coordinator'), on('Ben', 'supervisor')]
  assert.deepEqual(
    inOrder(people).map(({ name }) => name),
    ['Ben', 'Kim', 'Ana', 'Cleo'],
  )
})

test('those whom nothing hinders come first, and whoever cannot be in the slot not at all', () => {
  const overlapping = shift('2026-03-03T12:00', 12, 16, [on('Eve')], { series: 'b' })
  const all = roster([morning, overlapping], [{ id: '1', person: 'Cleo', from: '2026-03-01', until: '2026-03-03' }])
  assert.deepEqual(names(candidatesFor(all, morning, 'listener', false)), ['Cleo has-time-off', 'Eve on-another-shift'])
  assert.deepEqual(names(candidatesFor(roster([morning]), morning, 'listener', false)), ['Cleo', 'Eve'])
  assert.deepEqual(names(candidatesFor(roster([morning]), morning, 'listener', true)), ['Cleo', 'Dan', 'Eve'], 'trainees train')
  assert.deepEqual(names(candidatesFor(roster([morning]), morning, 'supervisor', false)), [], 'the slot is full')
})

test('a shift that was cancelled hinders nobody', () => {
  const cancelled = shift('2026-03-03T12:00', 12, 16, [on('Eve')], { series: 'b', cancelled: true })
  assert.deepEqual(names(candidatesFor(roster([morning, cancelled]), morning, 'listener', false)), ['Cleo', 'Eve'])
})

test('whoever is on a shift on a day off is told apart', () => {
  const all = roster([morning], [{ id: '1', person: 'Ana', from: '2026-03-03', until: '2026-03-04' }])
  assert.deepEqual(
    plannedWhileOff(all, morning).map(({ name }) => name),
    ['Ana'],
  )
  assert.deepEqual(plannedWhileOff(all, { ...morning, cancelled: true }), [])
})

test('everybody has a row with their shifts and days off, and how long they are planned', () => {
  const night = shift('2026-03-04T22:00', 22, 26, [on('Ana'), on('Gone', 'coordinator')])
  const cancelled = shift('2026-03-04T09:00', 9, 13, [on('Ana')], { cancelled: true })
  const all = roster([morning, night, cancelled], [{ id: '1', person: 'Ana', from: '2026-03-05', until: '2026-03-09' }])
  const rows = rowsOf(all, ['2026-03-03', '2026-03-04', '2026-03-05'])
  assert.deepEqual(
    rows.map(({ name, minutes }) => [name, minutes]),
    [
      ['Ana', 480],
      ['Ben', 240],
      ['Cleo', 0],
      ['Dan', 0],
      ['Eve', 0],
      ['Gone', 240],
    ],
  )
  assert.deepEqual(
    rows[0]?.cells.map(({ off, shifts }) => [off, shifts.map(({ key, slot }) => `${key} ${slot}`)]),
    [
      [false, ['2026-03-03T09:00 listener']],
      [false, ['2026-03-04T22:00 listener']],
      [true, []],
    ],
  )
})
